import LMDB

/// Uses every call to liblmdb in steps, and keeps a twin of what each finished step committed.
struct FaultWorkload {
    let folder: ScratchFolder
    let growthByteCount = 64 << 10
    private(set) var environment: Environment?
    /// Entries of the database `bytes`.
    private(set) var texts: [Key: [UInt8]] = [:]
    /// Entries of the database `numbers`.
    private(set) var counts: [UInt64: [UInt8]] = [:]
    private var copies = 0

    init() throws { folder = try ScratchFolder() }

    /// Opens the environment with all limits of the test.
    func open() throws -> Environment {
        try folder.open { options in
            options.mapSize = 8 << 20
            options.growthByteCount = growthByteCount
            options.readerCheckInterval = .zero
        }
    }

    /// Does all steps; what they throw flies out.
    mutating func run() throws {
        let environment = try open()
        self.environment = environment
        let database = try environment.openDatabase("bytes")
        let numbers = try environment.openDatabase("numbers", keys: .integer)
        try put(environment, database, numbers)
        try append(environment, numbers)
        try change(environment, database)
        try read(environment, database, numbers)
        try upkeep(environment)
    }

    /// Compares all entries with the twin.
    func matches(_ environment: Environment) throws -> Bool {
        let database = try environment.openDatabase("bytes")
        let numbers = try environment.openDatabase("numbers", keys: .integer)
        let snapshot = try environment.snapshot()
        let entries = texts.keys.sorted().map { Entry(key: $0.array, value: texts[$0] ?? []) }
        guard try snapshot.entries(database) == entries else { return false }
        var found: [UInt64: [UInt8]] = [:]
        try snapshot.scan(numbers) { number, value in
            found[number] = value.array
            return true
        }
        return found == counts
    }

    private mutating func put(
        _ environment: Environment,
        _ database: Database,
        _ numbers: Database
    ) throws {
        var newTexts = texts
        var newCounts = counts
        try environment.write { transaction in
            for text in ["a", "b", "c"] {
                try transaction.put(Key(text), [1, 2, 3], in: database)
                newTexts[Key(text)] = [1, 2, 3]
            }
            try transaction.putReserving(Key("d"), byteCount: 2, in: database) { buffer in
                buffer.copyBytes(from: [4, 5])
            }
            newTexts[Key("d")] = [4, 5]
            try transaction.put(1, [1], in: numbers)
            try transaction.putReserving(2, byteCount: 1, in: numbers) { $0[0] = 2 }
            newCounts[1] = [1]
            newCounts[2] = [2]
        }
        (texts, counts) = (newTexts, newCounts)
    }

    private mutating func append(_ environment: Environment, _ numbers: Database) throws {
        var newCounts = counts
        try environment.write { transaction in
            let last = try transaction.lastIntegerKey(in: numbers) ?? 0
            for number in (last + 1)...(last + 3) {
                try transaction.append(number, [7], in: numbers)
                newCounts[number] = [7]
            }
            try transaction.appendReserving(last + 9, byteCount: 1, in: numbers) { $0[0] = 8 }
            newCounts[last + 9] = [8]
        }
        counts = newCounts
    }

    private mutating func change(_ environment: Environment, _ database: Database) throws {
        var newTexts = texts
        try environment.write { transaction in
            try transaction.delete(Key("b"), in: database)
            newTexts[Key("b")] = nil
            let value = try transaction.bytes(Key("a"), in: database) ?? []
            try transaction.put(Key("a"), value + [9], in: database)
            newTexts[Key("a")] = value + [9]
            _ = try transaction.entryCount(of: database)
        }
        texts = newTexts
    }

    private func read(
        _ environment: Environment,
        _ database: Database,
        _ numbers: Database
    ) throws {
        let snapshot = try environment.snapshot()
        _ = try snapshot.bytes(Key("a"), in: database)
        _ = try snapshot.bytes(1, in: numbers)
        _ = try snapshot.entries(database, from: Key("c"), direction: .backward)
        _ = try snapshot.numbers(numbers, from: 3, direction: .backward)
        try snapshot.renew()
        _ = try snapshot.entries(database, prefix: Key("a"))
        _ = try snapshot.lastIntegerKey(in: numbers)
        _ = try snapshot.entryCount(of: numbers)
        var count = 0
        try environment.sweep(numbers, from: 0, entriesPerView: 2) { _, _ in
            count += 1
            return true
        }
        precondition(count == counts.count, "the sweep showed each entry")
    }

    private mutating func upkeep(_ environment: Environment) throws {
        try environment.sync()
        try environment.readerCheck()
        _ = try environment.usage()
        copies += 1
        try environment.copy(to: "\(folder.path)/copy-\(copies)", compacting: false)
        try environment.growMap(to: 16 << 20)
        texts[Key("end")] = nil
        try environment.write { _ in }
    }

    /// Lets go of the environment.
    mutating func close() {
        environment?.close()
        environment = nil
    }
}
