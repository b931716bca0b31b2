import HansardDomain
import HansardReadModel
import HansardRecords
import Testing

@Suite struct CannedResponseTests {
    private func desk() throws -> Desk {
        var desk = Desk()
        for id in Int64(3)...4 { try desk.user(id) }
        try desk.receive { $0.from.name = "Ann" }
        return desk
    }

    private func define(_ desk: inout Desk, _ fields: String) throws(Rejection) -> Decision {
        try desk.command("define_canned_response", "'title': 'T', 'content': 'text', \(fields)")
    }

    @Test func aNewOneWithoutAnOwnerIsShared() throws {
        var desk = try desk()
        let fields = "'title': 'Hello', 'content': 'Hi', 'platforms': ['whatsapp']"
        let decision = try desk.command("define_canned_response", fields)
        #expect(decision.names == ["canned_response.defined"])
        #expect(decision.ids == [AnsweredID(name: "canned_response_id", id: 1)])
        _ = try define(&desk, "'user_id': 3")
        _ = try define(&desk, "'user_id': 3, 'is_shared': true")
        #expect(desk.world.cannedResponses.map(\.isShared) == [true, false, true])
        #expect(desk.world.cannedResponses.map(\.userID) == [nil, 3, 3])
        #expect(desk.world.cannedResponses.map(\.usageCount) == [0, 0, 0])
    }

    @Test func oneThatNobodyCouldUseIsRefused() throws {
        var desk = try desk()
        let fields = "'title': 'T', 'content': 'x', 'is_shared': false"
        #expect(try desk.refused("define_canned_response", fields).field == "is_shared")
        _ = try define(&desk, "'user_id': 3")
        let orphaned = "'canned_response_id': 1, 'user_id': null"
        #expect(try desk.refused("define_canned_response", orphaned).field == "is_shared")
    }

    @Test(arguments: [
        ("", "", true), ("", "'user_id': 3,", true), ("'user_id': 3,", "", true),
        ("'user_id': 3,", "'user_id': 3,", true), ("'user_id': 3,", "'user_id': 4,", false),
        ("'user_id': 3, 'is_shared': true,", "'user_id': 4,", true),
        ("'user_id': 3,", "'user_id': 4, 'is_shared': true,", true),
    ])
    func aShortcutIsUniqueAmongAUsersOwnAndTheSharedOnes(
        _ first: String,
        second: String,
        meet: Bool
    ) throws {
        var desk = try desk()
        _ = try define(&desk, "\(first) 'shortcut': '/hi'")
        guard meet else {
            #expect(try define(&desk, "\(second) 'shortcut': '/hi'").events.count == 1)
            return
        }
        let fields = "'title': 'T', 'content': 'x', \(second) 'shortcut': '/hi'"
        let refusal = try desk.refused("define_canned_response", fields)
        #expect(refusal.code == .shortcutTaken)
        #expect(refusal.field == "shortcut")
        #expect(refusal.message.contains("canned response 1"))
    }

    @Test func aChangeKeepsItsOwnShortcutAndTheSameIsNoEvent() throws {
        var desk = try desk()
        _ = try define(&desk, "'shortcut': '/hi', 'category': 'faq'")
        let fields = "'canned_response_id': 1, 'title': 'New'"
        #expect(try desk.command("define_canned_response", fields).events.count == 1)
        let again = try desk.command("define_canned_response", fields)
        #expect(again.events.isEmpty)
        #expect(again.id("canned_response_id") == 1)
        try desk.command("define_canned_response", "'canned_response_id': 1, 'category': null")
        let response = try #require(desk.world.cannedResponses.first)
        #expect(response.title == "New")
        #expect(response.shortcut == "/hi")
        #expect(response.category == nil)
    }

    @Test func makingOneSharedMeetsTheOthersShortcuts() throws {
        var desk = try desk()
        _ = try define(&desk, "'user_id': 3, 'shortcut': '/hi'")
        _ = try define(&desk, "'user_id': 4, 'shortcut': '/hi'")
        let fields = "'canned_response_id': 2, 'is_shared': true"
        #expect(try desk.refused("define_canned_response", fields).code == .shortcutTaken)
    }

