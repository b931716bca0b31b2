import HansardChannels
import HansardDomain
import HansardRecords
import Testing

@Suite struct ChannelCatalogTests {
    @Test func everyProviderHasItsOwnChannel() throws {
        for provider in Provider.allCases {
            #expect(ChannelCatalog.channel(for: provider).provider == provider)
            #expect(try Provider.named(provider.rawValue) == provider)
        }
    }

    @Test(arguments: ["instagram", "line", "twilio", "WhatsApp", "", "a\u{0}b"])
    func anUnknownProviderIsAnsweredWithTheList(name: String) {
        #expect {
            try Provider.named(name)
        } throws: { error in
            let error = error as? ChannelError
            return error?.code == .unknownProvider
                && error?.message.hasSuffix("give one of whatsapp, facebook, telegram") == true
        }
    }

    @Test func whatIsNoJSONIsRefusedWithItsPlace() {
        let deep = String(repeating: "[", count: 100_000)
        for provider in Provider.allCases {
            for body in ["", "{", "phone=1&text=2", deep, #"{"update_id":1} x"#] {
                #expect {
                    try translate(provider, body)
                } throws: { error in
                    let error = error as? ChannelError
                    return error?.code == .invalidJSON && error?.message.contains("at byte") == true
                }
            }
        }
    }

    @Test func theCallersAccountOverridesTheBodys() throws {
        let whatsapp = """
            {"object":"whatsapp_business_account","entry":[{"changes":[{"value":{
            "metadata":{"phone_number_id":"1"},"messages":[{"from":"4","id":"a"}],
            "statuses":[{"id":"b","status":"read"}]}}]}]}
            """
        let facebook = """
            {"object":"page","entry":[{"id":"1","messaging":[
            {"sender":{"id":"4"},"recipient":{"id":"1"},"message":{"mid":"a","text":"x"}},
            {"sender":{"id":"1"},"recipient":{"id":"4"},"message":{"mid":"b","is_echo":true}}]}]}
            """
        let telegram = #"{"update_id":1,"message":{"message_id":1,"chat":{"id":4},"text":"x"}}"#
        for (provider, body) in [
            (Provider.whatsapp, whatsapp), (.facebook, facebook), (.telegram, telegram),
        ] {
            let lines = try translate(provider, body, account: "mine").summary
            #expect(!lines.isEmpty)
            #expect(lines.allSatisfy { $0.contains("account=mine") }, "\(lines)")
        }
        #expect(try translate(.telegram, telegram).received.first?.channelAccount == nil)
    }

    func telegram(_ text: String, date: Int = 1_700_000_000, chat: Int = 4) -> String {
        """
        {"update_id":\(date),"message":{"message_id":1,"date":\(date),"text":"\(text)",
        "chat":{"id":\(chat),"type":"private"},"from":{"id":4}}}
        """
    }

    func id(_ body: String, account: String? = "bot") throws -> String {
        let command = try #require(try translate(.telegram, body, account: account).commands.first)
        return try #require(command.envelope.commandID)
    }

    @Test func aCommandsIDCoversItsKeyAndItsContent() throws {
        let first = try id(telegram("a"))
        #expect(try id(telegram("a")) == first)
        #expect(try id(telegram("a") + " ") == first)
        let others = [
            try id(telegram("b")), try id(telegram("a", date: 1_700_000_001)),
            try id(telegram("a", chat: 5)), try id(telegram("a"), account: "other"),
            try id(telegram("a"), account: nil),
        ]
        #expect(Set(others + [first]).count == 6)
        #expect(first.utf8.count <= Limits.commandIDByteCount)
    }

    @Test func equalIDsMeanEqualCommands() throws {
        let update = telegram("a")
        let one = try translate(.telegram, update, account: "bot").commands
        let two = try translate(.telegram, update, account: "bot").commands
        #expect(one == two)
        #expect(one.map(\.canonicalBytes) == two.map(\.canonicalBytes))
        #expect(one.allSatisfy { !$0.canonicalBytes.isEmpty })
    }
}
