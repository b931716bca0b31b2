import HansardRecords

/// Makes the days of a shop's support desk up: the same parameters give the same bytes.
///
/// The items come in the order of their times. Its commands name conversations and messages by the
/// ids that an empty tenant gives them, so a workload belongs into a tenant of its own.
public struct WorkloadGenerator: Sequence, Sendable {
    /// Chooses what happens.
    public let seed: UInt64
    /// Number of customers and groups who write; some come back with another conversation.
    public let conversations: Int
    /// End of the last day: nothing happens later.
    public let end: Timestamp

    /// Ends a workload that names no other time: 2026-01-16T16:30:00Z.
    public static let standardEnd = Timestamp(microseconds: 1_768_581_000_000_000)

    /// Describes a workload; it is made while it is read.
    ///
    /// - Parameters:
    ///   - seed: the same seed makes the same desk.
    ///   - conversations: from 0.
    ///   - end: the time of the last thing that can happen; rounded down to whole seconds.
    public init(
        seed: UInt64,
        conversations: Int,
        endingAt end: Timestamp = WorkloadGenerator.standardEnd
    ) {
        precondition(conversations >= 0, "a workload has 0 conversations or more")
        precondition(end.microseconds > 86_400_000_000 * 100, "a workload ends after April 1970")
        self.seed = seed
        self.conversations = conversations
        self.end = end
    }

    /// Begins at the first item.
    public func makeIterator() -> WorkloadIterator { WorkloadIterator(self) }
}
