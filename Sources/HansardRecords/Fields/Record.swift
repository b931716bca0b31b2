/// Is a value whose fields are listed once, for every coder: binary, JSON, schema, differences.
///
/// In the binary form a field is left out when its value and the value that `init()` gives it are
/// both the zero of its type (`0`, `false`, `""`, `nil`, `[]`, the epoch); everything else is
/// written, and always a field whose tag is above 63. So a new field may be added at any time: old
/// bytes give it what `init()` gives it, old programs skip its tag. A default may move from one
/// value to another, but never to or from zero without a new version.
///
/// A list is specialised for each coder in the module that declares the record; code in another
/// module that encodes in a hot loop calls a function of that module, or the list is `@inlinable`.
public protocol Record: FieldValue {
    /// Makes the record in which every field has its default.
    init()

    /// Names the record in schemas and errors.
    static var recordName: String { get }

    /// Lists the fields in ascending order of their tags.
    ///
    /// - Throws: Only what the coder throws.
    mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError)
}

extension Record {
    /// Lends the fields to a coder that only looks at them.
    @inlinable
    func walk<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        var copy = self
        try copy.fields(&coder)
    }
}
