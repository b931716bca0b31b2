import HansardDomain
import HansardReadModel
import HansardRecords
import Testing

@Suite struct AutomatedReplyTests {
    private let hours = "{'timezone': 'UTC', 'hours': {'monday': [['09:00', '17:00']]}}"

    @Test func aRuleIsDefinedWithItsDefaults() throws {
        var desk = Desk()
        let decision = try desk.command(
            "define_automated_reply",
            "'name': 'Hi', 'trigger_type': 'greeting', 'reply_message': 'Hello'"
        )
        #expect(decision.events.count == 1)
        #expect(decision.ids == [AnsweredID(name: "automated_reply_id", id: 1)])
        let rule = try #require(desk.world.rules.first)
        #expect(rule.isActive)
        #expect(rule.priority == 0)
        #expect(rule.replyType == .text)
        #expect(rule.keywords == nil)
    }

    @Test func absentKeepsNullClearsAndTheSameIsNoEvent() throws {
        var desk = Desk()
        try desk.command(
            "define_automated_reply",
            "'name': 'Hi', 'trigger_type': 'greeting', 'reply_message': 'Hello', "
                + "'priority': 7, 'reply_metadata': {'a': 1}"
        )
        let fields = "'automated_reply_id': 1, 'priority': null, 'reply_type': 'buttons'"
        try desk.command("define_automated_reply", fields)
        let rule = try #require(desk.world.rules.first)
        #expect(rule.priority == 0)
        #expect(rule.replyType == .buttons)
        #expect(rule.replyMetadata?.text == #"{"a":1}"#)
        #expect(rule.name == "Hi")
        let again = try desk.command("define_automated_reply", fields)
        #expect(again.events.isEmpty)
        #expect(again.id("automated_reply_id") == 1)
    }

    @Test func badInputIsRefused() throws {
        var desk = Desk()
        let base = "'name': 'A', 'reply_message': 'x'"
        try desk.expectRefused(
            "define_automated_reply",
            [
                ("'trigger_type': 'greeting', 'reply_message': 'x'", .missingField, "name"),
                ("'trigger_type': 'greeting', 'name': 'A'", .missingField, "reply_message"),
                (base, .missingField, "trigger_type"),
                ("\(base), 'trigger_type': null", .invalidField, "trigger_type"),
                ("\(base), 'trigger_type': 'mood'", .invalidField, "trigger_type"),
                (
                    "'name': ' ', 'reply_message': 'x', 'trigger_type': 'greeting'",
                    .invalidField, "name"
                ),
                (
                    "'name': 'A', 'reply_message': null, 'trigger_type': 'greeting'",
                    .invalidField, "reply_message"
                ),
                ("\(base), 'trigger_type': 'keyword'", .missingField, "keywords"),
                (
                    "\(base), 'trigger_type': 'keyword', 'keywords': []", .invalidField,
                    "keywords"
                ),
                (
                    "\(base), 'trigger_type': 'keyword', 'keywords': ['a', '-']", .invalidField,
                    "keywords[1]"
                ),
                (
                    "\(base), 'trigger_type': 'keyword', 'keywords': 'a'", .invalidField,
                    "keywords"
                ),
                ("\(base), 'trigger_type': 'away'", .missingField, "conditions.hours"),
                (
                    "\(base), 'trigger_type': 'greeting', 'reply_type': 'song'", .invalidField,
                    "reply_type"
                ),
                (
                    "\(base), 'trigger_type': 'greeting', 'priority': 3000000000",
                    .invalidField, "priority"
                ),
                (
                    "\(base), 'trigger_type': 'greeting', 'conditions': {'hour': 1}",
                    .invalidField, "conditions.hour"
                ),
                (
                    "\(base), 'trigger_type': 'greeting', 'automated_reply_id': 4",
                    .unknownAutomatedReply, "automated_reply_id"
                ),
            ]
        )
        #expect(desk.world.rules.isEmpty)
    }

    @Test func aRuleLosesNothingItNeeds() throws {
        var desk = Desk()
        try desk.command(
            "define_automated_reply",
            "'name': 'A', 'reply_message': 'x', 'trigger_type': 'away', "
                + "'conditions': {'hours': \(hours)}"
        )
        let away = try desk.refused(
            "define_automated_reply",
            "'automated_reply_id': 1, 'conditions': null"
        )
        #expect(away.code == .missingField)
        let keyword = try desk.refused(
            "define_automated_reply",
            "'automated_reply_id': 1, 'trigger_type': 'keyword'"
        )
        #expect(keyword.field == "keywords")
    }
}
