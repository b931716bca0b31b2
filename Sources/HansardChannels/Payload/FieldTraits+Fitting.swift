import HansardRecords

extension FieldTraits {
    /// Tells whether a text fits a column with these traits.
    func fits(_ text: String) -> Bool {
        if let limit = scalarLimit, text.unicodeScalars.count > limit { return false }
        if let limit = byteLimit, text.utf8.count > limit { return false }
        return true
    }

    /// Tells whether a number fits a column with these traits.
    func fits(_ number: Int64) -> Bool { numberBounds?.contains(number) ?? true }
}
