import HansardRecords

/// Holds a tenant's choices.
///
/// The event `tenant.configured` carries them whole.
public struct TenantSettings: Record, Hashable {
    /// Days after the last resolve in which a message reopens; 0 never, nil always.
    ///
    /// Semantics §2.
    public var reopenWindowDays: Int64? = 7
    /// How new conversations find their agent.
    public var assignmentStrategy: AssignmentStrategy = .manual
    /// What happens to conversations of an agent who goes offline.
    public var offlinePolicy: OfflinePolicy = .keep
    /// Whether a bot's reply clears `waiting_since`.
    ///
    /// Semantics §6.
    public var botReplyClearsWaiting = true

    /// Days after which attachments are archived; nil = never.
    ///
    /// Source: semantics §13.
    public var archiveAttachmentsAfterDays: Int64? = 90
    /// Calendar months after which resolved conversations are archived; nil = never.
    ///
    /// Semantics §13.
    public var archiveResolvedAfterMonths: Int64? = 6

    /// Names the record in schemas and errors.
    public static let recordName = "tenant_settings"

    /// Makes the defaults.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "reopen_window_days", &reopenWindowDays, .range(0...36_500))
        try coder.field(2, "assignment_strategy", &assignmentStrategy)
        try coder.field(3, "offline_policy", &offlinePolicy)
        try coder.field(4, "bot_reply_clears_waiting", &botReplyClearsWaiting)
        try coder.field(
            5,
            "archive_attachments_after_days",
            &archiveAttachmentsAfterDays,
            .range(0...36_500)
        )
        try coder.field(
            6,
            "archive_resolved_after_months",
            &archiveResolvedAfterMonths,
            .range(0...1_200)
        )
    }
}
