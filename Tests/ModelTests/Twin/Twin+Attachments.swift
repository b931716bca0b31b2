extension Twin {
    static let attachmentsTable = Table(
        "message_attachments",
        [
            "id", "message_id", "type", "url", "platform_url", "mime_type", "filename",
            "file_size", "width", "height", "duration", "thumbnail_url", "metadata",
        ]
    )

    /// Keeps the media of a new message.
    mutating func attach(_ given: Item, to message: Int64) {
        for item in given.list ?? [] {
            var row = Row(["message_id": .int(message)])
            for column in Twin.attachmentsTable.columns.dropFirst(2) { row[column] = item[column] }
            kept[attachments.add(row)] = at
        }
    }

    /// Says where a file lies now; what is left out stays.
    mutating func storeAttachment(_ command: Item) throws(Refusal) {
        let row = try requireAttachment(command)
        if command["url"] == "" { throw Refusal("invalid_field") }
        if row["_archived"] == .bool(true) { throw Refusal("invalid_transition") }
        var changed = row
        for column in [
            "url", "thumbnail_url", "mime_type", "file_size", "width", "height", "duration",
        ] where !command[column].isNull {
            changed[column] = command[column]
        }
        if changed == row { return }
        attachments.change(row.id) { $0 = changed }
        note("attachment.stored", named)
    }

    mutating func archiveAttachment(_ command: Item) throws(Refusal) {
        let row = try requireAttachment(command)
        if row["_archived"] == .bool(true) { return }
        putAway(attachment: row.id)
    }

    /// Puts a file away: our copies are gone.
    mutating func putAway(attachment id: Int64) {
        attachments.change(id) { row in
            row["url"] = .null
            row["thumbnail_url"] = .null
            row["_archived"] = .bool(true)
        }
        kept[id] = nil
        let message = attachments[id]?["message_id"].int.flatMap { messages[$0] }
        note("attachment.archived", message?["conversation_id"].int)
    }

    private mutating func requireAttachment(_ command: Item) throws(Refusal) -> Row {
        guard let row = attachments[command["attachment_id"].int ?? 0] else {
            throw Refusal("unknown_attachment")
        }
        named = row["message_id"].int.flatMap { messages[$0]?["conversation_id"].int }
        return row
    }
}
