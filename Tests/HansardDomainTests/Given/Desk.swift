import HansardDomain
import HansardRecords
import Testing

/// Runs commands one after the other against a world, folding what each decides.
struct Desk {
    var world = World()

    /// Gives an instant so many minutes after 2026-01-05T09:00:00Z.
    static func minute(_ minutes: Int64) -> Timestamp {
        Timestamp(microseconds: 1_767_603_600_000_000 + minutes * 60_000_000)
    }

    static let day: Int64 = 1_440
    static let user3 = Actor(.user, id: 3)

    /// Decides a command and folds it; a refusal leaves the world as it was.
    @discardableResult
    mutating func run(
        _ body: CommandBody,
        at minutes: Int64 = 0,
        by actor: Actor = Actor()
    ) throws(Rejection) -> Decision {
        try run(body, at: Self.minute(minutes), by: actor)
    }

    /// Decides a command at an exact instant and folds it; a refusal leaves the world as it was.
    @discardableResult
    mutating func run(
        _ body: CommandBody,
        at instant: Timestamp,
        by actor: Actor = Actor()
    ) throws(Rejection) -> Decision {
        var envelope = CommandEnvelope()
        envelope.actor = actor
        let command = Command(body, envelope: envelope)
        return try world.attempt { (world) throws(Rejection) in
            try Self.runDue(at: Self.time(of: command, instant), &world)
            var context = world.context
            let decision = try Decider.decide(command, at: instant, &context)
            world.fold(decision)
            try Self.runFollowUps(&world)
            return decision
        }
    }

    /// Folds what falls due until an instant, as the engine does before each command.
    static func runDue(at now: Timestamp, _ world: inout World) throws(Rejection) {
        while true {
            var context = world.context
            let decision = try DueDecider.decideDue(at: now, &context)
            guard !decision.events.isEmpty else { return }
            world.fold(decision)
        }
    }

    /// Folds what goes on by itself, as the engine does after each command.
    static func runFollowUps(_ world: inout World) throws(Rejection) {
        guard let now = world.virtualTime else { return }
        while true {
            var context = world.context
            let decision = try DueDecider.decideWork(at: now, &context)
            guard !decision.events.isEmpty else { break }
            world.fold(decision)
        }
        try runDue(at: now, &world)
    }

    private static func time(of command: Command, _ instant: Timestamp) -> Timestamp {
        if case .advanceTime(let body) = command.body { return body.to }
        return instant
    }

    /// Gives the rejection of a command that must be refused, and checks that nothing changed.
    mutating func refusal(
        _ body: CommandBody,
        at minutes: Int64 = 0,
        by actor: Actor = Actor(),
        _ location: SourceLocation = #_sourceLocation
    ) throws -> Rejection {
        let before = world.highest
        do throws(Rejection) {
            let decision = try run(body, at: minutes, by: actor)
            Issue.record("accepted: \(decision.names)", sourceLocation: location)
            return Rejection(Rejection.Code(rawValue: "accepted"), "")
        } catch {
            #expect(world.highest == before, sourceLocation: location)
            return error
        }
    }

    /// Receives a text on WhatsApp.
    @discardableResult
    mutating func receive(
        _ content: String? = "hello",
        id: String? = nil,
        from person: String = "ann",
        at minutes: Int64 = 0,
        _ change: (inout ReceiveMessage) -> Void = { _ in }
    ) throws(Rejection) -> Decision {
        var body = ReceiveMessage()
        body.platform = "whatsapp"
        body.channelAccount = "shop"
        body.platformMessageID = id
        body.from.platformUserID = person
        body.content = content
        change(&body)
        return try run(.receiveMessage(body), at: minutes)
    }

    /// Receives a text on WhatsApp at an exact instant.
    @discardableResult
    mutating func receive(
        at instant: Timestamp,
        from person: String = "ann"
    ) throws(Rejection) -> Decision {
        var body = ReceiveMessage()
        body.platform = "whatsapp"
        body.channelAccount = "shop"
        body.from.platformUserID = person
        body.content = "hello"
        return try run(.receiveMessage(body), at: instant)
    }

