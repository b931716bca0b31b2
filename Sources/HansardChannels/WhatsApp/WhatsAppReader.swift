import HansardDomain
import HansardRecords

/// Reads the items of one `value`: they share the receiving account and the list of contacts.
struct WhatsAppReader {
    /// Business's phone number id; nil when neither body nor caller names it.
    let channelAccount: String?
    /// Names of people, by phone number and by user id.
    let names: [String: String]

    /// Reads what a customer wrote.
    func read(message object: JSONObject, at place: String, into draft: inout TranslationDraft) {
        var rest = object
        guard let person = rest.takeID("from") ?? rest.takeID("from_user_id") else {
            return draft.ignore(
                place,
                "there is no sender: neither from nor from_user_id names one"
            )
        }
        var message = MessageDraft(person: person, rest: rest)
        message.personName =
            names[person] ?? object["from_user_id"]?.platformID.flatMap { names[$0] }
        read(message, at: place, into: &draft)
    }

    /// Reads what the business wrote with its own WhatsApp.
    func read(echo object: JSONObject, at place: String, into draft: inout TranslationDraft) {
        var rest = object
        guard let person = rest.takeID("to") ?? rest.takeID("to_user_id") else {
            return draft.ignore(place, "there is no recipient: neither to nor to_user_id names one")
        }
        rest["from"] = nil
        var message = MessageDraft(person: person, rest: rest)
        message.isEcho = true
        message.personName = names[person]
        read(message, at: place, into: &draft)
    }

    private func read(
        _ start: MessageDraft,
        at place: String,
        into draft: inout TranslationDraft
    ) {
        var message = start
        message.channelAccount = channelAccount
        message.platformMessageID = message.rest.takeID("id")
        message.platformConversationID = message.rest.takeID("group_id")
        message.isGroup = message.platformConversationID != nil
        let written = message.rest["timestamp"]
        message.occurredAt = message.rest.takeTime("timestamp")
        message.replyTo = message.rest.takeID("context", "id")
        if message.occurredAt == nil { draft.noteTime(place, written) }
        switch message.rest["type"]?.stringValue {
        case "revoke": revoke(message, at: place, into: &draft)
        case "edit": edit(message, at: place, into: &draft)
        default:
            WhatsAppContent.read(into: &message)
            draft.add(message, at: place)
        }
    }

    /// Takes a message back that its sender deleted for everyone.
    private func revoke(
        _ message: MessageDraft,
        at place: String,
        into draft: inout TranslationDraft
    ) {
        guard let id = message.rest["revoke"]?["original_message_id"]?.platformID else {
            return draft.ignore(place, "revoke.original_message_id names no message")
        }
        var deletion = DeleteMessage()
        deletion.message.channelAccount = channelAccount
        deletion.message.platformConversationID = message.platformConversationID
        deletion.message.platformMessageID = id
        draft.add(deletion, occurredAt: message.occurredAt, at: place)
    }

    /// Receives an edited message again under its own id, so that an unknown one is not lost.
    private func edit(
        _ message: MessageDraft,
        at place: String,
        into draft: inout TranslationDraft
    ) {
        let edit = message.rest["edit"]
        guard let id = edit?["original_message_id"]?.platformID,
            let object = edit?["message"]?.objectValue
        else {
            return draft.ignore(place, "edit names no message with its new content")
        }
        var edited = message
        edited.platformMessageID = id
        edited.rest = object
        edited.replyTo = edited.rest.takeID("context", "id")
        WhatsAppContent.read(into: &edited)
        draft.add(edited, at: place)
    }

    /// Reads what WhatsApp reports about a message of the business.
    func read(status object: JSONObject, at place: String, into draft: inout TranslationDraft) {
        var rest = object
        guard let id = rest.takeID("id") else {
            return draft.ignore(place, "there is no id of a message")
        }
        let name = rest.takeText("status") ?? ""
        let status: MessageStatus
        switch WhatsAppStatus.read(name) {
        case .report(let reported): status = reported
        case .nothing(let reason): return draft.ignore(place, reason)
        }
        var receipt = RecordReceipt()
        receipt.status = status
        receipt.message.channelAccount = channelAccount
        receipt.message.platformMessageID = id
        if object["recipient_type"]?.stringValue == "group" {
            receipt.message.platformConversationID = object["recipient_id"]?.platformID
        }
        rest.remove(WhatsAppStatus.personalKeys)
        let written = rest["timestamp"]
        receipt.statusAt = rest.takeTime("timestamp")
        if receipt.statusAt == nil { draft.noteTime(place, written) }
        if status == .failed {
            receipt.errorMessage = WhatsAppStatus.text(of: object["errors"]?.arrayValue ?? [])
        }
        draft.add(receipt, metadata: rest, occurredAt: receipt.statusAt, at: place)
    }
}
