import HansardDomain
import HansardRecords

/// Reads what a message of Telegram says, by the keys that it has.
enum TelegramContent {
    /// Fills type, content and attachments from what is left of the platform's object.
    ///
    /// Only what lands in a column is taken out; places, contacts and the like stand whole in the
    /// metadata.
    static func read(into message: inout MessageDraft) {
        message.content = message.rest.takeText("text") ?? message.rest.takeText("caption")
        if photo(&message) || media(&message) || place(&message) { return }
        if let contact = message.rest["contact"] {
            message.type = "contacts"
            let names = [contact["first_name"], contact["last_name"]]
                .compactMap { $0?.nonBlankText }
            message.content =
                names.isEmpty ? contact["phone_number"]?.nonBlankText : names.joined(separator: " ")
        } else if let data = message.rest["web_app_data"] {
            message.type = "interactive"
            message.content = data["button_text"]?.nonBlankText
        } else if message.content != nil {
            message.type = MessageKind.text
        } else if service.contains(where: { message.rest[$0] != nil }) {
            message.type = MessageKind.system
        } else {
            message.type = MessageDraft.unsupported
        }
    }

    /// Lists what Telegram writes into a chat by itself.
    private static let service = [
        "new_chat_members", "left_chat_member", "new_chat_title", "new_chat_photo",
        "delete_chat_photo", "group_chat_created", "supergroup_chat_created",
        "channel_chat_created", "message_auto_delete_timer_changed", "migrate_to_chat_id",
        "migrate_from_chat_id", "pinned_message", "write_access_allowed", "users_shared",
        "chat_shared", "connected_website", "proximity_alert_triggered", "boost_added",
        "chat_background_set", "forum_topic_created", "forum_topic_edited", "forum_topic_closed",
        "forum_topic_reopened", "general_forum_topic_hidden", "general_forum_topic_unhidden",
        "video_chat_scheduled", "video_chat_started", "video_chat_ended",
        "video_chat_participants_invited",
    ]

    /// Tells what becomes of each key that holds a file; the first that a message has counts.
    private static let files: [(key: String, type: String, kind: AttachmentType)] = [
        ("animation", "video", .video),
        ("video", "video", .video),
        ("video_note", "video", .video),
        ("voice", "audio", .audio),
        ("audio", "audio", .audio),
        ("sticker", "sticker", .image),
        ("document", "document", .document),
    ]

    /// Takes the largest of a photo's sizes; the others show the same.
    private static func photo(_ message: inout MessageDraft) -> Bool {
        let sizes = (message.rest["photo"]?.arrayValue ?? []).compactMap(\.objectValue)
        let largest = sizes.max { left, right in
            let areas = [left, right]
                .map { size in
                    (size["width"]?.integerValue ?? 0)
                        .multipliedReportingOverflow(by: size["height"]?.integerValue ?? 0)
                        .partialValue
                }
            let bytes = [left, right].map { $0["file_size"]?.integerValue ?? 0 }
            return (areas[0], bytes[0]) < (areas[1], bytes[1])
        }
        guard let largest else { return false }
        message.type = "image"
        message.rest["photo"] = nil
        message.attachments = [columns.attachment(.image, largest)]
        return true
    }

    private static func media(_ message: inout MessageDraft) -> Bool {
        for file in files {
            guard let media = message.rest[file.key]?.objectValue else { continue }
            message.type = file.type
            message.rest[file.key] = nil
            // An animation stands under `document` a second time, for clients that know none.
            if file.key == "animation" { message.rest["document"] = nil }
            let columns = file.key == "video_note" ? noteColumns : columns
            message.attachments = [columns.attachment(file.kind, media)]
            if file.key == "sticker", message.content == nil {
                message.content = media["emoji"]?.nonBlankText
            }
            return true
        }
        return false
    }

    private static func place(_ message: inout MessageDraft) -> Bool {
        guard message.rest["location"] != nil || message.rest["venue"] != nil else { return false }
        message.type = "location"
        let venue = message.rest["venue"]
        let texts = [venue?["title"], venue?["address"]].compactMap { $0?.nonBlankText }
        message.content = texts.isEmpty ? nil : texts.joined(separator: ", ")
        return true
    }

    private static let columns = MediaColumns(filename: "file_name")
    /// Measures a video note: a circle, whose `length` is both width and height.
    private static let noteColumns = MediaColumns(
        filename: "file_name",
        width: "length",
        height: "length"
    )
}
