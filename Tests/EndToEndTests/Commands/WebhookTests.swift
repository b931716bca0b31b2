import HansardRecords
import Testing

@Suite struct WebhookTests {
    static func whatsApp(_ id: String, text: String, account: String = "106540352242922") -> String
    {
        #"{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","#
            + #""value":{"messaging_product":"whatsapp","metadata":{"phone_number_id":"\#(account)"},"#
            + #""contacts":[{"profile":{"name":"Ada"},"wa_id":"16505551234"}],"messages":[{"#
            + #""from":"16505551234","id":"\#(id)","timestamp":"1767603600","type":"text","#
            + #""text":{"body":"\#(text)"}}]}}]}]}"#
    }

    @Test func aBodyBecomesAConversationAndOnceMoreIsADuplicate() throws {
        let workplace = try Workplace()
        let body = try workplace.file("a.json", Self.whatsApp("wamid.1", text: "hi").utf8)
        let first = try workplace.hansard("webhook", "whatsapp", body, "--json")
        first.expectDone()
        let counts = try first.row()
        #expect(
            counts.keys
                == ["accepted", "duplicate", "refused", "position", "ignored", "refused_bodies"]
        )
        #expect(try counts.integer("accepted") == 1)
        let second = try workplace.hansard("webhook", "whatsapp", body, body)
        second.expectDone()
        #expect(second.output == "accepted 0 · duplicate 2 · refused 0 · ignored 0\n")
        let row = try workplace.hansard("show", "1", "--json").row()
        #expect(row["channel_account"]?.stringValue == "106540352242922")
        #expect(try row.integer("message_count") == 1)
    }

    @Test func theSameMessageWithAnotherTextIsAnEdit() throws {
        let workplace = try Workplace()
        let one = try workplace.file("a.json", Self.whatsApp("wamid.1", text: "hi").utf8)
        let two = try workplace.file("b.json", Self.whatsApp("wamid.1", text: "hello").utf8)
        try workplace.hansard("webhook", "whatsapp", one, two).expectDone()
        let rows = try workplace.hansard("messages", "1", "--json").rows()
        #expect(rows.map { $0["content"]?.stringValue } == ["hello"])
    }

    @Test func theCallersAccountOverridesTheBodys() throws {
        let workplace = try Workplace()
        let body = try workplace.file("a.json", Self.whatsApp("wamid.1", text: "hi").utf8)
        try workplace.hansard("webhook", "whatsapp", body, "--channel-account", "-7").expectDone()
        let row = try workplace.hansard("show", "1", "--json").row()
        #expect(row["channel_account"]?.stringValue == "-7")
    }

    @Test func whatIsIgnoredIsSaidWithItsReason() throws {
        let workplace = try Workplace()
        let body = try workplace.file("a.json", #"{"update_id":1,"poll":{"id":"1"}}"#.utf8)
        let ending = try workplace.hansard("webhook", "telegram", body, "--json")
        #expect(ending.status == 0)
        #expect(try ending.row().integer("ignored") == 1)
        #expect(ending.errors.contains("poll"))
    }

    @Test func aBadBodyIsRefusedAndTheNextOneIsTaken() throws {
        let workplace = try Workplace()
        let bad = try workplace.file("bad.json", "{".utf8)
        let foreign = try workplace.file("foreign.json", #"{"object":"page","entry":[]}"#.utf8)
        let deep = try workplace.file("deep.json", String(repeating: "[", count: 100_000).utf8)
        let good = try workplace.file("good.json", Self.whatsApp("wamid.1", text: "hi").utf8)
        let ending = try workplace.hansard(
            "webhook",
            "whatsapp",
            bad,
            foreign,
            deep,
            good,
            "--json"
        )
        #expect(ending.status == 1)
        #expect(try ending.row().integer("refused_bodies") == 3)
        #expect(try ending.row().integer("accepted") == 1)
        #expect(ending.errorLines.count == 3)
    }

    @Test func brokenTextIsRepairedAndNoted() throws {
        let workplace = try Workplace()
        var bytes = Array(Self.whatsApp("wamid.1", text: #"a\u0000b!"#).utf8)
        let place = try #require(bytes.firstIndex(of: UInt8(ascii: "!")))
        bytes[place] = 0xFF
        try workplace.hansard("webhook", "whatsapp", try workplace.file("a.json", bytes))
            .expectDone()
        let row = try #require(try workplace.hansard("messages", "1", "--json").rows().first)
        #expect(row["content"]?.stringValue == "ab\u{FFFD}")
        #expect(row["metadata"]?["repaired"]?.boolValue == true)
    }

    @Test func anUnknownProviderOrAMissingFileIsWrongUsage() throws {
        let workplace = try Workplace()
        let body = try workplace.file("a.json", "{}".utf8)
        try workplace.hansard("webhook", "pigeon", body).expectError(2, "whatsapp", "telegram")
        try workplace.hansard("webhook", "whatsapp").expectError(2)
        try workplace.hansard("webhook", "whatsapp", "\(workplace.path)/none")
            .expectError(2, "none")
    }
}
