import LMDB
import Testing

@Suite struct KeyPrefixTests {
    private let rounds = isSoak ? 100_000 : 3_000

    @Test func theSuccessorIsTheLeastKeyAfterAPrefix() {
        let seed = SeededRandom.newSeed()
        var random = SeededRandom(seed)
        for _ in 0..<rounds {
            let prefix = Key(random.bytes(0...12))
            let other = Key(random.bytes(0...14))
            guard let successor = prefix.successorOfPrefix() else {
                #expect(prefix.array.allSatisfy { $0 == 0xFF }, "\(prefix) seed \(seed)")
                continue
            }
            #expect(successor > prefix && !successor.hasPrefix(prefix), "\(prefix) seed \(seed)")
            let isBetween = other >= prefix && other < successor
            #expect(isBetween == other.hasPrefix(prefix), "\(prefix) \(other) seed \(seed)")
        }
    }

    @Test func prefixesOfBytesAreFound() {
        let seed = SeededRandom.newSeed()
        var random = SeededRandom(seed)
        for _ in 0..<rounds {
            let bytes = random.bytes(0...30)
            let length = Int.random(in: 0...35, using: &random)
            let prefix = Key(bytes).prefix(length)
            #expect(prefix.array == Array(bytes.prefix(length)), "seed \(seed)")
            #expect(Key(bytes).hasPrefix(prefix), "seed \(seed)")
            let other = random.bytes(0...3)
            let isPrefix = bytes.starts(with: other)
            #expect(Key(bytes).hasPrefix(Key(other)) == isPrefix, "\(bytes) \(other) seed \(seed)")
        }
    }

    @Test func theEmptyKeyBeginsAllAndHasNoSuccessor() {
        #expect(Key("x").hasPrefix(Key()))
        #expect(Key().successorOfPrefix() == nil)
        #expect(Key([0xFF, 0xFF]).successorOfPrefix() == nil)
        #expect(Key([1, 0xFF]).successorOfPrefix() == Key([2]))
    }

    @Test func bytesComeBackFromEveryWayOfAppending() {
        let seed = SeededRandom.newSeed()
        var random = SeededRandom(seed)
        for _ in 0..<rounds {
            var key = Key()
            var expected: [UInt8] = []
            for _ in 0..<4 {
                let part = random.bytes(0...9)
                expected += part
                switch Int.random(in: 0..<4, using: &random) {
                case 0: key.append(bytes: part)
                case 1: key.append(bytes: part.span)
                case 2: key.append(bytes: part.reversed().reversed())
                default: for byte in part { key.append(byte) }
                }
            }
            #expect(key.array == expected && key.count == expected.count, "seed \(seed)")
        }
    }

    @Test func integersGoInBigEndian() {
        var key = Key()
        key.append(UInt8(1))
        key.append(UInt16(0x0203))
        key.append(UInt32(0x0405_0607))
        key.append(UInt64(0x0809_0A0B_0C0D_0E0F))
        #expect(key.array == Array(1...15))
        #expect(key.description == "0102030405060708090a0b0c0d0e0f")
        #expect(key.remainingCapacity == Key.capacity - 15)
    }

    @Test func aKeyHoldsUpToItsCapacity() {
        let bytes = (0..<Key.capacity).map { UInt8($0) }
        #expect(Key(exactly: bytes.span.bytes)?.array == bytes)
        #expect(Key(exactly: (bytes + [0]).span.bytes) == nil)
        #expect(Key.capacity == Limits.keyByteCount && Key.capacity <= 511)
        #expect(Key(bytes).withBytes { $0.count } == Key.capacity)
    }
}
