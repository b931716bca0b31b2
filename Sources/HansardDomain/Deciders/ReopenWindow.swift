import HansardRecords

/// Knows for how long a resolved conversation can be taken up again.
///
/// Source: semantics §2.
enum ReopenWindow {
    private static let dayMicroseconds: Int64 = 86_400_000_000

    /// Tells whether an instant is within the window of the last resolve, its end included.
    ///
    /// A window of 0 days covers nothing, none covers everything.
    static func covers(
        _ instant: Timestamp,
        _ conversation: ConversationFacts,
        _ settings: TenantSettings
    ) -> Bool {
        guard let days = settings.reopenWindowDays else { return true }
        guard days > 0, let resolvedAt = conversation.resolvedAt else { return false }
        let elapsed = instant.microseconds - resolvedAt.microseconds
        return elapsed <= days * dayMicroseconds
    }
}
