import HansardRecords
import Testing

/// Holds one field, so that each type's bytes can be looked at by themselves.
struct One<V: FieldValue & Equatable>: Record, Equatable {
    var value: V?
    static var recordName: String { "one" }

    init() {}
    init(_ value: V) { self.value = value }

    mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "value", &value)
    }
}

@Suite struct BinaryTests {
    func roundTrip<V: FieldValue & Equatable>(_ values: [V]) throws {
        for value in values {
            let one = One(value)
            #expect(try One<V>(decoding: one.encoded()) == one)
            let json = try JSONValue.parse(one.jsonText())
            #expect(try One<V>(json: json) == one)
        }
    }

    @Test func everyTypeComesBackFromBytesAndJSON() throws {
        try roundTrip([true, false])
        try roundTrip([0, 1, -1, 63, 64, -64, -65, .max, .min] as [Int64])
        try roundTrip([0, Int.max, Int.min])
        try roundTrip(["", "a", "Zoë 👩‍👩‍👧", "\u{FEFF}", String(repeating: "x", count: 5_000)])
        try roundTrip([Timestamp.minimum, .maximum, Timestamp(microseconds: 1_700_000_000_123_456)])
        try roundTrip([Digest16(), Digest16(high: .max, low: 1)])
        try roundTrip(Color.allCases)
        try roundTrip([
            JSONText.emptyObject, try JSONText(parsing: "[1,2.50,-0,1e9,\"\\u00e9\\n\"]"),
        ])
        try roundTrip([[], [1, 2, 3], [Int64](repeating: 77, count: 1_000)] as [[Int64]])
        try roundTrip([[Point()], [Point](repeating: Point(), count: 200)])
        try roundTrip([["a", nil, ""]] as [[String?]])
    }

    @Test func everyFieldOfARecordComesBack() throws {
        let full = try Sample.full()
        #expect(try Sample(decoding: full.encoded()) == full)
        #expect(try Sample(decoding: full.encoded().span.bytes) == full)
        #expect(try Sample(decoding: Sample().encoded()) == Sample())
        var appended: [UInt8] = [1, 2, 3]
        full.encode(into: &appended)
        #expect(appended == [1, 2, 3] + full.encoded())
        #expect(full.withEncoding { Array($0) } == full.encoded())
    }

    @Test func optionalsThatHoldTheZeroStay() throws {
        var sample = Sample()
        sample.limit = 0
        sample.name = ""
        sample.resolvedAt = Timestamp(microseconds: 0)
        sample.points = .set([])
        #expect(try Sample(decoding: sample.encoded()) == sample)
        sample.limit = nil
        #expect(try Sample(decoding: sample.encoded()).limit == nil)
    }

    @Test func bytesAreTheGoldenOnes() throws {
        // kind, color, is_active, limit and point are written: their defaults are not zero; so is
        // revision, whose tag is above 63.
        let defaults = "1a0474657874" + "2001" + "3001" + "480e" + "a20102100a" + "b00400"
        #expect(Sample().encoded().hex == defaults)
        #expect(try Sample.full().encoded().hex == Self.golden)
    }

    static let golden = [
        "0854",  // id
        "12045a6fc3ab",  // name
        "1a00",  // kind
        "2003",  // color
        "2802",  // maybe_color
        "3000",  // is_active
        "3801",  // is_pinned
        "4005",  // count
        "4b",  // limit: null
        "510184ae48a0470600",  // created_at
        "590000000000000000",  // resolved_at
        "62157b2262223a312e35302c2261223a5b6e756c6c5d7d",  // metadata
        "6c00000000000000010000000000000002",  // digest
        "722000000000000000000000000000000000",  // digests
        "ffffffffffffffff0000000000000000",
        "7a03020100",  // numbers
        "8201040002c39f",  // words
        "8a0119000100",  // holes
        "01feffffffffffffffff0101ffffffffffffffffff01",
        "920108040a027531021012",  // parts
        "9a01021012",  // part
        "a2010508d8041000",  // point
        "aa0102100a",  // secret_point
        "b301",  // rename: null
        "ba010902100a0508d8041000",  // points
        "b00418",  // revision
    ]
    .joined()

    @Test func unknownTagsAreSkippedAndNewFieldsGetTheirDefault() throws {
        struct Old: Record, Equatable {
            var id: Int64 = 0
            static let recordName = "old"
            mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
                try coder.field(1, "id", &id)
            }
        }
        let full = try Sample.full()
        var old = Old()
        old.id = 42
        #expect(try Old(decoding: full.encoded()) == old)
        var expected = Sample()
        expected.id = 42
        #expect(try Sample(decoding: old.encoded()) == expected)
    }

    @Test func partsComeTogetherAgain() throws {
        let full = try Sample.full()
        let (clear, personal) = full.encodedSplit()
        #expect(try Sample(decoding: clear, personal: personal) == full)
        let spans = try Sample(decoding: clear.span.bytes, personal: personal.span.bytes)
        #expect(spans == full)
        #expect(!clear.contains(subsequence: Array("Zoë".utf8)))
        #expect(!clear.contains(subsequence: Array("u1".utf8)))
        var erased = full
        erased.name = nil
        erased.metadata = nil
        erased.parts[0].url = ""
        erased.secretPoint = nil
        #expect(try Sample(decoding: clear, personal: nil) == erased)
    }

    @Test func aRecordWithoutPersonalValuesHasAnEmptyPersonalPart() throws {
        var sample = Sample()
        sample.part = Part()
        sample.parts = [Part(), Part()]
        let (clear, personal) = sample.encodedSplit()
        #expect(personal.isEmpty)
        #expect(try Sample(decoding: clear, personal: personal) == sample)
        #expect(clear == sample.encoded())
    }

    @Test func partsOfDifferentRecordsAreRefused() throws {
        var one = Sample()
        one.parts = [Part(), Part()]
        one.parts[0].url = "a"
        var other = Sample()
        other.parts = [Part()]
        let clear = other.encodedSplit().clear
        let personal = one.encodedSplit().personal
        let error = codecError { _ = try Sample(decoding: clear, personal: personal) }
        #expect(error?.kind == .malformed)
        #expect(error?.path == "parts")
    }

    @Test func longRecordsLeaveTheStack() throws {
        var sample = Sample()
        sample.words = (0..<2_000).map { "word \($0)" }
        sample.parts = [Part](repeating: Part(), count: 3_000)
        sample.parts[2_999].url = String(repeating: "y", count: 100_000)
        #expect(try Sample(decoding: sample.encoded()) == sample)
        let (clear, personal) = sample.encodedSplit()
        #expect(try Sample(decoding: clear, personal: personal) == sample)
    }
}

extension [UInt8] {
    func contains(subsequence: [UInt8]) -> Bool {
        guard count >= subsequence.count else { return false }
        return (0...(count - subsequence.count))
            .contains {
                self[$0..<($0 + subsequence.count)].elementsEqual(subsequence)
            }
    }
}
