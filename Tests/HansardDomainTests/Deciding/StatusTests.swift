import HansardDomain
import HansardRecords
import Testing

@Suite struct StatusTests {
    enum Request: String, CaseIterable, Sendable {
        case open, pend, resolve, reopen, archive

        /// States that the command starts from.
        ///
        /// Source: semantics §16.
        var from: [ConversationStatus] {
            switch self {
            case .open: [.new, .pending]
            case .pend: [.new, .open]
            case .resolve: [.new, .open, .pending]
            case .reopen, .archive: [.resolved]
            }
        }

        var to: ConversationStatus {
            switch self {
            case .open, .reopen: .open
            case .pend: .pending
            case .resolve: .resolved
            case .archive: .archived
            }
        }

        var event: String {
            switch self {
            case .open: "conversation.opened"
            case .pend: "conversation.pended"
            case .resolve: "conversation.resolved"
            case .reopen: "conversation.reopened"
            case .archive: "conversation.archived"
            }
        }

        func body(_ desk: Desk, _ id: Int64 = 1) -> CommandBody {
            switch self {
            case .open: desk.open(id)
            case .pend: desk.pend(id)
            case .resolve: desk.resolve(id)
            case .reopen: desk.reopen(id)
            case .archive: desk.archive(id)
            }
        }
    }

    private func desk(_ status: ConversationStatus) throws -> Desk {
        var desk = Desk()
        try desk.receive()
        switch status {
        case .new: break
        case .open: try desk.run(desk.open())
        case .pending: try desk.run(desk.pend())
        case .resolved: try desk.run(desk.resolve())
        case .archived:
            try desk.run(desk.resolve())
            try desk.run(desk.archive())
        }
        return desk
    }

    @Test(arguments: Request.allCases, ConversationStatus.allCases)
    func theTableOfTransitionsHolds(_ request: Request, status: ConversationStatus) throws {
        var desk = try desk(status)
        guard !request.from.contains(status) else {
            let decision = try desk.run(request.body(desk))
            #expect(decision.names == [request.event])
            #expect(decision.id("conversation_id") == 1)
            #expect(decision.conversationID == 1)
            #expect(desk.status() == request.to)
            return
        }
        let refusal = try desk.refusal(request.body(desk))
        #expect(refusal.code == .invalidTransition)
        #expect(
            refusal.message.hasPrefix(
                "conversation 1 is \(status.rawValue) and cannot become \(request.to.rawValue)"
            )
        )
        #expect(refusal.bound == "from \(request.from.map(\.rawValue).joined(separator: ", "))")
        #expect(desk.status() == status)
    }

    @Test(arguments: Request.allCases)
    func anUnknownConversationIsNamed(_ request: Request) throws {
        var desk = Desk()
        let refusal = try desk.refusal(request.body(desk, 12))
        #expect(refusal.code == .unknownConversation)
        #expect(refusal.message.contains("conversation 12 is unknown"))
        #expect(refusal.field == "conversation_id")
    }

    @Test func reopeningByHandUnassignsAnInactiveAssignee() throws {
        var desk = try desk(.open)
        try desk.user(3)
        try desk.assign(3)
        try desk.run(desk.resolve())
        try desk.user(3, active: false)
        let decision = try desk.run(desk.reopen())
        #expect(decision.names == ["conversation.reopened", "conversation.unassigned"])
        #expect(decision.id("assignment_id") == nil)
    }

    @Test func theLatestConversationOfAThreadIsMeant() throws {
        var desk = Desk()
        try desk.receive { $0.platformConversationID = "g" }
        try desk.run(desk.resolve())
        try desk.receive(at: 30 * Desk.day) { $0.platformConversationID = "g" }
        var body = OpenConversation()
        body.conversation.platform = "whatsapp"
        body.conversation.channelAccount = "shop"
        body.conversation.platformConversationID = "g"
        #expect(try desk.run(.openConversation(body)).id("conversation_id") == 2)
    }

    @Test func aThreadNamedWithoutItsAccountIsTheLatestOfAnyAccount() throws {
        var desk = Desk()
        try desk.receive { $0.platformConversationID = "g" }
        try desk.receive { body in
            body.channelAccount = "bank"
            body.platformConversationID = "g"
        }
        var body = OpenConversation()
        body.conversation.platform = "whatsapp"
        body.conversation.platformConversationID = "g"
        #expect(try desk.run(.openConversation(body)).id("conversation_id") == 2)
        body.conversation.platform = "telegram"
        #expect(try desk.refusal(.openConversation(body)).code == .unknownConversation)
    }

    @Test func updatingChangesMetadataAndChannelType() throws {
        var desk = try desk(.open)
        var body = UpdateConversation()
        body.conversation.conversationID = 1
        body.metadata = .set(.emptyObject)
        #expect(try desk.run(.updateConversation(body)).names == ["conversation.updated"])
        let again = try desk.run(.updateConversation(body))
        #expect(again.events.isEmpty)
        #expect(again.id("conversation_id") == 1)
        body.metadata = .keep
        body.channelType = .broadcast
        try desk.run(.updateConversation(body))
        #expect(desk.world.conversations[1]?.metadata == .emptyObject)
        #expect(desk.world.conversations[1]?.channelType == .broadcast)
        body.metadata = .clear
        try desk.run(.updateConversation(body))
        #expect(desk.world.conversations[1]?.metadata == nil)
    }

    @Test func archivedIsNotUpdated() throws {
        var desk = try desk(.archived)
        var body = UpdateConversation()
        body.conversation.conversationID = 1
        body.channelType = .group
        #expect(try desk.refusal(.updateConversation(body)).code == .invalidTransition)
    }
}
