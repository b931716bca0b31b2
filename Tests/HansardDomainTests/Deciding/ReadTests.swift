import HansardDomain
import HansardRecords
import Testing

@Suite struct ReadTests {
    private func read(
        upTo id: Int64? = nil,
        _ change: (inout ReadConversation) -> Void = { _ in }
    ) -> CommandBody {
        var body = ReadConversation()
        body.conversation.conversationID = 1
        body.upToMessageID = id
        change(&body)
        return .readConversation(body)
    }

    private func desk() throws -> Desk {
        var desk = Desk()
        try desk.user(3)
        for text in ["a", "b", "c"] { try desk.receive(text) }
        return desk
    }

    private func event(_ decision: Decision) throws -> ConversationRead {
        guard case .conversation(.read(let body)) = decision.events.first?.event else {
            return try #require(nil as ConversationRead?)
        }
        return body
    }

    @Test func theMarkerMovesToTheNamedMessage() throws {
        var desk = try desk()
        let decision = try desk.run(read(upTo: 2), by: Desk.user3)
        #expect(decision.names == ["conversation.read"])
        let body = try event(decision)
        #expect(body.upToMessageID == 2)
        #expect(body.unreadCount == 1)
        #expect(body.userID == 3)
    }

    @Test func withoutANameAllIsRead() throws {
        var desk = try desk()
        #expect(try event(try desk.run(read())).unreadCount == 0)
        #expect(desk.world.conversations[1]?.readUpToMessageID == 3)
    }

    @Test func theMarkerNeverMovesBack() throws {
        var desk = try desk()
        try desk.run(read(upTo: 3))
        let back = try desk.run(read(upTo: 2))
        #expect(back.events.isEmpty)
        #expect(back.id("conversation_id") == 1)
        #expect(try desk.run(read()).events.isEmpty)
    }

    @Test func reactionsAreNotUnread() throws {
        var desk = try desk()
        try desk.receive { $0.type = "reaction" }
        #expect(try event(try desk.run(read(upTo: 2))).unreadCount == 1)
    }

    @Test func aHumanReplyMovesTheMarker() throws {
        var desk = try desk()
        try desk.send(user: 3)
        #expect(desk.world.conversations[1]?.readUpToMessageID == 4)
        #expect(try desk.run(read()).events.isEmpty)
    }

    @Test func archivedConversationsAreRead() throws {
        var desk = try desk()
        try desk.run(desk.resolve())
        try desk.run(desk.archive())
        #expect(try desk.run(read()).names == ["conversation.read"])
    }

    @Test func whatIsUnknownOrElsewhereIsRefused() throws {
        var desk = try desk()
        try desk.receive(from: "bob")
        #expect(try desk.refusal(read(upTo: 4)).code == .unknownMessage)
        #expect(try desk.refusal(read(upTo: 99)).field == "up_to_message_id")
        #expect(try desk.refusal(read { $0.userID = 8 }).code == .unknownUser)
        #expect(
            try desk.refusal(read { $0.conversation.conversationID = 9 }).code
                == .unknownConversation
        )
        let nameless = read { $0.conversation.conversationID = nil }
        #expect(try desk.refusal(nameless).code == .missingField)
    }
}
