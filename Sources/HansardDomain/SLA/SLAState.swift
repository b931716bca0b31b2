import HansardRecords

/// Says what of an SLA can still be broken: rows and facts of conversations share it.
///
/// Source: semantics §10, §16.
public protocol SLAState {
    /// Where the conversation stands.
    var status: ConversationStatus { get }
    /// When a human answered first; nil = not yet.
    var firstResponseAt: Timestamp? { get }
    /// When the first response falls due; nil = none is promised, or nobody wrote in yet.
    var slaFirstResponseDueAt: Timestamp? { get }
    /// When the resolution falls due; nil = none is promised, or no inbound message came yet.
    var slaResolutionDueAt: Timestamp? { get }
    /// Whether it is recorded that no first response came in time.
    var slaFirstResponseBreached: Bool { get }
    /// Whether it is recorded that it was not resolved in time.
    var slaResolutionBreached: Bool { get }
    /// Whether it was resolved unanswered when its first response fell due.
    var isFirstResponseWaived: Bool { get }
}

extension SLAState {
    /// When its first response falls due, while that can still breach; nil otherwise.
    public var pendingFirstResponseDueAt: Timestamp? {
        guard firstResponseAt == nil, !slaFirstResponseBreached, !isFirstResponseWaived else {
            return nil
        }
        switch status {
        case .new, .open, .pending: return slaFirstResponseDueAt
        case .resolved, .archived: return nil
        }
    }

    /// When its resolution falls due, while the clock runs and it can still breach; nil otherwise.
    public var pendingResolutionDueAt: Timestamp? {
        guard !slaResolutionBreached, status == .new || status == .open else { return nil }
        return slaResolutionDueAt
    }

    /// What falls due next; nil when nothing does.
    public var nextDueAt: Timestamp? {
        guard let response = pendingFirstResponseDueAt else { return pendingResolutionDueAt }
        return pendingResolutionDueAt.map { min(response, $0) } ?? response
    }
}

extension ConversationFacts: SLAState {}
