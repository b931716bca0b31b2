import HansardDomain

/// Holds what a body asks for, and what of it was left aside.
public struct Translation: Sendable, Equatable {
    /// Commands in the order of the body's items; each has its id.
    public var commands: [Command] = []
    /// Items that make no command, with the reason.
    public var ignored: [IgnoredItem] = []
    /// What a reader of the log should know of items that were taken: a time that was none.
    public var notes: [String] = []

    /// Makes an empty translation.
    public init() {}
}