    @Test func variablesExpandWhenItIsUsed() throws {
        var desk = try desk()
        try desk.command(
            "define_canned_response",
            "'title': 'T', 'content': "
                + "'Hi {{customer.name}}, {{ agent.name }} here about {{conversation.id}} {x}'"
        )
        let decision = try desk.send(nil, user: 3) { $0.cannedResponseID = 1 }
        #expect(
            decision.names == ["message.sent", "canned_response.used", "conversation.opened"]
        )
        #expect(desk.world.messages[2]?.content == "Hi Ann, User 3 here about 1 {x}")
    }

    @Test func theTextOfTheReplyStandsInPlaceOfTheResponses() throws {
        var desk = try desk()
        _ = try define(&desk, "'user_id': 3")
        try desk.send("Dear {{customer.name}}", user: 3) { $0.cannedResponseID = 1 }
        #expect(desk.world.messages[2]?.content == "Dear Ann")
        #expect(desk.world.cannedResponses.map(\.usageCount) == [1])
    }

    @Test func aReplyWithoutOneIsSentAsItIs() throws {
        var desk = try desk()
        try desk.send("{{nothing}}", user: 3)
        #expect(desk.world.messages[2]?.content == "{{nothing}}")
    }

    @Test func anUnknownVariableIsRefused() throws {
        var desk = try desk()
        let refusal = try desk.refused(
            "define_canned_response",
            "'title': 'T', 'content': 'Hi {{customer.nmae}}'"
        )
        #expect(refusal.code == .unknownVariable)
        #expect(refusal.field == "content")
        #expect(refusal.message.contains("\"customer.nmae\""))
        #expect(refusal.message.contains("did you mean customer.name?"))
        _ = try define(&desk, "'user_id': 3")
        var body = SendMessage()
        body.conversation.conversationID = 1
        body.userID = 3
        body.content = "{{order.id}}"
        body.cannedResponseID = 1
        #expect(try desk.refusal(.sendMessage(body)).code == .unknownVariable)
    }

    @Test func useIsCountedAndTheGreatestTimeKept() throws {
        var desk = try desk()
        _ = try define(&desk, "'category': 'faq'")
        try desk.send(nil, user: 3, at: 9) { $0.cannedResponseID = 1 }
        try desk.send(nil, user: 3, at: 7) { $0.cannedResponseID = 1 }
        let response = try #require(desk.world.cannedResponses.first)
        #expect(response.usageCount == 2)
        #expect(response.lastUsedAt == Desk.minute(9))
        try desk.command("define_canned_response", "'canned_response_id': 1, 'title': 'X'")
        #expect(desk.world.cannedResponses.map(\.usageCount) == [2])
    }

    @Test func anothersOwnIsRefused() throws {
        var desk = try desk()
        _ = try define(&desk, "'user_id': 3")
        var body = SendMessage()
        body.conversation.conversationID = 1
        body.userID = 4
        body.cannedResponseID = 1
        let refusal = try desk.refusal(.sendMessage(body))
        #expect(refusal.field == "canned_response_id")
        #expect(refusal.message.contains("belongs to user 3"))
    }

    @Test func aRemovedOneIsGone() throws {
        var desk = try desk()
        _ = try define(&desk, "'shortcut': '/hi'")
        let removed = try desk.command("remove_canned_response", "'canned_response_id': 1")
        #expect(removed.names == ["canned_response.removed"])
        #expect(desk.world.cannedResponses.isEmpty)
        let again = try desk.refused("remove_canned_response", "'canned_response_id': 1")
        #expect(again.code == .unknownCannedResponse)
        #expect(try define(&desk, "'shortcut': '/hi'").id("canned_response_id") == 2)
    }

    @Test func badInputIsRefused() throws {
        var desk = try desk()
        let long = String(repeating: "x", count: 51)
        let base = "'title': 'T', 'content': 'x'"
        try desk.expectRefused(
            "define_canned_response",
            [
                ("'content': 'x'", .missingField, "title"),
                ("'title': 'T'", .missingField, "content"),
                ("'title': null, 'content': 'x'", .invalidField, "title"),
                ("'title': '', 'content': 'x'", .invalidField, "title"),
                ("'title': 'T', 'content': ' '", .invalidField, "content"),
                ("\(base), 'shortcut': ' '", .invalidField, "shortcut"),
                ("\(base), 'shortcut': '\(long)'", .invalidField, "shortcut"),
                ("\(base), 'user_id': 9", .unknownUser, "user_id"),
                ("\(base), 'platforms': {}", .invalidField, "platforms"),
                ("\(base), 'platforms': ['line', 3]", .invalidField, "platforms[1]"),
                ("\(base), 'platforms': ['What App']", .invalidField, "platforms[0]"),
                ("\(base), 'is_shared': 'yes'", .invalidField, "is_shared"),
                (
                    "\(base), 'canned_response_id': 7", .unknownCannedResponse,
                    "canned_response_id"
                ),
            ]
        )
    }
}
