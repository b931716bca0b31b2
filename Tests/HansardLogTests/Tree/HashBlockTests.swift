import Testing

@testable import HansardLog

@Suite struct HashBlockTests {
    @Test func positionsLieThirtyOneToABlock() {
        #expect(HashBlock.number(of: 1) == 0)
        #expect(HashBlock.place(of: 1) == 0)
        #expect(HashBlock.number(of: 31) == 0)
        #expect(HashBlock.place(of: 31) == 30)
        #expect(HashBlock.number(of: 32) == 1)
        #expect(HashBlock.place(of: 32) == 0)
        #expect(HashBlock.number(of: .max) == UInt64((Int64.max - 1) / 31))
    }

    @Test func blocksHoldOneToThirtyOneWholeHashes() {
        for count in 0...(33 * 32) {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
            let hashes = HashBlock.decode(bytes.span.bytes)
            if count % 32 == 0, (1...31).contains(count / 32) {
                #expect(hashes?.flatMap(\.bytes) == bytes)
            } else {
                #expect(hashes == nil, "\(count) bytes")
            }
        }
    }
}
