import HansardChannels
import HansardDomain
import HansardRecords

/// Turns deeds into items, and knows the ids that an empty tenant gives as it takes them.
struct Ledger: Sendable {
    private let ids: PlatformIDs
    private var conversations: Int64 = 0
    private var messages: Int64 = 0
    private var attachments: Int64 = 0
    private var customers: Int64 = 0
    private var commands: Int64 = 0

    /// Begins with an empty tenant.
    init(seed: UInt64) { ids = PlatformIDs(seed: seed) }

    /// Makes the items of an errand's next step and marks it done.
    mutating func items(of errand: inout Errand) -> [WorkloadItem] {
        let step = errand.steps[errand.done]
        errand.done += 1
        switch step.deed {
        case .write(let writing):
            note(writing, in: &errand)
            return write(writing, errand, at: step.time)
        case .redeliver(let writing, let writtenAt): return write(writing, errand, at: writtenAt)
        case .edit(let writing, let text, let writtenAt):
            return [edit(writing, text, errand, writtenAt: writtenAt, at: step.time)]
        case .takeBack(let writing):
            let writer = WhatsAppWriter(ids: ids, errand: errand)
            return [item(writer.takeBack(writing, at: step.time), errand)]
        case .receipt(let status, let message, let attempt):
            let writer = WhatsAppWriter(ids: ids, errand: errand)
            let body = writer.status(status, of: message, attempt: attempt, at: step.time)
            return [item(body, errand)]
        case .watermark(let status, let message, let mark):
            let writer = MessengerWriter(ids: ids, errand: errand)
            return [item(writer.watermark(status, message, upTo: mark, at: step.time), errand)]
        case .echo(let line, _, let message):
            errand.messageIDs[message] = nextMessage()
            let writer = MessengerWriter(ids: ids, errand: errand)
            return [item(writer.echo(line, message, at: step.time), errand)]
        case .reply(let line, let agent, let message, let knowsPlatformID):
            let id = knowsPlatformID ? ids.message(message, of: errand) : nil
            let body = reply(line, message, id, agent, &errand)
            return [command(.sendMessage(body), Actor(.user, id: agent), at: step.time)]
        case .greet(let text, let message):
            let body = greet(text, message, &errand)
            return [command(.sendMessage(body), Actor(.automation), at: step.time)]
        default:
            let writer = CommandWriter(ids: ids, errand: errand)
            guard let (body, actor) = writer.command(step.deed) else { return [] }
            return [command(body, actor, at: step.time)]
        }
    }

    /// Makes a command's item.
    mutating func command(_ body: CommandBody, _ actor: Actor, at time: Int64) -> WorkloadItem {
        commands += 1
        var envelope = CommandEnvelope()
        envelope.commandID = "desk-\(ids.seed)-\(commands)"
        envelope.occurredAt = Timestamp(microseconds: time * 1_000_000)
        envelope.actor = actor
        return .command(Command(body, envelope: envelope))
    }

    private mutating func nextMessage() -> Int64 {
        messages += 1
        return messages
    }

    private mutating func note(_ writing: Deed.Writing, in errand: inout Errand) {
        if writing.begins {
            conversations += 1
            errand.conversationID = conversations
        }
        if errand.customerIDs[writing.person] == 0 {
            customers += 1
            errand.customerIDs[writing.person] = customers
        }
        for (index, line) in writing.lines.enumerated() {
            errand.messageIDs[writing.message + index] = nextMessage()
            guard line.hasFile else { continue }
            attachments += 1
            errand.attachmentIDs[writing.message + index] = attachments
        }
    }

    private func write(
        _ writing: Deed.Writing,
        _ errand: Errand,
        at time: Int64
    ) -> [WorkloadItem] {
        switch errand.provider {
        case .whatsapp:
            let writer = WhatsAppWriter(ids: ids, errand: errand)
            return [item(writer.messages(writing, at: time), errand)]
        case .facebook:
            let writer = MessengerWriter(ids: ids, errand: errand)
            return [item(writer.messages(writing, at: time), errand)]
        case .telegram:
            let writer = TelegramWriter(ids: ids, errand: errand)
            return writing.lines.indices.map {
                item(writer.message(writing, $0, at: time), errand)
            }
        }
    }

    private func edit(
        _ writing: Deed.Writing,
        _ text: String,
        _ errand: Errand,
        writtenAt: Int64,
        at time: Int64
    ) -> WorkloadItem {
        guard errand.provider == .telegram else {
            let writer = WhatsAppWriter(ids: ids, errand: errand)
            return item(writer.edit(writing, text: text, at: time), errand)
        }
        let writer = TelegramWriter(ids: ids, errand: errand)
        return item(writer.edit(writing, text: text, writtenAt: writtenAt, at: time), errand)
    }

    private func item(_ body: JSONValue, _ errand: Errand) -> WorkloadItem {
        .webhook(provider: errand.provider, body: Array(body.text.utf8))
    }

    private mutating func reply(
        _ line: Line,
        _ message: Int,
        _ platformMessageID: String?,
        _ agent: Int64,
        _ errand: inout Errand
    ) -> SendMessage {
        errand.messageIDs[message] = nextMessage()
        var body = SendMessage()
        body.conversation.conversationID = errand.conversationID
        body.userID = agent
        body.platformMessageID = platformMessageID
        switch line {
        case .document(let name, let caption):
            attachments += 1
            body.type = "document"
            body.content = caption
            var file = AttachmentInput()
            file.url = "https://files.shop.example/\(errand.people[0].order)/\(name)"
            file.filename = name
            file.mimeType = "application/pdf"
            file.fileSize = ids.measures(message, of: errand).bytes
            body.attachments = [file]
        case .text(let text): body.content = text
        default: preconditionFailure("a script lets agents write texts and documents only")
        }
        return body
    }

    private mutating func greet(
        _ text: String,
        _ message: Int,
        _ errand: inout Errand
    ) -> SendMessage {
        errand.messageIDs[message] = nextMessage()
        var body = SendMessage()
        body.conversation.conversationID = errand.conversationID
        body.senderType = .system
        body.content = text
        return body
    }
}
