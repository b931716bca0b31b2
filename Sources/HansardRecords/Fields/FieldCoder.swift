/// Walks the field list of a record and does one thing with every field: writes, reads, describes.
public protocol FieldCoder {
    /// Treats one field.
    ///
    /// - Parameters:
    ///   - tag: Number of the field in the binary form, 1 … `RecordLimits.largestTag`, ascending in
    ///     a record and never used again for anything else.
    ///   - name: Name of the field in JSON, in schemas and in errors: `snake_case`.
    ///   - value: Value of the field; readers replace it, all others leave it alone.
    ///   - traits: Bounds and markings of the field.
    /// - Throws: `CodecError` naming the field, when what is read does not fit.
    mutating func field<V: FieldValue>(
        _ tag: Int,
        _ name: StaticString,
        _ value: inout V,
        _ traits: FieldTraits
    ) throws(CodecError)
}

extension FieldCoder {
    /// Treats one field without bounds.
    ///
    /// - Throws: `CodecError` naming the field, when what is read does not fit.
    @inlinable
    public mutating func field<V: FieldValue>(
        _ tag: Int,
        _ name: StaticString,
        _ value: inout V
    ) throws(CodecError) {
        try field(tag, name, &value, .none)
    }

    /// Treats one field that is sealed with the customer's key in the log.
    ///
    /// Source: design §3.
    ///
    /// - Throws: `CodecError` naming the field, when what is read does not fit.
    @inlinable
    public mutating func personal<V: FieldValue>(
        _ tag: Int,
        _ name: StaticString,
        _ value: inout V,
        _ traits: FieldTraits = .none
    ) throws(CodecError) {
        try field(tag, name, &value, traits.asPersonal)
    }

    /// Treats one field that is stored and never shown: not in JSON, columns or schemas.
    ///
    /// - Throws: `CodecError` naming the field, when what is read does not fit.
    @inlinable
    public mutating func hidden<V: FieldValue>(
        _ tag: Int,
        _ name: StaticString,
        _ value: inout V,
        _ traits: FieldTraits = .none
    ) throws(CodecError) {
        try field(tag, name, &value, traits.asHidden)
    }
}
