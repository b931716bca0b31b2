import HansardDomain
import HansardRecords

/// Makes commands.
enum Ask {
    /// A text on WhatsApp; a new customer starts a conversation.
    static func receive(
        _ content: String = "hello",
        from person: String = "ann",
        platformID: String? = nil,
        id: String? = nil,
        at time: Timestamp? = nil
    ) -> Command {
        var body = ReceiveMessage()
        body.platform = "whatsapp"
        body.channelAccount = "shop"
        body.platformMessageID = platformID
        body.from.platformUserID = person
        body.content = content
        return make(.receiveMessage(body), id: id, at: time)
    }

    /// A text into a conversation.
    static func send(_ content: String, in conversation: Int64, id: String? = nil) -> Command {
        var body = SendMessage()
        body.conversation.conversationID = conversation
        body.content = content
        return make(.sendMessage(body), id: id)
    }

    /// A user that the directory shall hold; one event, in a stream of its own.
    static func user(_ name: String, userID: Int64? = nil, id: String? = nil) -> Command {
        var body = DefineUser()
        body.userID = userID
        body.name = .set(name)
        return make(.defineUser(body), id: id)
    }

    /// A user who may be assigned no longer.
    static func deactivate(_ userID: Int64, id: String? = nil) -> Command {
        var body = DefineUser()
        body.userID = userID
        body.isActive = .set(false)
        return make(.defineUser(body), id: id)
    }

    /// A conversation that is given to a user.
    static func assign(_ conversation: Int64, to userID: Int64, id: String? = nil) -> Command {
        var body = AssignConversation()
        body.conversation.conversationID = conversation
        body.assignedTo = userID
        return make(.assignConversation(body), id: id)
    }

    /// A conversation that is solved.
    static func resolve(
        _ conversation: Int64,
        version: Int64? = nil,
        id: String? = nil
    ) -> Command {
        var body = ResolveConversation()
        body.conversation.conversationID = conversation
        return make(.resolveConversation(body), id: id, version: version)
    }

    /// A conversation that is solved no more.
    static func reopen(_ conversation: Int64, id: String? = nil) -> Command {
        var body = ReopenConversation()
        body.conversation.conversationID = conversation
        return make(.reopenConversation(body), id: id)
    }

    /// Any other body, at a time.
    static func body(_ body: CommandBody, id: String? = nil, at time: Timestamp? = nil) -> Command {
        make(body, id: id, at: time)
    }

    /// A default policy that promises a first response in so many minutes.
    static func policy(minutes: Int64, hours: Int64? = nil, at time: Timestamp? = nil) -> Command {
        var body = DefineSLAPolicy()
        body.name = .set("standard")
        body.firstResponseTimeMinutes = .set(minutes)
        if let hours { body.resolutionTimeHours = .set(hours) }
        body.isDefault = .set(true)
        return make(.defineSLAPolicy(body), at: time)
    }

    /// The clock that comes to a time.
    static func advance(to time: Timestamp, id: String? = nil) -> Command {
        var body = AdvanceTime()
        body.to = time
        return make(.advanceTime(body), id: id)
    }

    private static func make(
        _ body: CommandBody,
        id: String? = nil,
        at time: Timestamp? = nil,
        version: Int64? = nil
    ) -> Command {
        var envelope = CommandEnvelope()
        envelope.commandID = id
        envelope.occurredAt = time
        envelope.expectedVersion = version
        return Command(body, envelope: envelope)
    }
}
