import HansardDomain
import HansardRecords
import Testing

@Suite struct ReplyConditionsTests {
    private static let hours = """
        {"timezone":"Europe/Berlin","hours":{"monday":[["09:00","17:00"]]}}
        """

    private func conditions(_ text: String) throws -> ReplyConditions {
        try ReplyConditions(JSONValue.parse(text))
    }

    private let open = Timestamp(rfc3339: "2026-01-05T09:00:00+01:00") ?? .minimum
    private let closed = Timestamp(rfc3339: "2026-01-05T17:00:00+01:00") ?? .minimum

    @Test func aRuleIsInForceInItsHoursAndAnAwayRuleOutsideThem() throws {
        let rule = try conditions(#"{"hours":\#(Self.hours)}"#)
        for trigger in [TriggerType.keyword, .greeting] {
            #expect(rule.matches(trigger: trigger, platform: "telegram", at: open))
            #expect(!rule.matches(trigger: trigger, platform: "telegram", at: closed))
        }
        #expect(!rule.matches(trigger: .away, platform: "telegram", at: open))
        #expect(rule.matches(trigger: .away, platform: "telegram", at: closed))
    }

    @Test func thePlatformIsNeverTurnedRound() throws {
        let rule = try conditions(#"{"platforms":["WhatsApp","web"],"hours":\#(Self.hours)}"#)
        #expect(rule.matches(trigger: .away, platform: "whatsapp", at: closed))
        #expect(rule.matches(trigger: .keyword, platform: "web", at: open))
        #expect(!rule.matches(trigger: .away, platform: "telegram", at: closed))
        #expect(!rule.matches(trigger: .keyword, platform: "telegram", at: open))
    }

    @Test(arguments: TriggerType.allCases)
    func whatIsNotNamedDoesNotRestrict(_ trigger: TriggerType) throws {
        #expect(try conditions("{}") == .none)
        #expect(ReplyConditions.none.matches(trigger: trigger, platform: "x", at: open))
        #expect(
            try conditions(#"{"hours":null}"#).matches(trigger: trigger, platform: "x", at: closed)
        )
    }

    @Test(arguments: [
        (#"{"platform":["web"]}"#, "conditions.platform", "did you mean platforms?"),
        (#"{"platforms":[]}"#, "conditions.platforms", "the list is empty"),
        (#"{"platforms":["a b"]}"#, "conditions.platforms", "\"a b\" is no platform's name"),
        (#"{"platforms":[7]}"#, "conditions.platforms[0]", "7 is no text"),
        (#"{"platforms":7}"#, "conditions.platforms", "give a text or an array of texts"),
        (#"{"platforms":""}"#, "conditions.platforms", "empty"),
        (#"{"hours":{"timezone":"UTC","hours":{}}}"#, "conditions.hours.hours", "no weekday"),
        (#"{"hours":{"timezone":"X"}}"#, "conditions.hours.timezone", "no time zone"),
        ("[]", "conditions", "is no object"),
    ])
    func whatDoesNotFitIsRefusedByName(_ text: String, field: String, says: String) throws {
        let refusal = try #require(throws: Rejection.self) { try conditions(text) }
        #expect(refusal.field == field)
        #expect(refusal.message.contains(says))
    }
}
