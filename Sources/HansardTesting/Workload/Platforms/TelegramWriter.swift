import HansardRecords

/// Writes updates as the Telegram Bot API posts them.
///
/// Source: Telegram's "Bot API: Update, Message".
struct TelegramWriter {
    let ids: PlatformIDs
    let errand: Errand

    /// Writes one message, which is one update.
    func message(_ writing: Deed.Writing, _ index: Int, at time: Int64) -> JSONValue {
        let line = writing.lines[index]
        let number = writing.message + index
        if case .reaction(let emoji) = line { return reaction(emoji, writing, at: time) }
        var message = start(writing, number)
        message["date"] = .integer(time)
        if index == 0, let about = writing.about {
            message["reply_to_message"] = [
                "message_id": .number(ids.message(about, of: errand)), "chat": chat(writing),
            ]
        }
        fill(&message, line, number)
        return update(time, number, "message", .object(message))
    }

    /// Writes the correction of a text.
    func edit(
        _ writing: Deed.Writing,
        text: String,
        writtenAt: Int64,
        at time: Int64
    ) -> JSONValue {
        var message = start(writing, writing.message)
        message["date"] = .integer(writtenAt)
        message["edit_date"] = .integer(time)
        message["text"] = .string(text)
        return update(time, writing.message, "edited_message", .object(message))
    }

    private func reaction(_ emoji: String, _ writing: Deed.Writing, at time: Int64) -> JSONValue {
        let about = writing.about.map { ids.message($0, of: errand) } ?? "0"
        return update(
            time,
            writing.message,
            "message_reaction",
            [
                "chat": chat(writing), "message_id": .number(about), "user": author(writing),
                "date": .integer(time), "old_reaction": [],
                "new_reaction": [["type": "emoji", "emoji": .string(emoji)]],
            ]
        )
    }

    private func start(_ writing: Deed.Writing, _ number: Int) -> JSONObject {
        JSONObject([
            ("message_id", .number(ids.message(number, of: errand))),
            ("from", author(writing)), ("chat", chat(writing)),
        ])
    }

    private func author(_ writing: Deed.Writing) -> JSONValue {
        let person = errand.people[writing.person]
        return [
            "id": .number(person.platformUserID), "is_bot": false,
            "first_name": .string(person.given), "last_name": .string(person.family),
            "language_code": .string(person.languageTag),
        ]
    }

    private func chat(_ writing: Deed.Writing) -> JSONValue {
        if let group = errand.group {
            return [
                "id": .number(group.id), "title": .string(group.title), "type": "supergroup",
            ]
        }
        let person = errand.people[writing.person]
        return [
            "id": .number(person.platformUserID), "first_name": .string(person.given),
            "last_name": .string(person.family), "type": "private",
        ]
    }

    private func fill(_ message: inout JSONObject, _ line: Line, _ number: Int) {
        let measures = ids.measures(number, of: errand)
        let caption: String?
        switch line {
        case .text(let text), .button(let text):
            message["text"] = .string(text)
            caption = nil
        case .photo(let text):
            caption = text
            let small = file(number, ("width", .integer(90)), ("height", .integer(67)))
            let large = file(
                number,
                ("file_size", .integer(measures.bytes)),
                ("width", .integer(measures.width)),
                ("height", .integer(measures.height))
            )
            message["photo"] = [small, large]
        case .video(let text):
            caption = text
            message["video"] = file(
                number,
                ("duration", 12),
                ("width", .integer(measures.width)),
                ("height", .integer(measures.height)),
                ("mime_type", "video/mp4"),
                ("file_size", .integer(measures.bytes * 9))
            )
        case .document(let name, let text):
            caption = text
            message["document"] = file(
                number,
                ("file_name", .string(name)),
                ("mime_type", "application/pdf"),
                ("file_size", .integer(measures.bytes))
            )
        case .voice(let seconds):
            caption = nil
            message["voice"] = file(
                number,
                ("duration", .integer(Int64(seconds))),
                ("mime_type", "audio/ogg"),
                ("file_size", .integer(Int64(seconds) * 4_100))
            )
        case .sticker(let emoji):
            caption = nil
            message["sticker"] = file(
                number,
                ("emoji", .string(emoji)),
                ("width", 512),
                ("height", 512),
                ("is_animated", false)
            )
        case .location, .contact, .reaction, .unsupported:
            caption = nil
            fill(&message, place: line, number)
        }
        if let caption { message["caption"] = .string(caption) }
    }

    private func fill(_ message: inout JSONObject, place line: Line, _ number: Int) {
        switch line {
        case .location(let name, let address):
            let place = ids.place(number, of: errand)
            let location: JSONValue = [
                "latitude": .number(place.latitude), "longitude": .number(place.longitude),
            ]
            message["venue"] = [
                "location": location, "title": .string(name), "address": .string(address ?? name),
            ]
            message["location"] = location
        case .contact(let name):
            message["contact"] = ["phone_number": "+0000000", "first_name": .string(name)]
        default: message["story"] = ["chat": ["id": 1, "type": "private"], "id": 5]
        }
    }

    private func file(_ number: Int, _ members: (String, JSONValue)...) -> JSONValue {
        let id = ids.file(number, of: errand)
        let names: [(String, JSONValue)] = [
            ("file_id", .string(id)), ("file_unique_id", .string(String(id.suffix(14)))),
        ]
        return .object(JSONObject(names + members))
    }

    /// Wraps an item; a second delivery of it has the same `update_id`.
    private func update(
        _ time: Int64,
        _ number: Int,
        _ key: String,
        _ content: JSONValue
    ) -> JSONValue {
        let id = time % 100_000_000 * 10 + Int64(number % 10)
        return .object(JSONObject([("update_id", .integer(id)), (key, content)]))
    }
}
