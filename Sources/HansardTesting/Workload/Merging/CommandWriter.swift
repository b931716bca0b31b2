import HansardDomain
import HansardRecords

/// Writes the commands of agents, of the bot and of the shop's own software.
struct CommandWriter {
    let ids: PlatformIDs
    let errand: Errand

    /// Writes the command of a deed and says who asks; nil when the deed is a webhook.
    func command(_ deed: Deed) -> (CommandBody, Actor)? {
        switch deed {
        case .bind(let message, let attempt, let sentAt):
            (.recordReceipt(bind(message, attempt, sentAt)), Actor())
        case .retry(let message, let agent): (retry(message), Actor(.user, id: agent))
        case .assign(let user, let decider):
            (assign(user, decider), decider.map { Actor(.user, id: $0) } ?? Actor(.automation))
        case .transfer(let user, let agent, let reason):
            (transfer(user, agent, reason), Actor(.user, id: agent))
        case .tag(let name): (tag(name), Actor())
        case .note(let text, let agent): (note(text, agent), Actor(.user, id: agent))
        case .unassign(let agent): (unassign, Actor(.user, id: agent))
        case .read(let agent): (read(agent), Actor(.user, id: agent))
        case .status(let change, let agent): (status(change), Actor(.user, id: agent))
        case .tie(let topic): (tie(topic), Actor())
        case .introduce(let person): (introduce(person), Actor())
        case .block(let agent): (block, Actor(.user, id: agent))
        case .store(let line, let message): (store(line, message), Actor())
        case .write, .redeliver, .edit, .takeBack, .reply, .echo, .greet, .receipt, .watermark: nil
        }
    }

    private var conversation: ConversationReference {
        var reference = ConversationReference()
        reference.conversationID = errand.conversationID
        return reference
    }

    private func bind(_ message: Int, _ attempt: Int, _ sentAt: Int64) -> RecordReceipt {
        var body = RecordReceipt()
        body.message.messageID = errand.messageIDs[message]
        body.message.platformMessageID = ids.message(message, of: errand, attempt: attempt)
        body.status = .sent
        body.statusAt = Timestamp(microseconds: sentAt * 1_000_000)
        return body
    }

    private func retry(_ message: Int) -> CommandBody {
        var body = RetryMessage()
        body.message.messageID = errand.messageIDs[message]
        return .retryMessage(body)
    }

    private func assign(_ user: Int64, _ decider: Int64?) -> CommandBody {
        var body = AssignConversation()
        body.conversation = conversation
        body.assignedTo = user
        body.assignedBy = decider
        if decider == nil { body.assignmentType = AssignmentStrategy.autoRoundRobin.rawValue }
        return .assignConversation(body)
    }

    private func transfer(_ user: Int64, _ agent: Int64, _ reason: String) -> CommandBody {
        var body = TransferConversation()
        body.conversation = conversation
        body.toUserID = user
        body.transferredBy = agent
        body.reason = reason
        return .transferConversation(body)
    }

    private func tag(_ name: String) -> CommandBody {
        var body = TagConversation()
        body.conversation = conversation
        body.name = name
        return .tagConversation(body)
    }

    private func note(_ text: String, _ agent: Int64) -> CommandBody {
        var body = AddNote()
        body.conversation = conversation
        body.userID = agent
        body.content = text
        return .addNote(body)
    }

    private var unassign: CommandBody {
        var body = UnassignConversation()
        body.conversation = conversation
        return .unassignConversation(body)
    }

    private func read(_ agent: Int64) -> CommandBody {
        var body = ReadConversation()
        body.conversation = conversation
        body.userID = agent
        return .readConversation(body)
    }

    private func status(_ change: Deed.Change) -> CommandBody {
        switch change {
        case .open:
            var body = OpenConversation()
            body.conversation = conversation
            return .openConversation(body)
        case .pend:
            var body = PendConversation()
            body.conversation = conversation
            return .pendConversation(body)
        case .resolve:
            var body = ResolveConversation()
            body.conversation = conversation
            return .resolveConversation(body)
        case .reopen:
            var body = ReopenConversation()
            body.conversation = conversation
            return .reopenConversation(body)
        case .archive:
            var body = ArchiveConversation()
            body.conversation = conversation
            return .archiveConversation(body)
        }
    }

    private func tie(_ topic: String) -> CommandBody {
        var body = UpdateConversation()
        body.conversation = conversation
        let metadata: JSONValue = [
            "order": .string(errand.people[0].order), "topic": .string(topic),
        ]
        body.metadata = .set(JSONText(metadata))
        return .updateConversation(body)
    }

    private func introduce(_ person: Int) -> CommandBody {
        var body = DefineCustomer()
        body.customerID = errand.customerIDs[person]
        body.name = .set(errand.people[person].name)
        return .defineCustomer(body)
    }

    private var block: CommandBody {
        var body = DefineCustomer()
        body.customerID = errand.customerIDs[0]
        body.isBlocked = .set(true)
        return .defineCustomer(body)
    }

    private func store(_ line: Line, _ message: Int) -> CommandBody {
        let measures = ids.measures(message, of: errand)
        let id = errand.attachmentIDs[message] ?? 0
        var body = StoreAttachment()
        body.attachmentID = id
        switch line {
        case .photo, .sticker:
            body.url = "https://files.shop.example/inbox/\(id).jpg"
            body.mimeType = "image/jpeg"
            body.fileSize = measures.bytes
            body.width = measures.width
            body.height = measures.height
            body.thumbnailURL = "https://files.shop.example/inbox/\(id)-small.jpg"
        case .video:
            body.url = "https://files.shop.example/inbox/\(id).mp4"
            body.mimeType = "video/mp4"
            body.fileSize = measures.bytes * 9
            body.width = measures.width
            body.height = measures.height
            body.duration = 12
        case .voice(let seconds):
            body.url = "https://files.shop.example/inbox/\(id).ogg"
            body.mimeType = "audio/ogg"
            body.fileSize = Int64(seconds) * 4_100
            body.duration = Int64(seconds)
        default:
            body.url = "https://files.shop.example/inbox/\(id).pdf"
            body.mimeType = "application/pdf"
            body.fileSize = measures.bytes
        }
        return .storeAttachment(body)
    }
}
