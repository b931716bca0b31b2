import HansardRecords

extension RecordSchema {
    /// Finds the field that a misspelt path was probably meant for: `from.nam` → `name`.
    ///
    /// - Parameter path: Place of a field that does not exist, `attachments[2].urll`.
    /// - Returns: Name of a field; nil when none is near.
    func nearestField(to path: String) -> String? {
        let parts = path.split(separator: ".")
            .map { part in
                String(part.prefix { $0 != "[" })
            }
        guard let wanted = parts.last else { return nil }
        var record = self
        for part in parts.dropLast() {
            guard let field = record.fields.first(where: { $0.name == part }),
                let inner = field.type.innerRecord
            else { return nil }
            record = inner
        }
        var names = record.shownFields.map(\.name)
        if parts.count == 1 { names += CommandEnvelope.fieldNames.sorted() }
        return NearestName.of(wanted, among: names)
    }
}

extension FieldType {
    /// Gives the record inside a record or an array of records; nil for anything else.
    fileprivate var innerRecord: RecordSchema? {
        switch self {
        case .record(let schema): schema
        case .array(let element, _): element.innerRecord
        default: nil
        }
    }
}
