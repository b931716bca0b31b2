/// Names an item of a webhook that makes no command, and why.
public struct IgnoredItem: Sendable, Equatable, CustomStringConvertible {
    /// Place in the body: `entry[0].changes[0].value.statuses[2]`.
    public let what: String
    /// Why, in a sentence without full stop.
    public let reason: String

    /// Makes one.
    public init(_ what: String, _ reason: String) {
        self.what = what
        self.reason = reason
    }

    /// Spells place and reason.
    public var description: String { "\(what): \(reason)" }
}
