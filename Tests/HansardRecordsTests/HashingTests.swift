import HansardRecords
import Testing

@Suite struct HashingTests {
    @Test(arguments: [
        ("", "00000000000000000000000000000000"),
        ("hello", "cbd8a7b341bd9b025b1e906a48ae1d19"),
        ("hello, world", "342fac623a5ebc8e4cdcbc079642414d"),
        ("The quick brown fox jumps over the lazy dog.", "cd99481f9ee902c9695da1a38987b6e7"),
        ("The quick brown fox jumps over the lazy dog", "e34bbc7bbc071b6c7a433ca9c49a9347"),
    ])
    func hashesAreThoseOfTheReference(_ text: String, _ hex: String) {
        #expect(Hash128.hash(text).description == hex)
        #expect(Hash128.hash(Array(text.utf8)).description == hex)
        #expect(Hash128.hash(Array(text.utf8).span.bytes).description == hex)
    }

    @Test func everyLengthAndSeedGivesAnotherHash() {
        let bytes = [UInt8](repeating: 0, count: 200)
        var seen: Set<Digest16> = []
        for count in 0...200 {
            for seed in [1, 2, .max] as [UInt64] {
                seen.insert(Hash128.hash(Array(bytes[..<count]), seed: seed))
            }
        }
        #expect(seen.count == 603)
    }

    @Test func sumsAreThoseOfRFC3720() {
        #expect(CRC32C.of([UInt8](repeating: 0, count: 32)) == 0x8A91_36AA)
        #expect(CRC32C.of([UInt8](repeating: 0xFF, count: 32)) == 0x62A8_AB43)
        #expect(CRC32C.of((0..<32).map { UInt8($0) }) == 0x46DD_794E)
        #expect(CRC32C.of((0..<32).map { UInt8(31 - $0) }) == 0x113F_DB5C)
        #expect(CRC32C.of(Array("123456789".utf8)) == 0xE306_9283)
        #expect(CRC32C.of([UInt8]()) == 0)
    }

    @Test func sumsInPiecesAreTheSumOfTheWhole() {
        let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let whole = CRC32C.of(bytes)
        for cut in stride(from: 0, through: 1_000, by: 37) {
            var sum = CRC32C()
            sum.update(Array(bytes[..<cut]))
            sum.update(Array(bytes[cut...]).span.bytes)
            #expect(sum.value == whole)
        }
    }

    @Test func digestsAreSpelledAndRead() throws {
        let digest = Digest16(high: 0x0123_4567_89AB_CDEF, low: 0xFEDC_BA98_7654_3210)
        #expect(digest.description == "0123456789abcdeffedcba9876543210")
        #expect(Digest16(hex: "0123456789ABCDEFfedcba9876543210") == digest)
        #expect(Digest16(hex: "0123") == nil)
        #expect(Digest16(hex: "g123456789abcdeffedcba9876543210") == nil)
        #expect(Digest16(bytes: digest.bytes) == digest)
        #expect(Digest16(bytes: digest.bytes + [1]) == digest)
        #expect(Digest16(bytes: digest.bytes.dropLast()) == nil)
        #expect(Digest16(high: 1, low: 0) > Digest16(high: 0, low: .max))
    }
}
