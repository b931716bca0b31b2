import HansardRecords
import LMDB
import Testing

@testable import HansardLog

@Suite struct VerifyTests {
    let tenant: TemporaryTenant
    let log: EventLog

    init() throws {
        tenant = try TemporaryTenant()
        log = try tenant.openLog()
        for round in 0..<10 {
            let first = round * 10 + 1
            try log.append(
                (first..<(first + 10))
                    .map { number in
                        Sample.event(
                            number,
                            version: Int64(number),
                            keyID: Int64(number % 3),
                            personal: number % 2 == 0 ? "Maria" : ""
                        )
                    },
                second: round
            )
        }
    }

    @Test func wholeLogIsSound() throws {
        var reached: [Int64] = []
        let report = try log.verify { reached.append($0) }
        #expect(report.isSound)
        #expect(report.position == 100)
        #expect(report.treeRoot == log.head.treeRoot())
        #expect(reached == [100])
        let part = try log.verify(through: 40)
        #expect(part.isSound && part.position == 40)
        #expect(part.treeRoot == (try log.treeRoot(size: 40)))
    }

    @Test func emptyLogIsSound() throws {
        let tenant = try TemporaryTenant()
        let report = try tenant.openLog().verify()
        #expect(report.isSound && report.position == 0)
        #expect(report.treeRoot == [UInt8](hex: TreeTests.roots[0]))
    }

    @Test func flippedBitIsFound() throws {
        try Damage(log).flipBit(of: 40)
        #expect(try found() == ["damaged 40", "hash_mismatch 40"])
        #expect(try log.verify(through: 39).isSound)
    }

    @Test func everyFlippedBitOfARecordIsFound() throws {
        let whole = try Damage(log).bytes(of: 50)
        for bit in stride(from: 0, to: whole.count * 8, by: 7) {
            var bytes = whole
            bytes[bit / 8] ^= 1 << UInt8(bit % 8)
            try Damage(log).put(50, bytes)
            #expect(try found() == ["damaged 50", "hash_mismatch 50"], "bit \(bit)")
        }
    }

    @Test func missingRecordsAreFound() throws {
        for position in [1, 31, 32, 100] as [Int64] { try Damage(log).delete(position) }
        #expect(try found() == ["missing 1", "missing 31", "missing 32", "missing 100"])
        let report = try log.verify()
        #expect(report.treeRoot == log.head.treeRoot())
        #expect(report.problems[0].description == "record 1 is missing")
    }

    @Test func swappedRecordsAreFound() throws {
        let first = try Damage(log).bytes(of: 12)
        let second = try Damage(log).bytes(of: 14)
        try Damage(log).put(12, second)
        try Damage(log).put(14, first)
        #expect(try found() == ["hash_mismatch 12", "hash_mismatch 14"])
    }

    @Test func swappedRecordsOfDifferentTimesAreFoundTwice() throws {
        let first = try Damage(log).bytes(of: 5)
        let second = try Damage(log).bytes(of: 95)
        try Damage(log).put(5, second)
        try Damage(log).put(95, first)
        let problems = try found()
        #expect(problems.contains("hash_mismatch 5") && problems.contains("hash_mismatch 95"))
        #expect(problems.contains("time_went_back 6"))
    }

    @Test func duplicatedRecordIsFound() throws {
        try Damage(log).put(31, Damage(log).bytes(of: 30))
        #expect(try found() == ["hash_mismatch 31"])
    }

    @Test func recordBehindTheEndIsFound() throws {
        try Damage(log).put(101, Damage(log).bytes(of: 100))
        #expect(try found() == ["tree_mismatch 100"])
        #expect(try log.verify(through: 99).isSound)
    }

    @Test func wrongHashBlockIsFound() throws {
        try Damage(log).changeBlock(1) { $0[32 * 3] ^= 0x80 }
        #expect(try found() == ["hash_mismatch 35", "tree_mismatch 100"])
    }

    @Test func missingHashBlockIsFound() throws {
        try Damage(log).changeBlock(2) { $0 = [] }
        #expect(try found() == (63...93).map { "hash_mismatch \($0)" })
        #expect(try log.verify().problems[0].description == "record 63 has no hash")
    }

    @Test func hashesBehindTheEndAreFound() throws {
        try Damage(log).putBlock(4, [UInt8](repeating: 0, count: 32))
        #expect(try found() == ["hash_mismatch 100"])
        try Damage(log).changeBlock(4) { $0 = [] }
        #expect(try found().isEmpty)
        try Damage(log).changeBlock(3) { $0 += [UInt8](repeating: 0, count: 32) }
        #expect(try found() == ["hash_mismatch 100"])
    }

    @Test func wrongFrontierIsFound() throws {
        var other = TreeFrontier()
        for _ in 0..<100 { other.append(.ofEmptyTree) }
        try Damage(log).putFrontier(other)
        #expect(try found() == ["tree_mismatch 100"])
    }

    @Test func recordRewrittenTogetherWithItsHashIsFoundByTheTree() throws {
        let bytes = try forged(77, at: Sample.start + .seconds(7))
        try Damage(log).put(77, bytes)
        try Damage(log)
            .changeBlock(2) { block in
                let place = HashBlock.place(of: 77) * 32
                block.replaceSubrange(
                    place..<(place + 32),
                    with: TreeHash.leaf(bytes.span.bytes).bytes
                )
            }
        #expect(try found() == ["tree_mismatch 100"])
    }

    @Test func timeThatWentBackIsFoundEvenWhenAllHashesFit() throws {
        let bytes = try forged(77, at: Sample.start)
        try Damage(log).put(77, bytes)
        let leaf = TreeHash.leaf(bytes.span.bytes)
        var frontier = TreeFrontier()
        try log.scanLeafHashes(from: 1) { position, hash in
            frontier.append(position == 77 ? leaf : hash)
            return true
        }
        try Damage(log)
            .changeBlock(2) { block in
                let place = HashBlock.place(of: 77) * 32
                block.replaceSubrange(place..<(place + 32), with: leaf.bytes)
            }
        try Damage(log).putFrontier(frontier)
        #expect(try found() == ["time_went_back 77"])
    }

    @Test func problemsBeyondTheBoundAreCountedNotListed() throws {
        try log.append(Sample.events(101...1_200), second: 20)
        for position in 101...1_200 { try Damage(log).delete(Int64(position)) }
        let report = try log.verify()
        #expect(report.problemCount == 1_100)
        #expect(report.problems.count == LogLimits.problemsPerReport)
        #expect(!report.isSound)
    }

    @Test func erasedCustomerLeavesTheLogSound() throws {
        try log.keys.destroy([1, 2])
        #expect(try log.verify().isSound)
    }

    /// Spells kind and position of what is found.
    private func found() throws -> [String] {
        try log.verify().problems.map { "\($0.kind.rawValue) \($0.position)" }
    }

    /// Makes a record with a right checksum.
    private func forged(_ position: Int64, at time: Timestamp) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try RecordWriter.write(
            Sample.event(9_999),
            position: position,
            recordedAt: time,
            key: nil,
            into: &bytes
        )
        return bytes
    }
}
