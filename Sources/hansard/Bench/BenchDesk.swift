import HansardDomain
import HansardRecords

/// Makes the commands of a desk with many conversations, in order: agents, then for each
/// conversation a message, an assignment, a reply with two receipts, and one more message.
struct BenchDesk: Sequence, IteratorProtocol {
    /// Number of agents that share the conversations.
    static let agents = 200
    /// Least number of conversations with which every agent's page of the inbox is full.
    static let leastConversations = agents * 50
    /// Command that stands for the end of the import.
    static let lastCommand = Command(.configureTenant(ConfigureTenant()))

    /// Number of conversations.
    let conversations: Int
    private var agent = 0
    private var conversation = 0
    private var step = 0
    private var microseconds: Int64 = 1_767_225_600_000_000

    /// Makes the sequence from its start.
    init(conversations: Int) {
        self.conversations = conversations
    }

    /// Gives the next command.
    mutating func next() -> Command? {
        microseconds += 1_000_000
        var envelope = CommandEnvelope()
        envelope.occurredAt = Timestamp(microseconds: microseconds)
        if agent < Self.agents {
            agent += 1
            var user = DefineUser()
            user.userID = Int64(agent)
            user.name = .set("Agent \(agent)")
            return Command(.defineUser(user), envelope: envelope)
        }
        guard conversation < conversations else { return nil }
        defer {
            step += 1
            if step == 6 {
                step = 0
                conversation += 1
            }
        }
        return Command(body(), envelope: envelope)
    }

    private func body() -> CommandBody {
        let id = Int64(conversation + 1)
        switch step {
        case 0, 5:
            var message = ReceiveMessage()
            message.platform = ["whatsapp", "facebook", "telegram"][conversation % 3]
            message.channelAccount = "106540352242922"
            message.platformMessageID = "m.\(conversation).\(step)"
            message.from.platformUserID = "c\(conversation)"
            message.from.name = "Customer \(conversation)"
            message.content = "Hello, where is my order \(conversation)? Nothing since Monday."
            return .receiveMessage(message)
        case 1:
            var assignment = AssignConversation()
            assignment.conversation.conversationID = id
            assignment.assignedTo = Int64(conversation % Self.agents + 1)
            return .assignConversation(assignment)
        case 2:
            var reply = SendMessage()
            reply.conversation.conversationID = id
            reply.userID = Int64(conversation % Self.agents + 1)
            reply.content = "Sorry for the delay! It left our warehouse today and will arrive soon."
            reply.platformMessageID = "o.\(conversation)"
            return .sendMessage(reply)
        default:
            var receipt = RecordReceipt()
            receipt.message.platform = ["whatsapp", "facebook", "telegram"][conversation % 3]
            receipt.message.channelAccount = "106540352242922"
            receipt.message.platformMessageID = "o.\(conversation)"
            receipt.status = step == 3 ? .delivered : .read
            return .recordReceipt(receipt)
        }
    }
}
