import Foundation
import HansardRecords
import Testing

@Suite struct HostileBytesTests {
    @Test func everyTruncationIsAnErrorOrAWholeRecord() throws {
        let bytes = try Sample.full().encoded()
        var whole = 0
        for count in 0..<bytes.count {
            do throws(CodecError) {
                let sample = try Sample(decoding: Array(bytes[..<count]))
                // Cut between two fields: the fields before are there, the later ones have
                // defaults.
                #expect(sample.revision == 0)
                whole += 1
            } catch {
                #expect(error.kind == .malformed)
            }
        }
        #expect(whole == 24)
    }

    @Test(
        arguments: [
            ([0x00], "a field's key"),  // tag 0
            ([0x08], "ends in the middle"),  // number cut off
            ([0x08, 0x02, 0x08, 0x02], "out of order"),  // a tag twice
            ([0x38, 0x01, 0x08, 0x02], "out of order"),  // tags descend
            ([0x0D], "a field's key"),  // no such framing
            ([0x0A, 0x01, 0x41], "another type"),  // text for a number
            ([0x08] + [UInt8](repeating: 0xFF, count: 10), "more than 64 bits"),
            ([0x12, 0x05, 0x41], "ends in the middle"),  // text longer than the rest
            ([0x12, 0x01, 0xFF], "not UTF-8"),
            (
                [0x12, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
                "ends in the middle"
            ),
            ([0x20, 0x09], "code 9 stands for no word"),
            ([0x30, 0x02], "neither 0 nor 1"),
            ([0x51, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], "1970 and 9999"),
            ([0x62, 0x02, 0x7B, 0x20], "JSON"),  // `{ ` is no compact JSON
            ([0x6C, 0x00], "ends in the middle"),  // half a digest
            ([0x8A, 0x01, 0x01, 0x07], "neither 0 nor 1"),  // mark of an optional element
        ] as [([UInt8], String)]
    )
    func bytesThatAreNoRecordAreRefused(_ bytes: [UInt8], _ reason: String) throws {
        let error = try #require(codecError { _ = try Sample(decoding: bytes) })
        #expect(error.description.contains(reason), "\(error)")
    }

    @Test func errorsNameTheFieldInside() throws {
        // parts[1].size cut off.
        let bytes: [UInt8] = [0x92, 0x01, 0x03, 0x00, 0x01, 0x10]
        let error = try #require(codecError { _ = try Sample(decoding: bytes) })
        #expect(error.path == "parts[1].size")
    }

    @Test func recordsThatStandTooDeepAreRefused() throws {
        struct Node: Record, Equatable {
            var children: [Node] = []
            static let recordName = "node"
            mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
                try coder.field(1, "children", &children)
            }
        }
        var bytes: [UInt8] = []
        for _ in 0..<100 {
            func framed(_ payload: [UInt8]) -> [UInt8] {
                var length = payload.count
                var number: [UInt8] = []
                while length >= 0x80 {
                    number.append(UInt8(length & 0x7F) | 0x80)
                    length >>= 7
                }
                return number + [UInt8(length)] + payload
            }
            bytes = [0x0A] + framed(framed(bytes))
        }
        let error = try #require(codecError { _ = try Node(decoding: bytes) })
        #expect(error.description.contains("deeper than"))
    }

    @Test func mutatedRecordsNeverTrap() throws {
        let environment = ProcessInfo.processInfo.environment
        let rounds = environment["HANSARD_SOAK"] == "1" ? 1_000_000 : 100_000
        let seed =
            environment["HANSARD_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0 ... .max)
        print("mutatedRecordsNeverTrap: HANSARD_SEED=\(seed), \(rounds) rounds")
        var random = SeededGenerator(state: seed)
        let full = try Sample.full()
        let whole = full.encoded()
        let (clear, personal) = full.encodedSplit()
        var accepted = 0
        for _ in 0..<rounds {
            do throws(CodecError) {
                let sample =
                    if Bool.random(using: &random) {
                        try Sample(decoding: Self.mutated(whole, &random))
                    } else {
                        try Sample(
                            decoding: Self.mutated(clear, &random),
                            personal: Self.mutated(personal, &random)
                        )
                    }
                accepted += 1
                // What was accepted is a record like any other: it survives its own round trip.
                #expect(try Sample(decoding: sample.encoded()) == sample, "seed \(seed)")
                if accepted % 16 == 0 {
                    let text = sample.jsonText()
                    #expect(throws: Never.self, "seed \(seed)") { try JSONValue.parse(text) }
                }
            } catch {
                #expect(!error.description.isEmpty)
            }
        }
        #expect(accepted > 0 && accepted < rounds)
    }

    static func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes[index] ^= 1 << UInt8.random(in: 0...7, using: &random)
            case 2: bytes.remove(at: index)
            case 3: bytes.insert(UInt8.random(in: 0...255, using: &random), at: index)
            case 4: bytes.removeSubrange(index...)
            default:
                let end = min(bytes.count, index + Int.random(in: 1...12, using: &random))
                bytes.insert(contentsOf: bytes[index..<end], at: index)
            }
        }
        return bytes
    }
}
