/// Reads the fields of a record from a JSON object.
struct JSONRecordReader: FieldCoder {
    let members: [JSONObject.Member]
    let unknownFields: UnknownFields
    /// Says which members a field took.
    var isTaken: [Bool]
    /// Guesses where the next field's member is: callers keep the order of the documentation.
    var guess = 0

    init(_ object: JSONObject, _ unknownFields: UnknownFields) {
        members = object.members
        self.unknownFields = unknownFields
        isTaken = Array(repeating: false, count: members.count)
    }

    mutating func field<V: FieldValue>(
        _ tag: Int,
        _ name: StaticString,
        _ value: inout V,
        _ traits: FieldTraits
    ) throws(CodecError) {
        if traits.isHidden { return }
        guard let json = take(name) else {
            if traits.isRequired { throw CodecError.missing(V.fieldType).within(name) }
            return
        }
        if json.isNull {
            if traits.isRequired { throw CodecError.missing(V.fieldType).within(name) }
            if let null = V.nullValue { value = null }
            return
        }
        do throws(CodecError) {
            value = try V.readJSON(json, traits, unknownFields)
        } catch {
            throw error.within(name)
        }
    }

    /// Refuses the first member that no field took.
    func finish<R: Record>(_ type: R.Type) throws(CodecError) {
        guard unknownFields == .refuse, let index = isTaken.firstIndex(of: false) else { return }
        let known = R.schema().fields.map(\.name)
        throw CodecError(
            .unknownField,
            problem: "\(R.recordName) has no such field",
            remedy: known.isEmpty
                ? "leave it out; it has no fields"
                : "leave it out or use \(known.joined(separator: ", "))",
            path: String(members[index].key.prefix(RecordLimits.quotedCharacters))
        )
    }

    private mutating func take(_ name: StaticString) -> JSONValue? {
        for step in members.indices {
            var index = guess + step
            if index >= members.count { index -= members.count }
            guard !isTaken[index], members[index].key.isSpelled(name) else { continue }
            isTaken[index] = true
            guess = index + 1 == members.count ? 0 : index + 1
            return members[index].value
        }
        return nil
    }
}

extension String {
    /// Says whether the bytes are those of a name.
    func isSpelled(_ name: StaticString) -> Bool {
        guard utf8.count == name.utf8CodeUnitCount else { return false }
        return utf8.elementsEqual(
            UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        )
    }
}
