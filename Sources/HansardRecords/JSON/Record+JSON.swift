extension Record {
    /// Writes one object: every shown field in order, nil as `null`, times as RFC 3339.
    @inlinable
    public func json(into writer: inout JSONWriter) {
        writer.beginObject()
        jsonFields(into: &writer)
        writer.endObject()
    }

    /// Writes the fields without braces, into an object that was begun.
    @inlinable
    public func jsonFields(into writer: inout JSONWriter) {
        do throws(CodecError) {
            try walk(&writer)
        } catch {
            preconditionFailure("\(Self.recordName) refuses to be written: \(error)")
        }
    }

    /// Spells the record as one object.
    public func jsonText() -> String {
        var writer = JSONWriter()
        json(into: &writer)
        return writer.text
    }

    /// Reads a record from an object and holds every field against its bounds.
    ///
    /// An absent field has its default; `null` in a field that has no null stands for absent.
    ///
    /// - Throws: `CodecError` naming field, value, bound and remedy.
    public init(
        json: JSONValue,
        unknownFields: UnknownFields = .refuse
    ) throws(CodecError) {
        guard case .object(let object) = json else { throw .wrongType(json, "an object") }
        try self.init(json: object, unknownFields: unknownFields)
    }

    /// Reads a record from an object and holds every field against its bounds.
    ///
    /// - Throws: `CodecError` naming field, value, bound and remedy.
    public init(
        json object: JSONObject,
        unknownFields: UnknownFields = .refuse
    ) throws(CodecError) {
        var reader = JSONRecordReader(object, unknownFields)
        self.init()
        try fields(&reader)
        try reader.finish(Self.self)
    }

    /// Holds every field against its bounds, as reading it from JSON does.
    ///
    /// - Throws: `CodecError` naming the first field that does not fit.
    public func check() throws(CodecError) {
        var checker = FieldChecker()
        try walk(&checker)
    }
}
