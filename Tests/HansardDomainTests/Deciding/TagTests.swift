import HansardDomain
import HansardReadModel
import HansardRecords
import Testing

@Suite struct TagTests {
    private func desk() throws -> Desk {
        var desk = Desk()
        try desk.receive()
        try desk.command("define_tag", "'name': 'VIP', 'color': '#FF8800', 'description': 'dear'")
        return desk
    }

    @Test func aTagIsDefined() throws {
        var desk = Desk()
        let decision = try desk.command("define_tag", "'name': 'VIP', 'color': '#FF8800'")
        #expect(decision.names == ["tag.defined"])
        #expect(decision.ids == [AnsweredID(name: "tag_id", id: 1)])
        #expect(decision.events.first?.stream == Stream(.tag, 1))
        #expect(decision.events.first?.keyID == 0)
        #expect(desk.world.tags.map(\.name) == ["VIP"])
        #expect(desk.world.tags.map(\.color) == ["#FF8800"])
    }

    @Test(arguments: ["VIP", "vip", "Vip"])
    func aNameIsUniqueWhateverTheCase(_ name: String) throws {
        var desk = try desk()
        let refusal = try desk.refused("define_tag", "'name': '\(name)'")
        #expect(refusal.code == .nameTaken)
        #expect(refusal.field == "name")
        #expect(refusal.message.contains("tag 1 is called \"VIP\" already"))
    }

    @Test func aRenamedTagMustNotTakeAnothersName() throws {
        var desk = try desk()
        try desk.command("define_tag", "'name': 'billing'")
        let refusal = try desk.refused("define_tag", "'tag_id': 2, 'name': 'vip'")
        #expect(refusal.code == .nameTaken)
        try desk.command("define_tag", "'tag_id': 1, 'name': 'vip'")
        #expect(desk.world.tags.map(\.name) == ["vip", "billing"])
    }

    @Test func absentKeepsAndNullClears() throws {
        var desk = try desk()
        try desk.command("define_tag", "'tag_id': 1, 'color': null")
        let tag = try #require(desk.world.tags.first)
        #expect(tag.color == nil)
        #expect(tag.description == "dear")
        #expect(tag.name == "VIP")
    }

    @Test func theSameDefinitionIsNoEvent() throws {
        var desk = try desk()
        let again = try desk.command("define_tag", "'tag_id': 1, 'name': 'VIP'")
        #expect(again.events.isEmpty)
        #expect(again.id("tag_id") == 1)
    }

    @Test func aConversationIsTaggedByIdOrByName() throws {
        var desk = try desk()
        let decision = try desk.command("tag_conversation", "'conversation_id': 1, 'name': 'vip'")
        #expect(decision.names == ["conversation.tagged"])
        #expect(decision.id("conversation_id") == 1)
        #expect(decision.id("tag_id") == 1)
        #expect(desk.world.conversations[1]?.tagIDs == [1])
        #expect(desk.world.taggings.map(\.conversationTagID) == [1])
        try desk.command("untag_conversation", "'conversation_id': 1, 'tag_id': 1")
        #expect(desk.world.taggings.isEmpty)
        #expect(desk.world.conversations[1]?.tagIDs == [])
    }

    @Test func taggingTwiceAndUntaggingTwiceAreNoEvents() throws {
        var desk = try desk()
        let fields = "'conversation_id': 1, 'tag_id': 1"
        try desk.command("tag_conversation", fields)
        let tagged = try desk.command("tag_conversation", fields)
        #expect(tagged.events.isEmpty)
        #expect(tagged.ids.map(\.name) == ["conversation_id", "tag_id"])
        try desk.command("untag_conversation", fields)
        let untagged = try desk.command("untag_conversation", fields)
        #expect(untagged.events.isEmpty)
        #expect(untagged.ids.map(\.name) == ["conversation_id", "tag_id"])
    }

