import Crypto
import Testing

@testable import HansardLog

@Suite struct WrappedKeyTests {
    /// Key 0, 1 … 31 of customer 300 as another program wrapped it under a master key of 0x42s.
    static let golden =
        "016465666768696a6b6c6d6e6f5b22bedb88288b3bae1f8a5330468325fd34f41353c905cc16e76c9b4492433c"
        + "180a6841595db08af88d3390956058fe"

    /// Makes the master key of 32 equal bytes.
    static func master(_ byte: UInt8 = 0x42) throws(KeyStoreError) -> MasterKey {
        var options = StorageOptions()
        let text = base64([UInt8](repeating: byte, count: 32))
        options.environmentVariable = { $0 == MasterKey.variable ? text : nil }
        guard let key = try MasterKey.find(directory: "/nonexistent", options: options) else {
            throw .masterKeyMissing(path: "")
        }
        return key
    }

    @Test func wrappedKeyIsWhatTheByteTableSays() throws {
        let stored = [UInt8](hex: Self.golden)
        #expect(stored.count == WrappedKey.byteCount)
        let key = try WrappedKey.unwrap(stored.span.bytes, .data, id: 300, master: Self.master())
        #expect(key == GoldenRecordTests.key)
    }

    @Test func wrappingIsUndoneByUnwrapping() throws {
        let key = SymmetricKey(size: .bits256)
        let first = try WrappedKey.wrap(key, .lookup, id: 0, master: Self.master())
        let second = try WrappedKey.wrap(key, .lookup, id: 0, master: Self.master())
        #expect(first != second, "a nonce was used twice")
        for stored in [first, second] {
            let read = try WrappedKey.unwrap(
                stored.span.bytes,
                .lookup,
                id: 0,
                master: Self.master()
            )
            #expect(read == key)
        }
    }

    @Test func everyFlippedBitIsFound() throws {
        let whole = [UInt8](hex: Self.golden)
        for bit in 0..<(whole.count * 8) {
            var bytes = whole
            bytes[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(throws: KeyStoreError.damaged(keyID: 300), "bit \(bit)") {
                try WrappedKey.unwrap(bytes.span.bytes, .data, id: 300, master: Self.master())
            }
        }
        for count in 0..<whole.count {
            let bytes = Array(whole[..<count])
            #expect(throws: KeyStoreError.damaged(keyID: 300), "\(count) bytes") {
                try WrappedKey.unwrap(bytes.span.bytes, .data, id: 300, master: Self.master())
            }
        }
    }

    @Test func keyPassesForNoOther() throws {
        let stored = [UInt8](hex: Self.golden)
        #expect(throws: KeyStoreError.damaged(keyID: 301)) {
            try WrappedKey.unwrap(stored.span.bytes, .data, id: 301, master: Self.master())
        }
        #expect(throws: KeyStoreError.damaged(keyID: 300)) {
            try WrappedKey.unwrap(stored.span.bytes, .lookup, id: 300, master: Self.master())
        }
        #expect(throws: KeyStoreError.damaged(keyID: 300)) {
            try WrappedKey.unwrap(stored.span.bytes, .data, id: 300, master: Self.master(0x43))
        }
    }

    @Test func tombstoneIsOneByte() throws {
        let stored: [UInt8] = [2]
        let key = try WrappedKey.unwrap(stored.span.bytes, .data, id: 1, master: Self.master())
        #expect(key == nil)
    }
}

/// Spells bytes as padded base64, another way than the engine reads it.
func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        var bits = 0
        for offset in 0..<3 {
            bits = bits << 8 | (offset < group.count ? Int(group[start + offset]) : 0)
        }
        for place in 0..<4 {
            text.append(place <= group.count ? digits[bits >> (18 - place * 6) & 63] : "=")
        }
    }
    return text
}
