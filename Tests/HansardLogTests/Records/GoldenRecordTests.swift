import Crypto
import HansardRecords
import Testing

@testable import HansardLog

/// Holds the bytes of records against ones that another program wrote from the byte table alone.
@Suite struct GoldenRecordTests {
    /// Key that the boxes are sealed with: bytes 0 to 31.
    static let key = SymmetricKey(data: Array(0..<32) as [UInt8])

    /// Is one record: what is in it, its position and its bytes.
    struct Golden: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let event: NewEvent
        let position: Int64
        let hex: String
    }

    static let all: [Golden] = [
        golden("no flag", "6cb36b0d0100000302040584ae48a047060001ac02020a0102"),
        golden("schema version", "cb5f0c780101000302040584ae48a047060001ac02020aac020102") {
            $0.header.schemaVersion = 300
        },
        golden("actor", "f3b18c600102000302040584ae48a047060001ac02020a070102") {
            $0.header.actorID = 7
        },
        golden("second of three", "7b5232ca010c000302040584ae48a047060001ac02020a01030102") {
            $0.header.indexInCommand = 1
            $0.header.commandEventCount = 3
        },
        golden("first of 1,000", "4d7175240108000302040584ae48a047060001ac02020ae8070102") {
            $0.header.commandEventCount = 1_000
        },
        golden("command", "bf15bdef0110000302040584ae48a047060001ac02020a04632dc39f0102") {
            $0.header.commandID = "c-ß"
        },
        golden(
            "digest",
            "fc44badf0120000302040584ae48a047060001ac02020a000102030405060708090a0b0c0d0e0f0102"
        ) { $0.header.commandDigest = Digest16(bytes: 0..<16) },
        golden("correlation", "5978d08f0140000302040584ae48a047060001ac02020a066d61747465720102") {
            $0.header.correlationID = "matter"
        },
        golden("empty causation", "e6ee3f970180000302040584ae48a047060001ac02020a000102") {
            $0.header.causationID = ""
        },
        golden("key", "7f4a7e990100010302040584ae48a047060001ac02020a80010102") {
            $0.header.keyID = 128
        },
        golden(
            "box",
            "0281db460100020302040584ae48a047060001ac02020a020102d8c781ba07c8017ac445d7a69b5604"
                + "029bc0dfc9f0"
        ) { $0.personal = Array("Maria".utf8) },
        golden(
            "every flag",
            "a43b8caf01ff030302040584ae48a047060001ac02020a02ffffffffffffff0f040503632d31101112"
                + "131415161718191a1b1c1d1e1f017201750902010236aabab27d5d9e46913a5d9e3c505b695467"
                + "f6daf3",
            position: (1 << 32) + 7
        ) {
            $0.header.schemaVersion = 2
            $0.header.actorID = (1 << 53) - 1
            $0.header.indexInCommand = 4
            $0.header.commandEventCount = 5
            $0.header.commandID = "c-1"
            $0.header.commandDigest = Digest16(bytes: 16..<32)
            $0.header.correlationID = "r"
            $0.header.causationID = "u"
            $0.header.keyID = 9
            $0.personal = Array("Maria".utf8)
        },
        golden(
            "occurred later than recorded, greatest numbers",
            "58d820a90100000302040584ae48a047060001ffffffffffffffff7fffffffffffffffff7fbd010102"
        ) {
            $0.header.occurredAt = Sample.start + .microseconds(100)
            $0.header.stream.id = .max
            $0.header.streamVersion = .max
        },
        golden("empty body", "42e5d2660100000302040584ae48a047060001ac02020a") { $0.clear = [] },
    ]

    @Test(arguments: all)
    func recordsHaveTheirBytes(_ golden: Golden) throws {
        var bytes: [UInt8] = [0xEE]
        try RecordWriter.write(
            golden.event,
            position: golden.position,
            recordedAt: Sample.start + .microseconds(5),
            key: Self.key,
            into: &bytes
        )
        #expect(Array(bytes.dropFirst()).hex == golden.hex)
    }

    @Test(arguments: all)
    func bytesReadAsTheirRecord(_ golden: Golden) throws {
        let bytes = [UInt8](hex: golden.hex)
        try RecordReader.check(bytes.span.bytes, position: golden.position)
        let parts = try RecordReader.parts(bytes.span.bytes, position: golden.position)
        var expected = golden.event.header
        expected.position = golden.position
        expected.recordedAt = Sample.start + .microseconds(5)
        #expect(parts.header == expected)
        #expect(Array(bytes[parts.clear]) == golden.event.clear)
        if golden.event.personal.isEmpty {
            #expect(parts.box.isEmpty)
        } else {
            let personal = try Box.open(bytes.span.bytes, parts, key: Self.key)
            #expect(personal == golden.event.personal)
        }
        let time = try RecordReader.recordedAt(bytes.span.bytes, position: 1)
        #expect(time == expected.recordedAt)
    }

    @Test func everyFlagIsInAGoldenRecord() {
        var seen: RecordFlags = []
        for golden in Self.all { seen.formUnion(RecordFlags(golden.event)) }
        #expect(seen == .known)
    }

    @Test func nonceIsTimeAndLowPosition() {
        let nonce = Box.nonce(
            recordedAt: Timestamp(microseconds: 0x0102_0304_0506_0708),
            position: 9
        )
        #expect(nonce == [1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 9])
        let far = Box.nonce(recordedAt: Timestamp(microseconds: 1), position: (1 << 32) + 0x0A0B)
        #expect(far == [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0x0A, 0x0B])
    }

    private static func golden(
        _ name: String,
        _ hex: String,
        position: Int64 = 1,
        _ change: (inout NewEvent) -> Void = { _ in }
    ) -> Golden {
        var event = NewEvent(
            header: EventHeader(
                typeNumber: 0x0203,
                stream: StreamID(category: 4, id: 300),
                streamVersion: 2,
                occurredAt: Sample.start,
                actorType: 1
            ),
            clear: [1, 2],
            personal: []
        )
        change(&event)
        return Golden(testDescription: name, event: event, position: position, hex: hex)
    }
}