    @Test func anUnknownTagIsRefusedAndNamed() throws {
        var desk = try desk()
        for name in ["tag_conversation", "untag_conversation"] {
            let byName = try desk.refused(name, "'conversation_id': 1, 'name': 'blue'")
            #expect(byName.code == .unknownTag)
            #expect(byName.message.contains("\"blue\""))
            #expect(byName.field == "name")
            let byID = try desk.refused(name, "'conversation_id': 1, 'tag_id': 9")
            #expect(byID.code == .unknownTag)
            #expect(byID.message.contains("tag 9"))
            let neither = try desk.refused(name, "'conversation_id': 1")
            #expect(neither.code == .missingField)
            let nowhere = try desk.refused(name, "'conversation_id': 9, 'tag_id': 1")
            #expect(nowhere.code == .unknownConversation)
        }
        #expect(try desk.refused("define_tag", "'tag_id': 9, 'name': 'x'").code == .unknownTag)
        #expect(try desk.refused("remove_tag", "'tag_id': 9").code == .unknownTag)
    }

    @Test func anIdAndANameThatDisagreeAreRefused() throws {
        var desk = try desk()
        let refusal = try desk.refused(
            "tag_conversation",
            "'conversation_id': 1, 'tag_id': 1, 'name': 'other'"
        )
        #expect(refusal.code == .invalidField)
        #expect(refusal.field == "name")
    }

    @Test func removingATagRemovesItsPivots() throws {
        var desk = try desk()
        try desk.receive(from: "bob")
        for id in 1...2 {
            try desk.command("tag_conversation", "'conversation_id': \(id), 'tag_id': 1")
        }
        let decision = try desk.command("remove_tag", "'tag_id': 1")
        #expect(
            decision.names == ["tag.removed", "conversation.untagged", "conversation.untagged"]
        )
        #expect(decision.ids == [AnsweredID(name: "tag_id", id: 1)])
        #expect(desk.world.tags.isEmpty)
        #expect(desk.world.taggings.isEmpty)
        #expect(desk.world.conversations[2]?.tagIDs == [])
    }

    @Test func theNameOfARemovedTagIsFreeAndItsIdIsNot() throws {
        var desk = try desk()
        try desk.command("remove_tag", "'tag_id': 1")
        #expect(try desk.command("define_tag", "'name': 'vip'").id("tag_id") == 2)
    }

    @Test func taggingMovesNothingElse() throws {
        var desk = try desk()
        let before = try #require(desk.world.conversationRows[1])
        try desk.command("tag_conversation", "'conversation_id': 1, 'tag_id': 1", at: 5)
        let after = try #require(desk.world.conversationRows[1])
        #expect(after.lastMessageAt == before.lastMessageAt)
        #expect(after.waitingSince == before.waitingSince)
        #expect(after.unreadCount == before.unreadCount)
        #expect(after.status == before.status)
        #expect(after.updatedAt == Desk.minute(5))
    }

    @Test func archivedTakesTagsStill() throws {
        var desk = try desk()
        try desk.run(desk.resolve())
        try desk.run(desk.archive())
        try desk.command("tag_conversation", "'conversation_id': 1, 'tag_id': 1")
        #expect(desk.world.conversations[1]?.tagIDs == [1])
    }

    @Test func aConversationHasAtMostAHundredTags() throws {
        var desk = Desk()
        try desk.receive()
        for number in 1...100 {
            try desk.command("define_tag", "'name': 't\(number)'")
            try desk.command("tag_conversation", "'conversation_id': 1, 'tag_id': \(number)")
        }
        try desk.command("define_tag", "'name': 'one more'")
        let refusal = try desk.refused("tag_conversation", "'conversation_id': 1, 'tag_id': 101")
        #expect(refusal.code == .invalidField)
        #expect(refusal.bound == "100 tags")
    }

    @Test func badInputIsRefused() throws {
        var desk = try desk()
        let long = String(repeating: "x", count: 101)
        try desk.expectRefused(
            "define_tag",
            [
                ("", .missingField, "name"), ("'name': null", .invalidField, "name"),
                ("'name': ' '", .invalidField, "name"),
                ("'name': '\(long)'", .invalidField, "name"),
                ("'name': 'x', 'color': 'red'", .invalidField, "color"),
                ("'name': 'x', 'color': '#12345'", .invalidField, "color"),
                ("'name': 'x', 'color': '#12345G'", .invalidField, "color"),
                ("'name': 'x', 'tag_id': 0", .invalidField, "tag_id"),
                ("'name': 'x', 'size': 3", .invalidField, "size"),
            ]
        )
        try desk.expectRefused("remove_tag", [("", .missingField, "tag_id")])
        #expect(try desk.command("define_tag", "'name': '\(long.dropLast())'").id("tag_id") == 2)
    }
}
