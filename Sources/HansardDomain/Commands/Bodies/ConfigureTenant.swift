import HansardRecords

/// Changes the tenant's settings; what is absent stays.
public struct ConfigureTenant: CommandPayload, Equatable {
    /// Days; 0 never, null always.
    public var reopenWindowDays: Patch<Int64> = .keep
    /// How new conversations find their agent.
    public var assignmentStrategy: Patch<AssignmentStrategy> = .keep
    /// What happens when an agent goes offline.
    public var offlinePolicy: Patch<OfflinePolicy> = .keep
    /// Whether a bot's reply ends the waiting.
    public var botReplyClearsWaiting: Patch<Bool> = .keep

    /// When attachments and resolved conversations are archived; null puts the defaults back.
    public var retention: Patch<RetentionInput> = .keep

    /// Names the record in schemas and errors.
    public static let recordName = "configure_tenant"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "reopen_window_days", &reopenWindowDays, .range(0...36_500))
        try coder.field(2, "assignment_strategy", &assignmentStrategy)
        try coder.field(3, "offline_policy", &offlinePolicy)
        try coder.field(4, "bot_reply_clears_waiting", &botReplyClearsWaiting)
        try coder.field(5, "retention", &retention)
    }
}
