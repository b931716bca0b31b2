import HansardDomain
import HansardRecords

/// Knows the statuses that WhatsApp reports.
enum WhatsAppStatus {
    /// Says what a status means for the message.
    enum Meaning: Equatable {
        /// It is a rung of the ladder, or the failure.
        case report(MessageStatus)
        /// It moves nothing, for this reason.
        case nothing(String)
    }

    /// Holds whom a status is about: receipts may come before their message, when nobody's key can
    /// seal a phone number yet.
    ///
    /// Source: semantics §15.
    static let personalKeys = [
        "recipient_id", "recipient_type", "recipient_user_id", "recipient_parent_user_id",
        "recipient_participant_id", "recipient_participant_user_id",
        "recipient_participant_parent_user_id", "contacts",
    ]

    /// Reads a status by its name.
    static func read(_ name: String) -> Meaning {
        switch name {
        case "sent": .report(.sent)
        case "delivered": .report(.delivered)
        case "read": .report(.read)
        case "failed": .report(.failed)
        case "played": .nothing("status \"played\" has no rung; read comes by itself")
        case "deleted": .nothing("status \"deleted\" is the recipient's own affair")
        case "warning": .nothing("status \"warning\" says nothing of the message")
        case "": .nothing("there is no status")
        default: .nothing("status \"\(name.quotable)\" is unknown")
        }
    }

    /// Spells WhatsApp's errors: `131014: title (details); …`; nil when there is none.
    static func text(of errors: [JSONValue]) -> String? {
        let texts = errors.compactMap { error -> String? in
            let title = error["title"]?.nonBlankText ?? error["message"]?.nonBlankText
            let details =
                error["error_data"]?["details"]?.nonBlankText ?? error["details"]?.nonBlankText
            let code = error["code"]?.platformID
            var text = [code, title].compactMap(\.self).joined(separator: ": ")
            if let details, details != title { text += text.isEmpty ? details : " (\(details))" }
            return text.isEmpty ? nil : text
        }
        return texts.isEmpty ? nil : texts.joined(separator: "; ")
    }
}
