import HansardDomain
import HansardRecords
import Testing

@Suite struct GoldenEventTests {
    @Test(arguments: EventType.allCases)
    func bytesNeverChange(_ type: EventType) throws {
        let event = try Samples.event(type)
        #expect(event.type == type)
        let bytes = event.encoded()
        let golden = try #require(Golden.all[type.name], "no golden bytes: add \(type.name)")
        #expect(Self.hex(bytes.clear) == golden.clear)
        #expect(Self.hex(bytes.personal) == golden.personal)
        let decoded = try EventCatalog.decode(
            type,
            clear: bytes.clear.span.bytes,
            personal: bytes.personal.span.bytes
        )
        #expect(decoded == event)
    }

    @Test(arguments: EventType.allCases)
    func anErasedEventStillDecodes(_ type: EventType) throws {
        let clear = try Samples.event(type).encoded().clear
        let erased = try EventCatalog.decode(type, clear: clear.span.bytes, personal: nil)
        #expect(erased.type == type)
        #expect(erased.encoded().clear == clear)
    }

    @Test(arguments: EventType.allCases)
    func namesAndSchemasAgree(_ type: EventType) {
        #expect(EventCatalog.schema(of: type).name == type.name)
        #expect(EventType(name: type.name) == type)
    }

    @Test(arguments: EventType.allCases)
    func cutOffBytesAreAnErrorNeverATrap(_ type: EventType) throws {
        let bytes = try Samples.event(type).encoded()
        for count in 0..<bytes.clear.count {
            let cut = Array(bytes.clear.prefix(count))
            do throws(CodecError) {
                _ = try EventCatalog.decode(type, clear: cut.span.bytes, personal: nil)
            } catch {
                #expect(error.kind == .malformed)
            }
        }
    }

    @Test func jsonShowsTheBodysFieldsInOrder() throws {
        var writer = JSONWriter()
        try Samples.event(.conversationAssigned).json(into: &writer)
        #expect(writer.text == Samples.assigned)
    }

    @Test func eventNumbersAreWhatTheLogHolds() {
        let numbers = EventType.allCases.map { "\($0.rawValue) \($0.name)" }
        #expect(numbers.count == Golden.all.count)
        for line in ["1 tenant.configured", "50 message.received", "90 command.had_no_effect"] {
            #expect(numbers.contains(line))
        }
    }

    static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { byte in
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0" + text : text
        }
        .joined()
    }
}
