extension Twin {
    /// Holds the tenant's settings (SEMANTICS 2, 6, 8, 13).
    struct Settings: Equatable {
        /// Is 0 for never, nil for always.
        var reopenWindowDays: Int64? = 7
        var assignmentStrategy = "manual"
        var offlinePolicy = "keep"
        var botReplyClearsWaiting = true
        /// Is nil for never.
        var attachmentDays: Int64? = 90
        /// Is nil for never.
        var resolvedMonths: Int64? = 6
    }

    mutating func configureTenant(_ command: Item) {
        let before = settings
        if let days = command.given("reopen_window_days") { settings.reopenWindowDays = days.int }
        if let strategy = command.given("assignment_strategy") {
            settings.assignmentStrategy = strategy.text ?? "manual"
        }
        if let policy = command.given("offline_policy") {
            settings.offlinePolicy = policy.text ?? "keep"
        }
        if let clears = command.given("bot_reply_clears_waiting") {
            settings.botReplyClearsWaiting = clears.bool ?? true
        }
        if let retention = command.given("retention") {
            if retention.isNull {
                settings.attachmentDays = 90
                settings.resolvedMonths = 6
            }
            if let days = retention.given("attachments_days") { settings.attachmentDays = days.int }
            if let months = retention.given("resolved_months") {
                settings.resolvedMonths = months.int
            }
        }
        if settings != before { note("tenant.configured") }
    }
}