    /// Sends a text into a conversation, by a bot when no user is named.
    @discardableResult
    mutating func send(
        _ content: String? = "hi",
        in conversation: Int64? = 1,
        user: Int64? = nil,
        id: String? = nil,
        at minutes: Int64 = 1,
        by actor: Actor = Actor(),
        _ change: (inout SendMessage) -> Void = { _ in }
    ) throws(Rejection) -> Decision {
        var body = SendMessage()
        body.conversation.conversationID = conversation
        body.userID = user
        body.content = content
        body.platformMessageID = id
        change(&body)
        return try run(.sendMessage(body), at: minutes, by: actor)
    }

    /// Reports a status of a message by our id, or by the platform's.
    @discardableResult
    mutating func report(
        _ status: MessageStatus,
        message: Int64? = nil,
        id: String? = nil,
        at minutes: Int64 = 2,
        _ change: (inout RecordReceipt) -> Void = { _ in }
    ) throws(Rejection) -> Decision {
        var body = RecordReceipt()
        body.message.messageID = message
        body.message.platformMessageID = id
        if id != nil, message == nil { body.message.platform = "whatsapp" }
        body.status = status
        change(&body)
        return try run(.recordReceipt(body), at: minutes)
    }

    /// Records a watermark of a person on WhatsApp.
    @discardableResult
    mutating func watermark(
        _ status: MessageStatus,
        upTo minutes: Int64,
        of person: String = "ann"
    ) throws(Rejection) -> Decision {
        var body = RecordWatermark()
        body.platform = "whatsapp"
        body.channelAccount = "shop"
        body.platformUserID = person
        body.status = status
        body.watermarkAt = Self.minute(minutes)
        return try run(.recordWatermark(body), at: minutes)
    }

    /// Defines an active user.
    @discardableResult
    mutating func user(
        _ id: Int64,
        active: Bool = true,
        at minutes: Int64 = 0
    ) throws(Rejection) -> Decision {
        var body = DefineUser()
        body.userID = id
        body.name = .set("User \(id)")
        body.isActive = .set(active)
        return try run(.defineUser(body), at: minutes)
    }

    /// Assigns a user to a conversation.
    @discardableResult
    mutating func assign(
        _ user: Int64,
        to conversation: Int64 = 1,
        at minutes: Int64 = 3,
        by actor: Actor = Actor(),
        _ change: (inout AssignConversation) -> Void = { _ in }
    ) throws(Rejection) -> Decision {
        var body = AssignConversation()
        body.conversation.conversationID = conversation
        body.assignedTo = user
        change(&body)
        return try run(.assignConversation(body), at: minutes, by: actor)
    }
}

extension Desk {
    func open(_ id: Int64 = 1) -> CommandBody {
        var body = OpenConversation()
        body.conversation.conversationID = id
        return .openConversation(body)
    }

    func pend(_ id: Int64 = 1) -> CommandBody {
        var body = PendConversation()
        body.conversation.conversationID = id
        return .pendConversation(body)
    }

    func resolve(_ id: Int64 = 1) -> CommandBody {
        var body = ResolveConversation()
        body.conversation.conversationID = id
        return .resolveConversation(body)
    }

    func reopen(_ id: Int64 = 1) -> CommandBody {
        var body = ReopenConversation()
        body.conversation.conversationID = id
        return .reopenConversation(body)
    }

    func archive(_ id: Int64 = 1) -> CommandBody {
        var body = ArchiveConversation()
        body.conversation.conversationID = id
        return .archiveConversation(body)
    }

    func status(_ id: Int64 = 1) -> ConversationStatus? { world.conversations[id]?.status }

    func status(message id: Int64) -> MessageStatus? { world.messages[id]?.status }
}

extension Decision {
    /// Lists the types of its events, in order.
    var names: [String] { events.map(\.event.type.name) }

    /// Finds an id of the answer.
    func id(_ name: String) -> Int64? { ids.first { $0.name == name }?.id }
}
