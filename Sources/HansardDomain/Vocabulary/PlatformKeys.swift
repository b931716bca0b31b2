import HansardRecords

/// Names one message as a platform does.
///
/// Source: semantics §1.
public struct MessageKey: Hashable, Sendable {
    /// Platform's name, `[a-z0-9_]+`.
    public var platform: String
    /// Business's own receiving account; nil where the caller does not know it.
    public var channelAccount: String?
    /// Chat that scopes the id (Telegram's chat, a group); nil where ids are unique without it.
    public var scope: String?
    /// Platform's id of the message.
    public var platformMessageID: String

    /// Makes a key from its parts.
    public init(
        platform: String,
        channelAccount: String?,
        scope: String?,
        platformMessageID: String
    ) {
        self.platform = platform
        self.channelAccount = channelAccount
        self.scope = scope
        self.platformMessageID = platformMessageID
    }
}

/// Names one customer as a platform does.
///
/// Source: contract `define_customer.identities`.
public struct CustomerIdentity: Record, Hashable {
    /// Platform's name, `[a-z0-9_]+`.
    public var platform = ""
    /// Business's account that scopes the id; nil when the id is good for all accounts.
    public var channelAccount: String?
    /// Platform's id of the person; personal.
    public var platformUserID = ""

    /// Names the record in schemas and errors.
    public static let recordName = "identity"

    /// Makes an empty identity for the decoder.
    public init() {}

    /// Makes an identity from its parts.
    public init(platform: String, channelAccount: String?, platformUserID: String) {
        self.platform = platform
        self.channelAccount = channelAccount
        self.platformUserID = platformUserID
    }

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "platform", &platform, Limits.platform.asRequired)
        try coder.field(2, "channel_account", &channelAccount, Limits.channelAccount)
        try coder.field(3, "platform_user_id", &platformUserID, Limits.platformID.asRequired)
    }
}
