import HansardRecords
import Testing

@testable import HansardLog

@Suite struct DamagedRecordTests {
    @Test(arguments: GoldenRecordTests.all)
    func everyFlippedBitIsFound(_ golden: GoldenRecordTests.Golden) {
        let whole = [UInt8](hex: golden.hex)
        for bit in 0..<(whole.count * 8) {
            var bytes = whole
            bytes[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(
                throws: LogError.corrupt(
                    position: 5,
                    reason: "its checksum does not fit its bytes"
                ),
                "bit \(bit)"
            ) { try RecordReader.check(bytes.span.bytes, position: 5) }
        }
    }

    @Test(arguments: GoldenRecordTests.all)
    func everyTruncationIsFound(_ golden: GoldenRecordTests.Golden) {
        let whole = [UInt8](hex: golden.hex)
        for count in 0..<whole.count {
            let bytes = Array(whole[..<count])
            let error = caught(LogError.self) {
                try RecordReader.check(bytes.span.bytes, position: 5)
            }
            guard case .corrupt(5, _) = error else {
                Issue.record("\(count) bytes: \(String(describing: error))")
                continue
            }
        }
    }

    @Test func headersOfTooFewBytesAreRefusedEvenUnchecked() throws {
        let every = try #require(GoldenRecordTests.all.first { $0.testDescription == "every flag" })
        let whole = [UInt8](hex: every.hex)
        let parts = try RecordReader.parts(whole.span.bytes, position: 1)
        // Cut inside of the header or so that the box has no room for its tag.
        for count in 0..<(parts.box.lowerBound + RecordLayout.tagByteCount) {
            let bytes = Array(whole[..<count])
            #expect(throws: LogError.self, "\(count) bytes") {
                _ = try RecordReader.parts(bytes.span.bytes, position: 1)
            }
        }
        for count in 0..<RecordLayout.fixedByteCount {
            let bytes = Array(whole[..<count])
            #expect(throws: LogError.self, "\(count) bytes") {
                _ = try RecordReader.recordedAt(bytes.span.bytes, position: 1)
            }
        }
    }

    @Test(arguments: [
        (4, 2, "format 2"),  // another format
        (6, 0x04, "flags that this hansard does not know"),
        (6, 0x80, "flags that this hansard does not know"),
    ])
    func formatsAndFlagsOfTheFutureAreRefused(_ offset: Int, _ value: UInt8, _ reason: String) {
        var bytes = [UInt8](hex: GoldenRecordTests.all[0].hex)
        bytes[offset] = value
        bytes.mendChecksum()
        let error = caught(LogError.self) {
            try RecordReader.check(bytes.span.bytes, position: 3)
            _ = try RecordReader.parts(bytes.span.bytes, position: 3)
        }
        #expect(error?.description.contains("record 3 is damaged") == true)
        #expect(error?.description.contains(reason) == true)
    }

    @Test(arguments: [
        ("stream version 0", "0100000302040584ae48a047060001ac02000a0102"),
        ("stream version beyond Int64", "0100000302040584ae48a047060001ac02ffffffffffffffffff010a"),
        ("a number of more than 64 bits", "0100000302040584ae48a047060001ffffffffffffffffff02020a"),
        ("a number that does not end", "0100000302040584ae48a047060001ffffffffffffffffffffffff"),
        ("schema version 0", "0101000302040584ae48a047060001ac02020a000102"),
        ("schema version 65,536", "0101000302040584ae48a047060001ac02020a8080040102"),
        ("event 1 of 1", "0104000302040584ae48a047060001ac02020a010102"),
        ("event 0 of 0", "0108000302040584ae48a047060001ac02020a000102"),
        (
            "a command id of 129 bytes",
            "0110000302040584ae48a047060001ac02020a8101"
                + String(repeating: "61", count: 129)
        ),
        ("a command id that is no UTF-8", "0110000302040584ae48a047060001ac02020a01ff"),
        ("half a digest", "0120000302040584ae48a047060001ac02020a0001020304050607"),
        ("a negative key", "0100010302040584ae48a047060001ac02020affffffffffffffffff01"),
        ("a clear part beyond the end", "0100020302040584ae48a047060001ac02020a7f0102"),
        (
            "a clear part of 2⁶³ bytes",
            "0100020302040584ae48a047060001ac02020a"
                + "80808080808080808001" + String(repeating: "00", count: 20)
        ),
        (
            "a box without a whole tag",
            "0100020302040584ae48a047060001ac02020a020102"
                + String(repeating: "00", count: 15)
        ),
    ])
    func headersThatMakeNoSenseAreRefused(_ what: String, _ hex: String) {
        var bytes = [UInt8](hex: "00000000" + hex)
        bytes.mendChecksum()
        let error = caught(LogError.self) {
            try RecordReader.check(bytes.span.bytes, position: 3)
            _ = try RecordReader.parts(bytes.span.bytes, position: 3)
        }
        #expect(
            error?.description.contains("makes no sense") == true,
            "\(what): \(String(describing: error))"
        )
    }
}
