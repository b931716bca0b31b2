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

extension String {
    /// Tells whether nothing but white space is in it.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
