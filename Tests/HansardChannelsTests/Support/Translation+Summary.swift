import HansardChannels
import HansardDomain
import HansardRecords

extension Translation {
    /// Spells what a body became: a line for each command and for each item left aside.
    var summary: [String] {
        commands.map(\.summary) + ignored.map { "ignored \($0)" }
    }

    /// Spells what kinds of commands a body became, and why items were left aside; nothing of what
    /// the body says.
    var outline: [String] {
        commands.map(\.outline)
            + ignored.map { reason in
                // Place and kind; what follows may quote the body.
                "ignored " + "\(reason)".split(separator: ": ").prefix(2).joined(separator: ": ")
            }
    }

    /// Gives the messages received.
    var received: [ReceiveMessage] {
        commands.compactMap { if case .receiveMessage(let body) = $0.body { body } else { nil } }
    }

    /// Gives the messages sent.
    var sent: [SendMessage] {
        commands.compactMap { if case .sendMessage(let body) = $0.body { body } else { nil } }
    }

    /// Gives the receipts.
    var receipts: [RecordReceipt] {
        commands.compactMap { if case .recordReceipt(let body) = $0.body { body } else { nil } }
    }
}

extension Command {
    /// Spells the command's kind.
    fileprivate var outline: String {
        switch body {
        case .receiveMessage(let message):
            "\(body.name) \(message.type ?? "text")"
                + (message.attachments.isEmpty ? "" : " with \(message.attachments.count) files")
        case .sendMessage(let message): "\(body.name) \(message.type ?? "text")"
        case .recordReceipt(let receipt): "\(body.name) \(receipt.status.rawValue)"
        case .recordWatermark(let mark): "\(body.name) \(mark.status.rawValue)"
        default: body.name
        }
    }

    /// Spells the command's key fields; of metadata only the keys.
    var summary: String {
        let time = envelope.occurredAt?.rfc3339() ?? "clock"
        switch body {
        case .receiveMessage(let body): return Self.received(body, time)
        case .sendMessage(let body): return Self.sent(body, time)
        case .recordReceipt(let body):
            return Self.line(
                "receipt \(body.status.rawValue)",
                [
                    ("account", body.message.channelAccount),
                    ("chat", body.message.platformConversationID),
                    ("id", body.message.platformMessageID),
                    ("at", body.statusAt?.rfc3339()), ("error", body.errorMessage),
                ],
                body.metadata,
                time
            )
        case .recordWatermark(let body):
            return Self.line(
                "watermark \(body.status.rawValue)",
                [
                    ("account", body.channelAccount), ("person", body.platformUserID),
                    ("mark", body.watermarkAt.rfc3339()),
                ],
                nil,
                time
            )
        case .editMessage(let body):
            return Self.line(
                "edit",
                [
                    ("account", body.message.channelAccount),
                    ("id", body.message.platformMessageID),
                    ("content", body.content.newValue ?? nil),
                ],
                nil,
                time
            )
        case .deleteMessage(let body):
            return Self.line(
                "delete",
                [
                    ("account", body.message.channelAccount),
                    ("chat", body.message.platformConversationID),
                    ("id", body.message.platformMessageID),
                ],
                nil,
                time
            )
        default: return body.name
        }
    }

    private static func received(_ body: ReceiveMessage, _ time: String) -> String {
        line(
            "receive \(body.type ?? "-")",
            [
                ("", body.channelType == .group ? "group" : nil),
                ("account", body.channelAccount), ("chat", body.platformConversationID),
                ("id", body.platformMessageID), ("from", body.from.platformUserID),
                ("name", body.from.name), ("content", body.content),
                ("reply", body.replyToPlatformMessageID),
            ] + body.attachments.map { ("media", $0.summary) },
            body.metadata,
            time
        )
    }

    private static func sent(_ body: SendMessage, _ time: String) -> String {
        line(
            "send \(body.type ?? "-")",
            [
                ("account", body.conversation.channelAccount),
                ("chat", body.conversation.platformConversationID),
                ("id", body.platformMessageID), ("to", body.to?.platformUserID),
                ("name", body.to?.name), ("content", body.content),
                ("by", body.senderType?.rawValue),
            ] + body.attachments.map { ("media", $0.summary) },
            body.metadata,
            time
        )
    }

    private static func line(
        _ head: String,
        _ parts: [(String, String?)],
        _ metadata: JSONText?,
        _ time: String
    ) -> String {
        var words = [head]
        for (name, value) in parts {
            guard let value else { continue }
            words.append(name.isEmpty ? value : "\(name)=\(value)")
        }
        if let keys = metadata?.value().objectValue?.keys {
            words.append("metadata=\(keys.joined(separator: ","))")
        }
        return (words + [time]).joined(separator: " | ")
    }
}

extension AttachmentInput {
    /// Spells the file's columns; of metadata only the keys.
    var summary: String {
        let numbers = [fileSize, width, height, duration].map { $0.map(String.init) ?? "-" }
        let keys = metadata?.value().objectValue?.keys.joined(separator: ",")
        let words: [String?] = [
            type.rawValue, mimeType, filename, platformURL, numbers.joined(separator: "/"),
            keys.map { "{\($0)}" },
        ]
        return words.compactMap(\.self).joined(separator: " ")
    }
}
