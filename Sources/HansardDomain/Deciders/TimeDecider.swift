import HansardRecords

/// Decides `advance_time`; what is due until then is decided before it.
///
/// Source: contract §1, semantics §14.
enum TimeDecider {
    /// Lets the tenant's time come to an instant; one that has passed is no change.
    static func decide<Context: DecisionContext>(
        _ body: AdvanceTime,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var decision = Decision()
        if let now = context.virtualTime, body.to <= now { return decision }
        var event = TenantTimeAdvanced()
        event.to = body.to
        decision.emit(.tenant(.timeAdvanced(event)), on: .tenant, at: body.to, key: 0)
        return decision
    }
}
