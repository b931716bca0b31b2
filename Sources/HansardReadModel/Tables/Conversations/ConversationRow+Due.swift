import HansardDomain
import HansardRecords

extension ConversationRow: SLAState {}

extension ConversationRow {
    /// Whether any promise was broken.
    public var isBreached: Bool { slaFirstResponseBreached || slaResolutionBreached }

    /// Since when it waits for an agent in the queue, the end of time for one whose customer does
    /// not wait; nil when it is not in the queue.
    ///
    /// Source: semantics §8.
    public var queuedSince: Timestamp? {
        guard assignedTo == nil, status == .new || status == .open else { return nil }
        return waitingSince ?? .maximum
    }
}
