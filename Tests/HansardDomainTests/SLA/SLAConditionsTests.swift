import HansardDomain
import HansardRecords
import Testing

@Suite struct SLAConditionsTests {
    private func conditions(_ text: String) throws -> SLAConditions {
        try SLAConditions(JSONValue.parse(text))
    }

    private func matches(_ text: String) throws -> Bool {
        try conditions(text)
            .matches(
                platform: "whatsapp",
                channelType: .direct,
                tags: ["VIP", "Überfällig"],
                customerID: 5
            )
    }

    @Test(arguments: [
        "{}", #"{"platform":"whatsapp"}"#, #"{"platform":["telegram","WhatsApp"]}"#,
        #"{"channel_type":"direct"}"#, #"{"channel_type":["GROUP","Direct"]}"#,
        #"{"tags":["gold","vip"]}"#, #"{"tags":["ÜBERFÄLLIG"]}"#, #"{"tags":"vip"}"#,
        #"{"customer_ids":[4,5]}"#, #"{"platform":null}"#,
        #"{"platform":"whatsapp","channel_type":"direct","tags":["vip"],"customer_ids":[5]}"#,
    ])
    func aPolicyWhoseNamedConditionsAllHoldMatches(_ text: String) throws {
        #expect(try matches(text))
    }

    @Test(arguments: [
        #"{"platform":"telegram"}"#, #"{"channel_type":["group"]}"#, #"{"tags":["gold"]}"#,
        #"{"customer_ids":[4,6]}"#, #"{"platform":"whatsapp","tags":["gold"]}"#,
        #"{"platform":"whatsapp","channel_type":"direct","tags":["vip"],"customer_ids":[6]}"#,
    ])
    func oneConditionThatFailsIsEnough(_ text: String) throws {
        #expect(try !matches(text))
    }

    @Test func aTagConditionNeverMatchesAConversationWithoutTags() throws {
        let tagged = try conditions(#"{"tags":["vip"]}"#)
        #expect(
            !tagged.matches(platform: "web", channelType: .direct, tags: [], customerID: 1)
        )
    }

    @Test func specificityCountsTheNamedConditionsButNotTheCalendar() throws {
        let calendar = #""calendar":{"timezone":"UTC","hours":{"monday":[["09:00","17:00"]]}}"#
        #expect(SLAConditions.none.specificity == 0)
        #expect(try conditions("{}") == .none)
        #expect(try conditions("{\(calendar)}").specificity == 0)
        #expect(try conditions("{\(calendar)}").calendar?.timeZoneName == "UTC")
        #expect(try conditions(#"{"platform":["a","b"],"tags":["x"]}"#).specificity == 2)
        #expect(
            try conditions(
                """
                {"platform":"a","channel_type":"group","tags":["x"],"customer_ids":[1],\(calendar)}
                """
            )
            .specificity == 4
        )
    }

    @Test(arguments: [
        (#"{"platfrom":"a"}"#, "conditions.platfrom", "did you mean platform?"),
        (#"{"colour":"a"}"#, "conditions.colour", "give one of platform, channel_type"),
        (#"{"channel_type":"directly"}"#, "conditions.channel_type", "did you mean direct?"),
        (#"{"channel_type":"mail"}"#, "conditions.channel_type", "direct, broadcast, group"),
        (#"{"customer_ids":[0]}"#, "conditions.customer_ids[0]", "0 is no id"),
        (#"{"customer_ids":[1,9007199254740992]}"#, "conditions.customer_ids[1]", "no id"),
        (#"{"customer_ids":["5"]}"#, "conditions.customer_ids[0]", "\"5\" is no id"),
        (#"{"customer_ids":5}"#, "conditions.customer_ids", "an array of ids"),
        (#"{"tags":[]}"#, "conditions.tags", "leave the key out"),
        (#"{"tags":[""]}"#, "conditions.tags[0]", "empty"),
        (#"{"platform":"what's up"}"#, "conditions.platform", "no platform's name"),
        (#"{"calendar":{"timezone":"UTC","hours":{}}}"#, "conditions.calendar.hours", "no weekday"),
        ("7", "conditions", "7 is no object"),
    ])
    func whatDoesNotFitIsRefusedByName(_ text: String, field: String, says: String) throws {
        let refusal = try #require(throws: Rejection.self) { try conditions(text) }
        #expect(refusal.field == field)
        #expect(refusal.message.contains(says))
    }
}
