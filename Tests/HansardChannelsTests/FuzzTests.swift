import HansardChannels
import HansardDomain
import HansardRecords
import Testing

/// Mutates bodies: whatever comes, the answer is a translation or a `ChannelError`, and every
/// command of it fits its bounds.
@Suite struct FuzzTests {
    static let seeds: [(Provider, String)] = [
        (
            .whatsapp,
            """
            {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages",
            "value":{"metadata":{"phone_number_id":"1"},"contacts":[{"wa_id":"4","profile":
            {"name":"A"}}],"messages":[{"from":"4","id":"w1","timestamp":"1700000000","type":"image",
            "image":{"id":"m","caption":"c","mime_type":"image/png"},"context":{"id":"w0"}},
            {"from":"4","id":"w2","timestamp":"1700000000","type":"reaction","reaction":
            {"message_id":"w1","emoji":"👍"}}],"statuses":[{"id":"w3","status":"failed","timestamp":
            "1700000000","recipient_id":"4","errors":[{"code":1,"title":"t"}]}]}}]}]}
            """
        ),
        (
            .facebook,
            """
            {"object":"page","entry":[{"id":"1","messaging":[{"sender":{"id":"4"},"recipient":
            {"id":"1"},"timestamp":1700000000000,"message":{"mid":"a","text":"x","attachments":
            [{"type":"image","payload":{"url":"u"}}]}},{"sender":{"id":"4"},"recipient":{"id":"1"},
            "delivery":{"mids":["a","b"],"watermark":1700000000000}},{"sender":{"id":"1"},
            "recipient":{"id":"4"},"message":{"mid":"e","is_echo":true,"text":"y"}}]}]}
            """
        ),
        (
            .telegram,
            """
            {"update_id":1,"message":{"message_id":1,"from":{"id":5,"first_name":"A"},"chat":{"id":5,
            "type":"private"},"date":1700000000,"photo":[{"file_id":"f","width":9,"height":9,
            "file_size":4}],"caption":"c","reply_to_message":{"message_id":0}}}
            """
        ),
        (
            .telegram,
            """
            {"update_id":1,"callback_query":{"id":"q","from":{"id":5},"data":"d","message":
            {"message_id":1,"chat":{"id":5}}}}
            """
        ),
    ]

    @Test func mutatedBytesNeverTrap() throws {
        var random = SplitMix(seed: 20_260_105)
        var taken = 0
        for round in 0..<4_000 {
            let (provider, seed) = Self.seeds[round % Self.seeds.count]
            var bytes = Array(seed.utf8)
            for _ in 0...(random.below(6)) { random.mutate(&bytes) }
            taken += try check(provider, bytes)
        }
        #expect(taken > 0)
    }

    @Test func exchangedValuesNeverTrap() throws {
        var random = SplitMix(seed: 7)
        for round in 0..<4_000 {
            let (provider, seed) = Self.seeds[round % Self.seeds.count]
            var value = try JSONValue.parse(seed)
            for _ in 0...(random.below(3)) { value = random.exchange(value) }
            _ = try check(provider, Array(value.text.utf8))
        }
    }

    /// Gives the number of commands; any error but `ChannelError` fails the test.
    private func check(_ provider: Provider, _ bytes: [UInt8]) throws -> Int {
        let translation: Translation
        do {
            translation = try translate(provider, bytes)
        } catch is ChannelError {
            return 0
        }
        for command in translation.commands {
            try command.envelope.check()
            switch command.body {
            case .receiveMessage(let body): try body.check()
            case .sendMessage(let body): try body.check()
            case .recordReceipt(let body): try body.check()
            case .recordWatermark(let body): try body.check()
            case .editMessage(let body): try body.check()
            case .deleteMessage(let body): try body.check()
            default: Issue.record("\(command.body.name) is no command of a webhook")
            }
        }
        return translation.commands.count
    }
}

/// Makes the same random numbers from the same seed.
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }

    /// Changes, removes, doubles or inserts a byte, or cuts the end off.
    mutating func mutate(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        let index = below(bytes.count)
        switch below(8) {
        case 0: bytes[index] = UInt8(truncatingIfNeeded: next())
        case 1: bytes.remove(at: index)
        case 2: bytes.insert(bytes[index], at: index)
        case 3: bytes.insert(0, at: index)
        case 4: bytes[index] ^= 1 << UInt8(below(8))
        case 5: bytes.insert(contentsOf: Array("\\ud800".utf8), at: index)
        case 6: bytes[index] = Array("{}[],:\"019".utf8)[below(10)]
        default: if below(10) == 0 { bytes.removeSubrange(index...) }
        }
    }

    /// Puts something of another kind in a random place of a value.
    mutating func exchange(_ value: JSONValue) -> JSONValue {
        let strangers: [JSONValue] = [
            nil, true, 0, -1, "", " ", "x", [], [[]], [nil], JSONValue.object(JSONObject()),
            .number("1e400"), .number("-9223372036854775808"), .number("0.5"),
            .string(String(repeating: "y", count: 600)),
        ]
        switch value {
        case .array(var values) where !values.isEmpty && below(8) > 0:
            let index = below(values.count)
            values[index] = exchange(values[index])
            return .array(values)
        case .object(let object) where !object.isEmpty && below(12) > 0:
            var object = object
            let key = object.keys[below(object.count)]
            object[key] = below(12) == 0 ? nil : object[key].map { exchange($0) }
            return .object(object)
        default: return strangers[below(strangers.count)]
        }
    }
}
