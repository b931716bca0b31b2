import LMDB
import Testing

@Suite struct KeyOrderTests {
    private let rounds = isSoak ? 200_000 : 5_000

    @Test func keysCompareAsTheirBytesDo() {
        let seed = SeededRandom.newSeed()
        var random = SeededRandom(seed)
        for _ in 0..<rounds {
            let left = random.bytes(0...20)
            let right = Bool.random(using: &random) ? random.bytes(0...20) : left + [0]
            let isLess = left.lexicographicallyPrecedes(right)
            #expect((Key(left) < Key(right)) == isLess, "\(left) \(right) seed \(seed)")
            #expect((Key(left) == Key(right)) == (left == right), "\(left) \(right) seed \(seed)")
        }
    }

    @Test func equalKeysHashTheSame() {
        var other = Key()
        for byte in "conversation".utf8 { other.append(byte) }
        #expect(other == Key("conversation"))
        #expect(other.hashValue == Key("conversation").hashValue)
        #expect(Set([Key("a"), Key("a"), Key("a\0")]).count == 2)
    }

    @Test func numbersInAKeyKeepTheirOrder() {
        let seed = SeededRandom.newSeed()
        var random = SeededRandom(seed)
        var pool: [Int64] = [.min, .min + 1, -256, -255, -1, 0, 1, 255, 256, .max - 1, .max]
        for _ in 0..<50 { pool.append(Int64.random(in: .min ... .max, using: &random)) }
        for left in pool {
            for right in pool {
                var keys = (Key(), Key(), Key(), Key())
                keys.0.append(ascending: left)
                keys.1.append(ascending: right)
                keys.2.append(descending: left)
                keys.3.append(descending: right)
                #expect((keys.0 < keys.1) == (left < right), "\(left) \(right) seed \(seed)")
                #expect((keys.2 < keys.3) == (left > right), "\(left) \(right) seed \(seed)")
            }
        }
    }

    @Test func numbersComeBackAtEveryOffset() {
        let numbers: [Int64] = [.min, -1, 0, 1, 0x0102_0304_0506_0708, .max]
        for offset in 0...24 {
            for number in numbers {
                var key = Key([UInt8](repeating: 0xAB, count: offset))
                key.append(ascending: number)
                key.append(descending: number)
                key.append(UInt64(bitPattern: number))
                key.append(UInt8(7))
                #expect(key.readAscending(at: offset) == number)
                #expect(key.readDescending(at: offset + 8) == number)
                #expect(key.readUInt64(at: offset + 16) == UInt64(bitPattern: number))
                #expect(key.count == offset + 25 && key[offset + 24] == 7)
            }
        }
    }

    @Test func shorterTextsComeFirst() {
        var short = Key()
        short.append(terminated: "ann")
        short.append(UInt8(0xFF))
        var long = Key()
        long.append(terminated: "anna")
        long.append(UInt8(0))
        #expect(short < long)
    }

    @Test func aDatabaseOrdersAsKeysDo() throws {
        let folder = try ScratchFolder()
        let environment = try folder.open()
        let database = try environment.openDatabase("keys")
        let seed = SeededRandom.newSeed()
        var random = SeededRandom(seed)
        let keys = Set((0..<500).map { _ in Key(random.bytes(1...40)) })
        try environment.write { transaction in
            for key in keys.shuffled(using: &random) { try transaction.put(key, [], in: database) }
        }
        let found = try environment.snapshot().entries(database).map(\.key)
        #expect(found == keys.sorted().map(\.array), "seed \(seed)")
    }
}
