import LMDB
import Testing

@Suite struct MapTests {
    let folder: ScratchFolder
    let environment: Environment
    let database: Database
    let mapSize = 1 << 20

    init() throws {
        folder = try ScratchFolder()
        environment = try folder.open { $0.mapSize = 1 << 20 }
        database = try environment.openDatabase("bytes")
    }

    private func put(_ number: Int, byteCount: Int = 10_000) throws {
        var key = Key()
        key.append(UInt32(number))
        let value = [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: byteCount)
        try environment.write { try $0.put(key, value, in: database) }
    }

    /// Puts entries until the map is full; gives their count.
    private func fill() throws -> Int {
        for number in 0..<1_000 {
            do { try put(number) } catch {
                #expect(error as? LMDBError == LMDBError(code: .mapFull, call: "mdb_put"))
                return number
            }
        }
        Issue.record("the map was never full")
        return 0
    }

    @Test func aFullMapIsATypedErrorAndTheEnvironmentStaysUsable() throws {
        let count = try fill()
        #expect(count > 50)
        #expect(environment.failure == nil)
        let snapshot = try environment.snapshot()
        #expect(try snapshot.entryCount(of: database) == count)
        snapshot.reset()
        for number in 0..<20 {
            var key = Key()
            key.append(UInt32(number))
            try environment.write { transaction in
                let wasThere = try transaction.delete(key, in: database)
                #expect(wasThere)
            }
        }
        try put(2_000)
        try snapshot.renew()
        #expect(try snapshot.entryCount(of: database) == count - 19)
    }

    @Test func afterAFullMapOnlyAnAbortIsLeft() throws {
        let count = try fill()
        var transaction = try environment.beginWrite()
        do throws(LMDBError) {
            try transaction.put(Key("x"), [UInt8](repeating: 1, count: 100_000), in: database)
            Issue.record("the map is full")
        } catch { #expect(error.code == .mapFull) }
        do throws(LMDBError) {
            try transaction.commit()
            Issue.record("a transaction that failed is not committed")
        } catch { #expect(error == LMDBError(code: .badTransaction, call: "mdb_txn_commit")) }
        #expect(try environment.snapshot().entryCount(of: database) == count)
        #expect(environment.failure == nil)
    }

    @Test func aGrownMapTakesMore() throws {
        let count = try fill()
        try environment.growMap(to: 4 * mapSize)
        #expect(try environment.usage().mapByteCount == 4 * mapSize)
        for number in count..<(2 * count) { try put(number) }
        #expect(try environment.snapshot().entryCount(of: database) == 2 * count)
    }

    @Test func theMapGrowsOnlyWhileNothingIsOpen() throws {
        let busy = LMDBError(code: .busy, call: "mdb_env_set_mapsize")
        let snapshot = try environment.snapshot()
        #expect(throws: busy) { try environment.growMap(to: 2 * mapSize) }
        snapshot.reset()
        let transaction = try environment.beginWrite()
        #expect(throws: busy) { try environment.growMap(to: 2 * mapSize) }
        try transaction.commit()
        try environment.growMap(to: 2 * mapSize)
        try snapshot.renew()
        #expect(throws: busy) { try environment.growMap(to: 4 * mapSize) }
        #expect("\(busy)".contains("end all snapshots"))
    }

    @Test func aSnapshotThatWasResetReadsTheGrownMap() throws {
        try put(1)
        let snapshot = try environment.snapshot()
        _ = try snapshot.entries(database)
        snapshot.reset()
        try environment.growMap(to: 64 * mapSize)
        for number in 2..<200 { try put(number) }
        try snapshot.renew()
        #expect(try snapshot.entries(database).count == 199)
    }

    @Test func aSmallerMapIsRefused() throws {
        #expect(throws: LMDBError(code: .invalid, call: "mdb_env_set_mapsize")) {
            try environment.growMap(to: mapSize - 4_096)
        }
        try environment.growMap(to: mapSize)
        #expect(try environment.usage().mapByteCount == mapSize)
    }

    @Test func aMapBeyondTheAddressSpaceIsRefusedWithoutHarm() throws {
        try put(1)
        #expect(throws: LMDBError(code: .noMemory, call: "mdb_env_set_mapsize")) {
            try environment.growMap(to: 1 << 60)
        }
        #expect(environment.failure == nil)
        try put(2)
        #expect(try environment.snapshot().entryCount(of: database) == 2)
    }

    @Test func theMapOfAnotherProcessIsTakenOver() async throws {
        try put(1)
        let old = try environment.snapshot()
        await #expect(processExitsWith: .success) { [path = folder.path as String] in
            try ChildEnvironment.outgrow(at: path, mapSize: 32 << 20, byteCount: 8 << 20)
        }
        let refusal = LMDBError(code: .mapResized, call: "mdb_txn_begin")
        #expect(throws: refusal) { try environment.snapshot() }
        #expect(throws: refusal) { try environment.write { _ in } }
        #expect(try old.entryCount(of: database) == 1)
        try old.renew()
        #expect(try environment.usage().mapByteCount == 32 << 20)
        #expect(try old.bytes(Key("large"), in: database)?.count == 8 << 20)
        try put(2)
        #expect(try environment.snapshot().entryCount(of: database) == 3)
    }

    @Test func aWriterTakesTheMapOfAnotherProcessOver() async throws {
        await #expect(processExitsWith: .success) { [path = folder.path as String] in
            try ChildEnvironment.outgrow(at: path, mapSize: 32 << 20, byteCount: 8 << 20)
        }
        try put(2)
        #expect(try environment.usage().mapByteCount == 32 << 20)
        #expect(try environment.snapshot().entryCount(of: database) == 2)
    }
}
