import HansardRecords

/// Gives a conversation from one user to another, with a reason.
public struct TransferConversation: CommandPayload, Equatable {
    /// Conversation, by our id or the platform's.
    public var conversation: ConversationReference = ConversationReference()
    /// User who shall answer for it.
    public var toUserID: Int64 = 0
    /// User who decides; the actor when absent.
    public var transferredBy: Int64?
    /// Why; not blank.
    public var reason: String = ""

    /// Names the record in schemas and errors.
    public static let recordName = "transfer_conversation"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try conversation.fields(&coder)
        try coder.field(5, "to_user_id", &toUserID, Limits.identifier.asRequired)
        try coder.field(6, "transferred_by", &transferredBy, Limits.identifier)
        try coder.field(7, "reason", &reason, Limits.errorMessage.asRequired)
    }
}
