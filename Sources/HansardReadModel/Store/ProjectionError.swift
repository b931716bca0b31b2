import HansardDomain

/// Says which event could not be folded, and why; nothing after it may be shown.
public struct ProjectionError: Error, CustomStringConvertible {
    /// Place of the event in the log, from 1.
    public let position: Int64
    /// Type of the event.
    public let type: EventType
    /// What went wrong.
    public let reason: ReadModelError

    /// Spells the error.
    public var description: String { "event \(position) (\(type.name)): \(reason)" }
}
