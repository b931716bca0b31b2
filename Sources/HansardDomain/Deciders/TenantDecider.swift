import HansardRecords

/// Decides `configure_tenant`.
///
/// Source: contract §1.
enum TenantDecider {
    /// Changes the settings that are named; `null` puts the default back, except that a
    /// `reopen_window_days` of `null` means "always".
    ///
    /// Source: semantics §2.
    static func decide(
        _ body: ConfigureTenant,
        _ occasion: Occasion,
        _ context: some DecisionContext
    ) -> Decision {
        var decision = Decision()
        let before = context.settings
        let defaults = TenantSettings()
        var after = before
        after.reopenWindowDays = body.reopenWindowDays.applied(to: before.reopenWindowDays)
        after.assignmentStrategy = body.assignmentStrategy.applied(
            to: before.assignmentStrategy,
            cleared: defaults.assignmentStrategy
        )
        after.offlinePolicy = body.offlinePolicy.applied(
            to: before.offlinePolicy,
            cleared: defaults.offlinePolicy
        )
        after.botReplyClearsWaiting = body.botReplyClearsWaiting.applied(
            to: before.botReplyClearsWaiting,
            cleared: defaults.botReplyClearsWaiting
        )
        switch body.retention {
        case .keep: break
        case .clear:
            after.archiveAttachmentsAfterDays = defaults.archiveAttachmentsAfterDays
            after.archiveResolvedAfterMonths = defaults.archiveResolvedAfterMonths
        case .set(let retention):
            after.archiveAttachmentsAfterDays = retention.attachmentsDays.applied(
                to: before.archiveAttachmentsAfterDays
            )
            after.archiveResolvedAfterMonths = retention.resolvedMonths.applied(
                to: before.archiveResolvedAfterMonths
            )
        }
        guard after != before else { return decision }
        var event = TenantConfigured()
        event.settings = after
        decision.emit(.tenant(.configured(event)), on: .tenant, at: occasion.occurredAt, key: 0)
        return decision
    }
}
