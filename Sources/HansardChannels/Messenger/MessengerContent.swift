import HansardDomain
import HansardRecords

/// Reads what a message of Messenger says.
enum MessengerContent {
    /// Fills type, content and attachments from what is left of the platform's object.
    ///
    /// A message with a text is a text, whatever hangs on it; else its first attachment tells the
    /// type. Attachments that are no files stand whole in the metadata.
    static func read(into message: inout MessageDraft) {
        message.content = message.rest.takeText("text")
        let attachments = message.rest["attachments"]?.arrayValue ?? []
        var others: [JSONValue] = []
        for attachment in attachments {
            if let input = file(attachment) {
                message.attachments.append(input)
            } else {
                others.append(attachment)
            }
        }
        if message.rest["attachments"]?.arrayValue != nil {
            message.rest["attachments"] = others.isEmpty ? nil : .array(others)
        }
        if message.content != nil {
            message.type = MessageKind.text
        } else if let first = attachments.first {
            message.type = type(of: first)
            message.content = title(of: first, message.type)
        } else {
            message.type = message.isEcho ? MessageKind.text : MessageDraft.unsupported
        }
        if message.rest["is_unsupported"]?.boolValue == true {
            message.type = MessageDraft.unsupported
        }
    }

    private static func type(of attachment: JSONValue) -> String {
        if attachment["payload"]?["sticker_id"]?.platformID != nil { return "sticker" }
        switch attachment["type"]?.stringValue {
        case "image": return "image"
        case "video": return "video"
        case "audio": return "audio"
        case "file": return "document"
        case "location": return "location"
        case "template": return "template"
        case "fallback", "share", "post", "reel", "ig_reel", "ig_post", "story_mention":
            return "link"
        default: return MessageDraft.unsupported
        }
    }

    /// Gives what a reader of the inbox needs to know of a link, a place or a template.
    private static func title(of attachment: JSONValue, _ type: String) -> String? {
        guard ["link", "location", "template"].contains(type) else { return nil }
        let payload = attachment["payload"]
        return payload?["title"]?.nonBlankText ?? attachment["title"]?.nonBlankText
            ?? payload?["text"]?.nonBlankText
            ?? payload?["elements"]?.arrayValue?.first?["title"]?.nonBlankText
    }

    /// Describes a file: url and media id lie in `payload`.
    private static func file(_ attachment: JSONValue) -> AttachmentInput? {
        let kind: AttachmentType
        switch attachment["type"]?.stringValue {
        case "image": kind = .image
        case "video": kind = .video
        case "audio": kind = .audio
        case "file": kind = .document
        default: return nil
        }
        guard let payload = attachment["payload"]?.objectValue else { return nil }
        return MediaColumns(filename: "name").attachment(kind, payload)
    }
}
