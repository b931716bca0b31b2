import HansardRecords

/// Names what sets an automated reply off.
///
/// Source: schema `automated_replies.trigger_type`.
public enum TriggerType: String, FieldEnum {
    /// A message that has one of the rule's words.
    case keyword
    /// The first message of an episode: a conversation that begins or is reopened.
    case greeting
    /// A message outside of the hours in which somebody is there.
    case away
}

/// Names how an automated reply answers.
///
/// Source: schema `automated_replies.reply_type`.
public enum ReplyType: String, FieldEnum {
    /// Sends a text.
    case text
    /// Sends a template of the platform; `reply_metadata` says which.
    case template
    /// Sends a text with the buttons that `reply_metadata` describes.
    case buttons
}
