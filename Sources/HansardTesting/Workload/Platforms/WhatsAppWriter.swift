import HansardDomain
import HansardRecords

/// Writes webhooks as the WhatsApp Cloud API posts them.
///
/// Source: Meta's "WhatsApp Cloud API: Webhooks, payload examples".
struct WhatsAppWriter {
    let ids: PlatformIDs
    let errand: Errand

    /// Writes messages of one delivery.
    func messages(_ writing: Deed.Writing, at time: Int64) -> JSONValue {
        let messages = writing.lines.enumerated()
            .map { index, line in
                let number = writing.message + index
                var message = start(writing, number, time)
                if case .reaction = line {
                    message["id"] = .string(ids.other(number, of: errand, kind: 0))
                }
                if index == 0, let about = writing.about, !line.isReaction {
                    message["context"] = [
                        "from": .string(digits(phoneNumber)),
                        "id": .string(ids.message(about, of: errand)),
                    ]
                }
                fill(&message, line, number, about: writing.about)
                return JSONValue.object(message)
            }
        return value(writing.person, key: "messages", items: messages)
    }

    /// Writes the correction of a message.
    func edit(_ writing: Deed.Writing, text: String, at time: Int64) -> JSONValue {
        var message = start(writing, writing.message, time)
        message["id"] = .string(ids.other(writing.message, of: errand, kind: 1))
        message["type"] = "edit"
        message["edit"] = [
            "original_message_id": .string(ids.message(writing.message, of: errand)),
            "message": ["type": "text", "text": ["body": .string(text)]],
        ]
        return value(writing.person, key: "messages", items: [.object(message)])
    }

    /// Writes that a message was taken back.
    func takeBack(_ writing: Deed.Writing, at time: Int64) -> JSONValue {
        var message = start(writing, writing.message, time)
        message["id"] = .string(ids.other(writing.message, of: errand, kind: 2))
        message["type"] = "revoke"
        message["revoke"] = [
            "original_message_id": .string(ids.message(writing.message, of: errand))
        ]
        return value(writing.person, key: "messages", items: [.object(message)])
    }

    /// Writes a status of a message of the shop.
    func status(
        _ status: MessageStatus,
        of message: Int,
        attempt: Int,
        at time: Int64
    ) -> JSONValue {
        var object = JSONObject()
        object["id"] = .string(ids.message(message, of: errand, attempt: attempt))
        object["status"] = .string(status.rawValue)
        object["timestamp"] = .string(String(time))
        object["recipient_id"] = .string(errand.group?.id ?? errand.people[0].platformUserID)
        if errand.group != nil { object["recipient_type"] = "group" }
        switch status {
        case .failed:
            object["errors"] = [
                [
                    "code": 131_026, "title": "Message undeliverable",
                    "message": "Message undeliverable",
                    "error_data": ["details": "Message Undeliverable."],
                ]
            ]
        case .read: break
        case .pending, .sent, .delivered:
            object["pricing"] = [
                "billable": false, "pricing_model": "PMP", "type": "free_customer_service",
                "category": "service",
            ]
        }
        return value(nil, key: "statuses", items: [.object(object)])
    }

    private func start(_ writing: Deed.Writing, _ number: Int, _ time: Int64) -> JSONObject {
        var message = JSONObject()
        message["from"] = .string(errand.people[writing.person].platformUserID)
        if let group = errand.group { message["group_id"] = .string(group.id) }
        message["id"] = .string(ids.message(number, of: errand))
        message["timestamp"] = .string(String(time))
        return message
    }

    private func fill(
        _ message: inout JSONObject,
        _ line: Line,
        _ number: Int,
        about: Int?
    ) {
        let type: String
        let content: JSONValue
        switch line {
        case .text(let text): (type, content) = ("text", ["body": .string(text)])
        case .photo(let caption):
            (type, content) = ("image", media(number, "image/jpeg", caption))
        case .video(let caption):
            (type, content) = ("video", media(number, "video/mp4", caption))
        case .document(let name, let caption):
            (type, content) = ("document", media(number, "application/pdf", caption, name: name))
        case .voice: (type, content) = ("audio", voice(number))
        case .sticker: (type, content) = ("sticker", media(number, "image/webp", nil))
        case .location(let name, let address):
            (type, content) = ("location", location(number, name, address))
        case .reaction(let emoji):
            let id = about.map { ids.message($0, of: errand) } ?? ""
            (type, content) = ("reaction", ["message_id": .string(id), "emoji": .string(emoji)])
        case .button(let title):
            type = "interactive"
            content = [
                "type": "button_reply",
                "button_reply": ["id": "talk", "title": .string(title)],
            ]
        case .contact(let name):
            type = "contacts"
            content = [["name": ["formatted_name": .string(name), "first_name": .string(name)]]]
        case .unsupported:
            type = "errors"
            content = [
                [
                    "code": 131_051, "title": "Message type unknown",
                    "error_data": ["details": "Message type is currently not supported."],
                ]
            ]
        }
        message["type"] = type == "errors" ? "unsupported" : .string(type)
        message[type] = content
    }

    private func media(
        _ number: Int,
        _ mimeType: String,
        _ caption: String?,
        name: String? = nil
    ) -> JSONValue {
        var media = JSONObject()
        if let caption { media["caption"] = .string(caption) }
        if let name { media["filename"] = .string(name) }
        media["mime_type"] = .string(mimeType)
        media["sha256"] = .string(ids.digest(number, of: errand))
        media["id"] = .string(ids.file(number, of: errand))
        return .object(media)
    }

    private func voice(_ number: Int) -> JSONValue {
        [
            "mime_type": "audio/ogg; codecs=opus",
            "sha256": .string(ids.digest(number, of: errand)),
            "id": .string(ids.file(number, of: errand)), "voice": true,
        ]
    }

    private func location(_ number: Int, _ name: String, _ address: String?) -> JSONValue {
        let place = ids.place(number, of: errand)
        var location = JSONObject()
        location["latitude"] = .number(place.latitude)
        location["longitude"] = .number(place.longitude)
        location["name"] = .string(name)
        if let address { location["address"] = .string(address) }
        return .object(location)
    }

    private var phoneNumber: String {
        let index = Accounts.phoneNumberIDs.firstIndex { $0 == errand.account } ?? 0
        return Accounts.phoneNumbers[index]
    }

    private func digits(_ number: String) -> String { number.filter(\.isNumber) }

    /// Wraps items as one delivery; `person` writes them.
    private func value(_ person: Int?, key: String, items: [JSONValue]) -> JSONValue {
        var value = JSONObject()
        value["messaging_product"] = "whatsapp"
        value["metadata"] = [
            "display_phone_number": .string(digits(phoneNumber)),
            "phone_number_id": .string(errand.account ?? ""),
        ]
        if let person {
            value["contacts"] = [
                [
                    "profile": ["name": .string(errand.people[person].name)],
                    "wa_id": .string(errand.people[person].platformUserID),
                ]
            ]
        }
        value[key] = .array(items)
        return [
            "object": "whatsapp_business_account",
            "entry": [
                [
                    "id": .string(Accounts.whatsAppBusiness),
                    "changes": [["value": .object(value), "field": "messages"]],
                ]
            ],
        ]
    }
}
