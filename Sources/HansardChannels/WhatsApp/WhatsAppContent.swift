import HansardDomain
import HansardRecords

/// Reads what a message of WhatsApp says, by its type.
enum WhatsAppContent {
    /// Fills type, content and attachments from what is left of the platform's object.
    ///
    /// Only what lands in a column is taken out; buttons, places, contacts and the like stand whole
    /// in the metadata.
    static func read(into message: inout MessageDraft) {
        let written = message.rest["type"]?.stringValue
        let type = written ?? known.first { message.rest[$0]?.objectValue != nil } ?? ""
        switch type {
        case "text": plain(&message, MessageKind.text)
        case "image": media(&message, "image", .image)
        case "sticker": media(&message, "sticker", .image)
        case "video": media(&message, "video", .video)
        case "audio": media(&message, "audio", .audio)
        case "voice": media(&message, "voice", .audio, as: "audio")
        case "document": media(&message, "document", .document)
        case "location":
            let place = message.rest["location"]
            describe(
                &message,
                "location",
                [place?["name"], place?["address"]].compactMap { $0?.nonBlankText }
            )
        case "contacts":
            let contacts = message.rest["contacts"]?.arrayValue ?? []
            describe(
                &message,
                "contacts",
                contacts.compactMap { $0["name"]?["formatted_name"]?.nonBlankText }
            )
        case "interactive": describe(&message, "interactive", interactive(message.rest))
        case "button":
            let button = message.rest["button"]
            let text = button?["text"]?.nonBlankText ?? button?["payload"]?.nonBlankText
            describe(&message, "button", [text].compactMap(\.self))
        case "reaction":
            let emoji = message.rest["reaction"]?["emoji"]?.nonBlankText
            describe(&message, MessageKind.reaction, [emoji].compactMap(\.self))
        case "order":
            let text = message.rest["order"]?["text"]?.nonBlankText
            describe(&message, "order", [text].compactMap(\.self))
        case "system", "request_welcome":
            let text = message.rest["system"]?["body"]?.nonBlankText
            describe(&message, MessageKind.system, [text].compactMap(\.self))
        case "unsupported": plain(&message, MessageDraft.unsupported)
        default:
            message.type = MessageDraft.unsupported
            message.content = message.rest.takeText("text", "body")
        }
    }

    private static let known = [
        "text", "image", "video", "audio", "voice", "document", "sticker", "location",
        "interactive", "button", "reaction", "order", "system",
    ]

    private static func plain(_ message: inout MessageDraft, _ type: String) {
        message.type = type
        message.rest["type"] = nil
        message.content = message.rest.takeText("text", "body")
    }

    /// Takes a file and its caption; without the file's object the message is unsupported.
    private static func media(
        _ message: inout MessageDraft,
        _ key: String,
        _ kind: AttachmentType,
        as type: String? = nil
    ) {
        guard var media = message.rest[key]?.objectValue else {
            message.type = MessageDraft.unsupported
            return
        }
        message.type = type ?? key
        message.rest.remove(["type", key])
        message.content = media.takeText("caption")
        message.attachments = [MediaColumns().attachment(kind, media)]
    }

    private static func describe(
        _ message: inout MessageDraft,
        _ type: String,
        _ texts: [String]
    ) {
        message.type = type
        message.rest["type"] = nil
        message.content = texts.isEmpty ? nil : texts.joined(separator: ", ")
    }

    private static func interactive(_ rest: JSONObject) -> [String] {
        guard let interactive = rest["interactive"] else { return [] }
        let reply = ["button_reply", "list_reply", "nfm_reply", "call_permission_reply"]
            .compactMap { interactive[$0] }.first
        let text =
            reply?["title"]?.nonBlankText ?? reply?["body"]?.nonBlankText
            ?? interactive["body"]?["text"]?.nonBlankText
        return [text].compactMap(\.self)
    }
}
