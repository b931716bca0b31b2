import HansardRecords

extension Patch {
    /// Applies the patch to a value that always stands: `null` puts the default back.
    func applied(to existing: Value, cleared: Value) -> Value {
        switch self {
        case .keep: existing
        case .clear: cleared
        case .set(let value): value
        }
    }
}

extension Patch where Value == String {
    /// Applies the patch to a text that must stand: new things need one, and none loses it.
    ///
    /// - Throws: `missing_field` when a new one has none, `invalid_field` for a blank text or null.
    func required(
        _ field: String,
        _ existing: String?,
        _ entity: String
    ) throws(Rejection) -> String {
        switch self {
        case .set(let text):
            guard !text.isBlank else { throw Rejection.empty(field) }
            return text
        case .keep:
            guard let existing else {
                throw Rejection.missing(field, "give the \(field) of the new \(entity)")
            }
            return existing
        case .clear:
            throw Rejection.invalid(field, "null clears it", "a \(entity) needs a \(field)")
        }
    }
}

extension String {
    /// Tells whether nothing but white space is in it.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
