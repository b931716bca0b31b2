import HansardDomain
import HansardRecords

/// Reads the one item of an update.
struct TelegramReader {
    /// Bot that received the update, if the caller names it.
    let channelAccount: String?
    /// Key of the item in the update.
    let place: String

    /// Reads a message, new or edited.
    ///
    /// An edited one is received again under its own id: the decider makes an edit of it, and one
    /// that is unknown is not lost.
    func read(message object: JSONObject, into draft: inout TranslationDraft) {
        guard let chat = object["chat"]?.objectValue, let chatID = chat["id"]?.platformID else {
            return draft.ignore(place, "there is no chat.id")
        }
        let isGroup: Bool
        switch chat["type"]?.stringValue {
        case "channel": return draft.ignore(place, "a channel's post is addressed to nobody")
        case "group", "supergroup": isGroup = true
        default: isGroup = false
        }
        let author = object["sender_chat"] ?? object["from"] ?? (isGroup ? nil : object["chat"])
        guard let author, let authorID = author["id"]?.platformID else {
            return draft.ignore(place, "there is no sender: neither from nor sender_chat names one")
        }
        var message = MessageDraft(person: authorID, rest: object)
        message.personName = Self.name(of: author)
        if place.hasSuffix("business_message"), !isGroup, authorID != chatID {
            message.isEcho = true
            message.person = chatID
            message.personName = Self.name(of: .object(chat))
        }
        message.channelAccount = channelAccount
        message.platformConversationID = chatID
        message.isGroup = isGroup
        message.platformMessageID = message.rest.takeID("message_id")
        message.replyTo = message.rest.takeID("reply_to_message", "message_id")
        if message.replyTo != nil { message.rest["reply_to_message"] = nil }
        message.rest.remove(["from", "sender_chat"])
        message.rest["chat"] = chat["title"]
            .flatMap { isGroup ? .object(JSONObject([("title", $0)])) : nil }
        let written = message.rest["date"]
        let date = message.rest.takeTime("date")
        message.occurredAt = message.rest["edit_date"]?.platformTime ?? date
        if message.occurredAt == nil { draft.noteTime(place, written) }
        TelegramContent.read(into: &message)
        draft.add(message, at: place)
    }

    /// Reads the press of a button under a message of the bot.
    ///
    /// Telegram gives no time of the press.
    func read(callback object: JSONObject, into draft: inout TranslationDraft) {
        guard let author = object["from"], let authorID = author["id"]?.platformID else {
            return draft.ignore(place, "there is no sender: from names none")
        }
        var rest = object
        rest.remove(["from", "message"])
        var message = MessageDraft(
            person: authorID,
            rest: JSONObject([("callback_query", .object(rest))])
        )
        let chat = object["message"]?["chat"]
        message.personName = Self.name(of: author)
        message.channelAccount = channelAccount
        message.platformConversationID = chat?["id"]?.platformID ?? authorID
        message.isGroup = ["group", "supergroup"].contains(chat?["type"]?.stringValue)
        message.type = "postback"
        message.content = object["data"]?.nonBlankText ?? object["game_short_name"]?.nonBlankText
        message.replyTo = object["message"]?["message_id"]?.platformID
        draft.noteTime(place, nil)
        draft.add(message, at: place)
    }

    /// Reads a change of somebody's reactions to a message.
    func read(reaction object: JSONObject, into draft: inout TranslationDraft) {
        guard let chatID = object["chat"]?["id"]?.platformID else {
            return draft.ignore(place, "there is no chat.id")
        }
        let author = object["user"] ?? object["actor_chat"]
        guard let author, let authorID = author["id"]?.platformID else {
            return draft.ignore(place, "there is no sender: neither user nor actor_chat names one")
        }
        var rest = object
        rest.remove(["chat", "user", "actor_chat", "date"])
        var message = MessageDraft(
            person: authorID,
            rest: JSONObject([("message_reaction", .object(rest))])
        )
        message.personName = Self.name(of: author)
        message.channelAccount = channelAccount
        message.platformConversationID = chatID
        message.isGroup = ["group", "supergroup"].contains(object["chat"]?["type"]?.stringValue)
        message.type = MessageKind.reaction
        let emoji = (object["new_reaction"]?.arrayValue ?? [])
            .compactMap { $0["emoji"]?.nonBlankText }
        message.content = emoji.isEmpty ? nil : emoji.joined(separator: " ")
        message.occurredAt = object["date"]?.platformTime
        if message.occurredAt == nil { draft.noteTime(place, object["date"]) }
        draft.add(message, at: place)
    }

    /// Reads that messages of a business chat were taken back.
    func read(deletion object: JSONObject, into draft: inout TranslationDraft) {
        let ids = object["message_ids"]?.arrayValue ?? []
        guard let chatID = object["chat"]?["id"]?.platformID, !ids.isEmpty else {
            return draft.ignore(place, "there is no chat.id or no message_ids")
        }
        for (index, value) in ids.enumerated() {
            let place = "\(place).message_ids[\(index)]"
            guard let id = value.platformID else {
                draft.ignore(place, "it is no id of a message")
                continue
            }
            var deletion = DeleteMessage()
            deletion.message.channelAccount = channelAccount
            deletion.message.platformConversationID = chatID
            deletion.message.platformMessageID = id
            draft.noteTime(place, nil)
            draft.add(deletion, occurredAt: nil, at: place)
        }
    }

    /// Gives a person's or a chat's name: first and last, else the title, else the user name.
    private static func name(of author: JSONValue) -> String? {
        let names = [author["first_name"], author["last_name"]].compactMap { $0?.nonBlankText }
        guard names.isEmpty else { return names.joined(separator: " ") }
        return author["title"]?.nonBlankText ?? author["username"]?.nonBlankText
    }
}
