import HansardRecords

/// Begins and ends work that is too large for one command; `WorkDecider` does it slice by slice.
///
/// Source: semantics §16.
enum SlicedWork {
    /// Adds the beginning of a piece of work.
    static func start<Context: DecisionContext>(
        _ kind: WorkKind,
        of subject: Int64,
        reason: UnassignmentReason? = nil,
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) {
        var event = WorkStarted()
        event.workID = context.allocate(.work)
        event.kind = kind
        event.subjectID = subject
        event.unassignmentReason = reason
        emit(.started(event), event.workID, occasion, &decision)
    }

    /// Adds how far a piece of work has come.
    static func advance(
        _ work: WorkFacts,
        to cursor: Int64,
        _ occasion: Occasion,
        _ decision: inout Decision
    ) {
        var event = WorkAdvanced()
        event.workID = work.id
        event.cursor = cursor
        emit(.advanced(event), work.id, occasion, &decision)
    }

    /// Adds the end of a piece of work.
    static func finish(_ work: WorkFacts, _ occasion: Occasion, _ decision: inout Decision) {
        var event = WorkFinished()
        event.workID = work.id
        emit(.finished(event), work.id, occasion, &decision)
    }

    private static func emit(
        _ event: WorkEvent,
        _ workID: Int64,
        _ occasion: Occasion,
        _ decision: inout Decision
    ) {
        decision.emit(.work(event), on: Stream(.work, workID), at: occasion.occurredAt, key: 0)
    }
}
