/// Says that a field's value is another than it was.
public struct FieldDifference: Sendable, Equatable {
    /// Name of the field.
    public let field: String
    /// Value before.
    public let from: JSONText
    /// Value after.
    public let to: JSONText

    /// Makes a difference.
    public init(field: String, from: JSONText, to: JSONText) {
        self.field = field
        self.from = from
        self.to = to
    }
}
