import HansardDomain
import HansardRecords

/// Reads one item of `messaging`.
struct MessengerReader {
    private let item: JSONObject
    private let place: String
    private let channelAccount: String?
    private let person: String?
    private let occurredAt: Timestamp?

    /// Makes a reader.
    ///
    /// The page is one of sender and recipient, the person is the other.
    ///
    /// - Parameters:
    ///   - item: The platform's object.
    ///   - page: Page that the entry names, if it names one.
    ///   - override: Account that the caller names instead.
    ///   - place: Where the item stands in the body.
    init(item: JSONObject, page: String?, override: String?, place: String) {
        self.item = item
        self.place = place
        let sender = item["sender"]?["id"]?.platformID
        let recipient = item["recipient"]?["id"]?.platformID
        let isEcho = item["message"]?["is_echo"]?.boolValue == true
        let ends = isEcho ? (page: sender, person: recipient) : (page: recipient, person: sender)
        let isSwapped = page != nil && ends.person == page && ends.page != page
        person = isSwapped ? ends.page : ends.person
        channelAccount = override ?? (isSwapped ? page : ends.page ?? page)
        occurredAt = item["timestamp"]?.platformTime
    }

    /// Reads the item into commands, or ignores it with its reason.
    func read(into draft: inout TranslationDraft) {
        guard let key = Self.readable.first(where: { item[$0] != nil }) else {
            return draft.ignore(place, Self.reason(item))
        }
        guard let object = item[key]?.objectValue else {
            return draft.ignore(place, "\(key) is no object")
        }
        guard let person else {
            return draft.ignore(place, "there is no id of the person who is the other end")
        }
        switch key {
        case "message": read(message: object, of: person, into: &draft)
        case "message_edit": read(edit: object, into: &draft)
        case "delivery": read(delivery: object, of: person, into: &draft)
        case "read": read(read: object, of: person, into: &draft)
        case "postback": read(postback: object, of: person, into: &draft)
        case "reaction":
            var message = start(person, "reaction", object)
            message.type = MessageKind.reaction
            let isTakenBack = object["action"]?.stringValue == "unreact"
            message.content =
                isTakenBack
                ? nil : object["emoji"]?.nonBlankText ?? object["reaction"]?.nonBlankText
            add(message, into: &draft)
        default:
            var message = start(person, key, object)
            message.type = MessageKind.system
            add(message, into: &draft)
        }
    }

    private static let readable = [
        "message", "message_edit", "delivery", "read", "postback", "reaction", "referral", "optin",
        "account_linking",
    ]

    private static func reason(_ item: JSONObject) -> String {
        let silent = item.keys.filter { !["sender", "recipient", "timestamp"].contains($0) }
        guard let key = silent.first else { return "it holds nothing but sender and recipient" }
        return "\"\(key.quotable)\" is no message and is not recorded"
    }

    /// Begins a message whose metadata is the platform's object under its own key.
    private func start(_ person: String, _ key: String, _ object: JSONObject) -> MessageDraft {
        var message = MessageDraft(
            person: person,
            rest: JSONObject([(key, .object(object))])
        )
        message.channelAccount = channelAccount
        message.occurredAt = occurredAt
        return message
    }

    private func add(_ message: MessageDraft, into draft: inout TranslationDraft) {
        if message.occurredAt == nil { draft.noteTime(place, item["timestamp"]) }
        draft.add(message, at: place)
    }

    private func read(
        message object: JSONObject,
        of person: String,
        into draft: inout TranslationDraft
    ) {
        var message = start(person, "message", object)
        message.rest = object
        message.platformMessageID = message.rest.takeID("mid")
        if object["is_deleted"]?.boolValue == true {
            return take(back: message, into: &draft)
        }
        message.isEcho = message.rest.take("is_echo")?.boolValue == true
        message.replyTo = message.rest.takeID("reply_to", "mid")
        MessengerContent.read(into: &message)
        add(message, into: &draft)
    }

    private func take(back message: MessageDraft, into draft: inout TranslationDraft) {
        guard let id = message.platformMessageID else {
            return draft.ignore(place, "a message was taken back, but mid does not say which")
        }
        var deletion = DeleteMessage()
        deletion.message.channelAccount = channelAccount
        deletion.message.platformMessageID = id
        draft.add(deletion, occurredAt: occurredAt, at: place)
    }

    private func read(edit object: JSONObject, into draft: inout TranslationDraft) {
        guard let id = object["mid"]?.platformID, let text = object["text"]?.stringValue else {
            return draft.ignore(place, "message_edit names no message with its new text")
        }
        guard Limits.content.fits(text) else {
            return draft.ignore(place, "the new text is longer than a message's content may be")
        }
        var edit = EditMessage()
        edit.message.channelAccount = channelAccount
        edit.message.platformMessageID = id
        edit.content = .set(text)
        draft.add(edit, occurredAt: occurredAt, at: place)
    }

    private func read(
        postback object: JSONObject,
        of person: String,
        into draft: inout TranslationDraft
    ) {
        var message = start(person, "postback", object)
        message.platformMessageID = object["mid"]?.platformID
        message.type = "postback"
        message.content = object["title"]?.nonBlankText ?? object["payload"]?.nonBlankText
        add(message, into: &draft)
    }

    private func read(
        delivery object: JSONObject,
        of person: String,
        into draft: inout TranslationDraft
    ) {
        let mark = object["watermark"]?.platformTime
        let ids = object["mids"]?.arrayValue ?? []
        for (index, value) in ids.enumerated() {
            let place = "\(place).delivery.mids[\(index)]"
            guard let id = value.platformID else {
                draft.ignore(place, "it is no id of a message")
                continue
            }
            receipt(.delivered, id, at: occurredAt ?? mark, place, into: &draft)
        }
        if let mark {
            watermark(.delivered, mark, person, into: &draft)
        } else if ids.isEmpty {
            draft.ignore(place, "delivery has neither mids nor a valid watermark")
        }
    }

    private func read(
        read object: JSONObject,
        of person: String,
        into draft: inout TranslationDraft
    ) {
        if let id = object["mid"]?.platformID {
            receipt(.read, id, at: occurredAt, place, into: &draft)
        } else if let mark = object["watermark"]?.platformTime {
            watermark(.read, mark, person, into: &draft)
        } else {
            draft.ignore(place, "read has no valid watermark")
        }
    }

    private func receipt(
        _ status: MessageStatus,
        _ id: String,
        at time: Timestamp?,
        _ place: String,
        into draft: inout TranslationDraft
    ) {
        var receipt = RecordReceipt()
        receipt.status = status
        receipt.statusAt = time
        receipt.message.channelAccount = channelAccount
        receipt.message.platformMessageID = id
        if time == nil { draft.noteTime(place, item["timestamp"]) }
        draft.add(receipt, metadata: JSONObject(), occurredAt: time, at: place)
    }

    private func watermark(
        _ status: MessageStatus,
        _ mark: Timestamp,
        _ person: String,
        into draft: inout TranslationDraft
    ) {
        var watermark = RecordWatermark()
        watermark.channelAccount = channelAccount
        watermark.platformUserID = person
        watermark.status = status
        watermark.watermarkAt = mark
        draft.add(watermark, occurredAt: occurredAt ?? mark, at: place)
    }
}
