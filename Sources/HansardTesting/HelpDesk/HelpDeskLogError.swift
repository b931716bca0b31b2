/// Says what is wrong with a help desk's log, and where.
public struct HelpDeskLogError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Line of the text where the row begins, from 1.
    public let line: Int
    /// What is wrong and what to do.
    public let reason: String

    init(line: Int, _ reason: String) {
        self.line = line
        self.reason = reason
    }

    /// Spells the error.
    public var description: String { "line \(line): \(reason)" }
}
