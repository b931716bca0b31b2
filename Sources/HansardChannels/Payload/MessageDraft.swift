import HansardDomain
import HansardRecords

/// Holds a message on its way from a platform's object to a command.
///
/// Readers take out of `rest` what has a column; what is left becomes the message's metadata.
struct MessageDraft {
    /// Whether the business wrote it itself, on the platform.
    var isEcho = false
    /// Business's own account.
    var channelAccount: String?
    /// Platform's own conversation id, where it gives one.
    var platformConversationID: String?
    /// Platform's id of the message.
    var platformMessageID: String?
    /// Platform's id of the customer.
    var person: String
    /// Customer's name on the platform.
    var personName: String?
    /// Whether it was written to a group.
    var isGroup = false
    /// Type, `[a-z0-9_]+`.
    var type = MessageKind.text
    /// Text.
    var content: String?
    /// Message that this one answers.
    var replyTo: String?
    /// Media.
    var attachments: [AttachmentInput] = []
    /// When; nil where the platform gives no valid time.
    var occurredAt: Timestamp?
    /// What of the platform's object has no column.
    var rest: JSONObject

    /// Makes a draft of what a person wrote.
    init(person: String, rest: JSONObject) {
        self.person = person
        self.rest = rest
    }

    /// Spells the type of what the engine has no name for.
    static let unsupported = "unsupported"
}
