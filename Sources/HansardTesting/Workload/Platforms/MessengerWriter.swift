import HansardDomain
import HansardRecords

/// Writes webhooks as Messenger posts them for a page.
///
/// Source: Meta's "Messenger Platform: Webhook events".
struct MessengerWriter {
    let ids: PlatformIDs
    let errand: Errand

    /// Writes messages of one delivery.
    func messages(_ writing: Deed.Writing, at time: Int64) -> JSONValue {
        let items = writing.lines.enumerated()
            .map { index, line in
                let number = writing.message + index
                return item(time, isFromPage: false, key(of: line), content(line, number, writing))
            }
        return page(items, time)
    }

    /// Writes what somebody at the shop wrote in the page's own inbox.
    func echo(_ line: Line, _ number: Int, at time: Int64) -> JSONValue {
        guard case .text(let text) = line else { return page([], time) }
        let message: JSONValue = [
            "is_echo": true, "app_id": .number(Accounts.app),
            "mid": .string(ids.message(number, of: errand)), "text": .string(text),
        ]
        return page([item(time, isFromPage: true, "message", message)], time)
    }

    /// Writes that all up to a time was delivered or read.
    func watermark(
        _ status: MessageStatus,
        _ message: Int,
        upTo mark: Int64,
        at time: Int64
    ) -> JSONValue {
        var object = JSONObject()
        if status == .delivered {
            object["mids"] = [.string(ids.message(message, of: errand))]
        }
        object["watermark"] = .integer(mark * 1_000)
        let key = status == .read ? "read" : "delivery"
        return page([item(time, isFromPage: false, key, .object(object))], time)
    }

    private func key(of line: Line) -> String {
        switch line {
        case .reaction: "reaction"
        case .button: "postback"
        default: "message"
        }
    }

    private func content(_ line: Line, _ number: Int, _ writing: Deed.Writing) -> JSONValue {
        var message = JSONObject()
        message["mid"] = .string(ids.message(number, of: errand))
        switch line {
        case .text(let text):
            message["text"] = .string(text)
            if number == writing.message, let about = writing.about {
                message["reply_to"] = ["mid": .string(ids.message(about, of: errand))]
            }
        case .photo(let caption): attach(&message, "image", number, caption)
        case .video(let caption): attach(&message, "video", number, caption)
        case .document(_, let caption): attach(&message, "file", number, caption)
        case .voice: attach(&message, "audio", number, nil)
        case .sticker:
            message["attachments"] = [
                [
                    "type": "image",
                    "payload": ["url": url(number), "sticker_id": 369_239_263_222_822],
                ]
            ]
        case .location(let name, _):
            let place = ids.place(number, of: errand)
            message["attachments"] = [
                [
                    "type": "location", "title": .string(name),
                    "payload": [
                        "coordinates": [
                            "lat": .number(place.latitude), "long": .number(place.longitude),
                        ]
                    ],
                ]
            ]
        case .reaction(let emoji):
            let about = writing.about.map { ids.message($0, of: errand) } ?? ""
            message["mid"] = .string(about)
            message["action"] = "react"
            message["reaction"] = emoji == "❤️" ? "love" : "other"
            message["emoji"] = .string(emoji)
        case .button(let title):
            message["title"] = .string(title)
            message["payload"] = "TALK"
        case .contact(let name): message["text"] = .string(name)
        case .unsupported: message["is_unsupported"] = true
        }
        return .object(message)
    }

    private func attach(
        _ message: inout JSONObject,
        _ type: String,
        _ number: Int,
        _ text: String?
    ) {
        if let text { message["text"] = .string(text) }
        message["attachments"] = [["type": .string(type), "payload": ["url": url(number)]]]
    }

    private func url(_ number: Int) -> JSONValue {
        .string("https://scontent.xx.fbcdn.net/v/t1.15752-9/\(ids.file(number, of: errand))")
    }

    private func item(
        _ time: Int64,
        isFromPage: Bool,
        _ key: String,
        _ content: JSONValue
    ) -> JSONValue {
        let page: JSONValue = ["id": .string(Accounts.page)]
        let person: JSONValue = ["id": .string(errand.people[0].platformUserID)]
        var item = JSONObject()
        item["sender"] = isFromPage ? page : person
        item["recipient"] = isFromPage ? person : page
        item["timestamp"] = .integer(time * 1_000)
        item[key] = content
        return .object(item)
    }

    private func page(_ items: [JSONValue], _ time: Int64) -> JSONValue {
        [
            "object": "page",
            "entry": [
                [
                    "id": .string(Accounts.page), "time": .integer(time * 1_000 + 350),
                    "messaging": .array(items),
                ]
            ],
        ]
    }
}
