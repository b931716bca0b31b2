import HansardRecords

/// Gives a conversation another SLA policy, from its original anchors.
public struct ApplySLAPolicy: CommandPayload, Equatable {
    /// Conversation, by our id or the platform's.
    public var conversation: ConversationReference = ConversationReference()
    /// Policy.
    public var slaPolicyID: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "apply_sla_policy"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try conversation.fields(&coder)
        try coder.field(5, "sla_policy_id", &slaPolicyID, Limits.identifier.asRequired)
    }
}
