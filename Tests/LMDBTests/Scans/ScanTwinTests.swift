import LMDB
import Testing

/// Compares scans with a sorted array that is filtered.
@Suite struct ScanTwinTests {
    private let rounds = isSoak ? 20_000 : 600

    private func expected(
        _ twin: [Entry],
        from start: [UInt8]?,
        prefix: [UInt8]?,
        _ direction: ScanDirection
    ) -> [Entry] {
        let chosen = twin.filter { entry in
            guard entry.key.starts(with: prefix ?? []) else { return false }
            guard let start else { return true }
            switch direction {
            case .forward: return !entry.key.lexicographicallyPrecedes(start)
            case .backward: return !start.lexicographicallyPrecedes(entry.key)
            }
        }
        return direction == .forward ? chosen : chosen.reversed()
    }

    private func fill(
        _ environment: Environment,
        _ database: Database,
        _ random: inout SeededRandom
    ) throws -> [Entry] {
        var twin: [Key: [UInt8]] = [:]
        for _ in 0..<Int.random(in: 0...300, using: &random) {
            twin[Key(random.bytes(1...6))] = random.bytes(0...40)
        }
        try environment.write { transaction in
            for (key, value) in twin { try transaction.put(key, value, in: database) }
        }
        return twin.keys.sorted().map { Entry(key: $0.array, value: twin[$0] ?? []) }
    }

    @Test func scansShowWhatASortedArrayShows() throws {
        let seed = SeededRandom.newSeed()
        var random = SeededRandom(seed)
        let folder = try ScratchFolder()
        let environment = try folder.open()
        for history in 0..<5 {
            let database = try environment.openDatabase("scan-\(history)")
            let twin = try fill(environment, database, &random)
            let snapshot = try environment.snapshot()
            let transaction = try environment.beginWrite()
            for _ in 0..<(rounds / 5) {
                let start = Bool.random(using: &random) ? random.bytes(0...7) : nil
                let prefix = Bool.random(using: &random) ? random.bytes(0...3) : nil
                let direction: ScanDirection =
                    Bool.random(using: &random) ? .forward : .backward
                let wanted = expected(twin, from: start, prefix: prefix, direction)
                let say = "start \(start as Any) prefix \(prefix as Any) \(direction) seed \(seed)"
                let found = try snapshot.entries(
                    database,
                    from: start.map { Key($0) },
                    prefix: prefix.map { Key($0) },
                    direction: direction
                )
                #expect(found == wanted, "\(say)")
                let own = try transaction.entries(
                    database,
                    from: start.map { Key($0) },
                    prefix: prefix.map { Key($0) },
                    direction: direction
                )
                #expect(own == wanted, "\(say)")
            }
            transaction.abort()
        }
    }

    @Test func scansOfNumbersShowWhatASortedArrayShows() throws {
        let seed = SeededRandom.newSeed()
        var random = SeededRandom(seed)
        let folder = try ScratchFolder()
        let environment = try folder.open()
        let database = try environment.openDatabase("numbers", keys: .integer)
        let edges: [UInt64] = [0, 1, 255, 256, 1 << 32, .max - 1, .max]
        var twin = Set(edges)
        for _ in 0..<200 { twin.insert(UInt64.random(in: 0...1_000, using: &random)) }
        try environment.write { transaction in
            for number in twin { try transaction.put(number, [], in: database) }
        }
        let sorted = twin.sorted()
        let snapshot = try environment.snapshot()
        let starts = edges + (0..<rounds).map { _ in UInt64.random(in: 0...1_100, using: &random) }
        #expect(try snapshot.numbers(database) == sorted)
        #expect(try snapshot.numbers(database, direction: .backward) == sorted.reversed())
        for start in starts {
            let forward = try snapshot.numbers(database, from: start)
            #expect(forward == sorted.filter { $0 >= start }, "start \(start) seed \(seed)")
            let backward = try snapshot.numbers(database, from: start, direction: .backward)
            #expect(
                backward == sorted.filter { $0 <= start }.reversed(),
                "start \(start) seed \(seed)"
            )
        }
    }
}
