import Crypto
import HansardRecords
import LMDB
import Synchronization
import Testing

@testable import HansardLog

@Suite struct KeyStoreTests {
    @Test func eachCustomerHasAKeyOfHisOwn() throws {
        let tenant = try TemporaryTenant()
        let keys = try tenant.openKeys()
        let sealing = try keys.sealingKeys([5, 0, 5, 2])
        #expect(sealing[0] == sealing[2])
        #expect(Set([sealing[0], sealing[1], sealing[3]].map(Self.bytes)).count == 3)
        keys.close()
        let again = try tenant.openKeys().sealingKeys([5, 0, 5, 2])
        #expect(again == sealing)
    }

    @Test func keysOfIdsInOrderAreMadeInBlocks() throws {
        let tenant = try TemporaryTenant()
        let keys = try tenant.openKeys()
        #expect(try Self.count(keys) == 1)
        _ = try keys.sealingKeys([1])
        #expect(try Self.count(keys) == 257)
        let version = try Self.version(keys)
        _ = try keys.sealingKeys([2, 200, 256])
        #expect(try Self.version(keys) == version)
        _ = try keys.sealingKeys([257])
        #expect(try Self.count(keys) == 513)
        // Ids out of order are made alone, and a gap behind them is filled without harm.
        _ = try keys.sealingKeys([10_000, .max])
        #expect(try Self.count(keys) == 515)
        _ = try keys.sealingKeys([9_900])
        _ = try keys.sealingKeys([9_901])
        #expect(try Self.count(keys) == 515 + 1 + 255)
        let far = try keys.sealingKeys([.max, 10_000])
        keys.close()
        #expect(try tenant.openKeys().sealingKeys([.max, 10_000]) == far)
    }

    @Test func destroyedKeyErasesItsOwnerAndNobodyElse() throws {
        let tenant = try TemporaryTenant()
        var log = try tenant.openLog()
        try log.append(
            [
                Sample.event(1, keyID: 1, personal: "Maria"),
                Sample.event(2, keyID: 2, personal: "Mario"),
                Sample.event(3, personal: "nobody's"), Sample.event(4, keyID: 1),
            ],
            second: 1
        )
        let root = log.head.treeRoot()
        try log.keys.destroy([1])
        for _ in 0..<2 {
            let events = try log.collect()
            #expect(events.map(\.text) == (1...4).map { "event \($0)" })
            #expect(events.map(\.personalText) == [nil, "Mario", "nobody's", nil])
            #expect(events.map(\.isErased) == [true, false, false, false])
            #expect(try log.read(1)?.isErased == true)
            #expect(try log.keys.isDestroyed(1))
            #expect(try !log.keys.isDestroyed(2))
            #expect(throws: LogError.keys(.destroyed(keyID: 1))) {
                try log.append([Sample.event(5, keyID: 1, personal: "Maria")], second: 2)
            }
            #expect(log.head.treeRoot() == root)
            #expect(try log.verify().isSound)
            log.close()
            log = try tenant.openLog()
        }
        try log.append([Sample.event(5, keyID: 1)], second: 3)
        #expect(log.head.position == 5)
    }

    @Test func idWithoutKeyGetsATombstoneThatBlocksNobody() throws {
        let tenant = try TemporaryTenant()
        let keys = try tenant.openKeys()
        try keys.destroy([3, 700])
        #expect(throws: KeyStoreError.destroyed(keyID: 3)) { try keys.sealingKeys([3]) }
        _ = try keys.sealingKeys([1])
        #expect(try keys.isDestroyed(3))
        #expect(try !keys.isDestroyed(4))
        #expect(throws: KeyStoreError.destroyed(keyID: 700)) { try keys.prepare([4, 700]) }
    }

    @Test func tenantsOwnKeyStays() throws {
        let tenant = try TemporaryTenant()
        let keys = try tenant.openKeys()
        _ = try keys.sealingKeys([1])
        #expect(throws: KeyStoreError.notDestroyable(keyID: 0)) { try keys.destroy([1, 0]) }
        #expect(throws: KeyStoreError.notDestroyable(keyID: -1)) { try keys.destroy([-1]) }
        #expect(try !keys.isDestroyed(1))
    }

    @Test func keyIsDurableBeforeTheRecordThatNeedsIt() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        let event = Sample.event(1, keyID: 1, personal: "Maria")
        // The first commit of the append is that of the keys, the second the log's.
        LMDBFaults.fail("mdb_txn_commit", nth: 2, with: .noSpace, reach: .thisThread)
        #expect(throws: LogError.self) { try log.append([event], second: 1) }
        LMDBFaults.disarm()
        #expect(log.head.position == 0)
        #expect(try Self.count(log.keys) == 257)
        try log.append([event], second: 2)
        #expect(try log.read(1)?.personalText == "Maria")
    }

    @Test(arguments: ["mdb_txn_begin", "mdb_get", "mdb_put", "mdb_txn_commit"])
    func keysThatCannotBeMadeKeepTheGroupOut(_ call: String) throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        let event = Sample.event(1, keyID: 1, personal: "Maria")
        LMDBFaults.fail(call, with: .noSpace, reach: .thisThread)
        let error = caught(LogError.self) { try log.append([event], second: 1) }
        LMDBFaults.disarm()
        #expect(error == .keys(.storage(LMDBError(code: .noSpace, call: call))))
        #expect(log.head == LogHead())
        #expect(try Self.count(log.keys) == 1)
        try log.append([event], second: 1)
        #expect(try log.read(1)?.personalText == "Maria")
    }

    @Test(arguments: ["mdb_txn_begin", "mdb_put", "mdb_txn_commit"])
    func destructionThatFailsDestroysNothing(_ call: String) throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        try log.append([Sample.event(1, keyID: 1, personal: "Maria")], second: 1)
        LMDBFaults.fail(call, with: .noSpace, reach: .thisThread)
        #expect(throws: KeyStoreError.storage(LMDBError(code: .noSpace, call: call))) {
            try log.keys.destroy([1, 2])
        }
        LMDBFaults.disarm()
        #expect(try log.read(1)?.personalText == "Maria")
        #expect(try !log.keys.isDestroyed(2))
    }

    @Test func lostKeysAreNotMadeAnewBesideALog() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        try log.append([Sample.event(1, keyID: 1, personal: "Maria")], second: 1)
        log.close()
        try tenant.remove("keys")
        for _ in 0..<2 {
            let error = caught(KeyStoreError.self) { _ = try tenant.openLog() }
            #expect(error == .keysMissing(path: tenant.path("keys")))
            #expect(error?.description.contains("put the keys folder back") == true)
        }
    }

    @Test func recordWhoseKeyIsMissingSaysSo() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        try log.append([Sample.event(1, keyID: 1, personal: "Maria")], second: 1)
        try log.keys.environment.write { transaction in
            _ = try transaction.delete(1, in: log.keys.keys)
        }
        log.keys.cache.withLock { $0.live = [:] }
        let error = caught(LogError.self) { _ = try log.read(1) }
        #expect(error == .keys(.missing(keyID: 1)))
        #expect(error?.description.contains("put the tenant's keys folder back") == true)
        #expect(try log.header(1)?.keyID == 1)
        #expect(try log.verify().isSound)
    }

    @Test func readerLearnsOfNewAndDestroyedKeys() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        let reader = try tenant.reader(beside: log)
        try log.append([Sample.event(1, keyID: 1, personal: "Maria")], second: 1)
        #expect(try reader.read(1)?.personalText == "Maria")
        #expect(try !reader.keys.isDestroyed(1))
        try log.keys.destroy([1])
        #expect(try reader.keys.isDestroyed(1))
        #expect(try reader.read(1)?.isErased == true)
        #expect(try reader.collect().map(\.isErased) == [true])
        #expect(throws: KeyStoreError.readOnly(path: tenant.path("keys"))) {
            try reader.keys.prepare([900])
        }
        #expect(throws: KeyStoreError.readOnly(path: tenant.path("keys"))) {
            try reader.keys.destroy([1])
        }
    }

    @Test func keyReadBeforeItsDestructionIsNotRememberedAfterIt() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        let reader = try tenant.reader(beside: log)
        try log.append([Sample.event(1, keyID: 1, personal: "Maria")], second: 1)
        for keys in [log.keys, reader.keys] {
            try keys.refresh()
            let old = try keys.environment.snapshot()
            let count = keys.cache.withLock { cache in
                cache.live = [:]
                return cache.destructionCount
            }
            try log.keys.destroy([1])
            try keys.refresh()
            _ = try keys.find(1, in: old, takenAt: count)
            #expect(keys.cache.withLock { $0.live[1] } == nil)
            #expect(try keys.isDestroyed(1))
            // For the second round.
            try log.keys.environment.write { transaction in
                let wrapped = try WrappedKey.wrap(
                    SymmetricKey(size: .bits256),
                    .data,
                    id: 1,
                    master: log.keys.master
                )
                try transaction.put(1, wrapped, in: log.keys.keys)
            }
        }
    }

    @Test func lookupKeyIsTheTenantsOwn() throws {
        let first = try TemporaryTenant()
        let second = try TemporaryTenant()
        let lookup = try first.openKeys().lookupKey()
        #expect(try first.openKeys().lookupKey() == lookup)
        #expect(try second.openKeys().lookupKey() != lookup)
    }

    @Test func unknownFormatIsRefused() throws {
        let tenant = try TemporaryTenant()
        let keys = try tenant.openKeys()
        try keys.environment.write { transaction in
            try transaction.put(Key("format"), [2], in: keys.meta)
        }
        keys.close()
        #expect(throws: KeyStoreError.unknownFormat(path: tenant.path("keys"))) {
            try tenant.openKeys()
        }
    }

    private static func count(_ keys: KeyStore) throws -> Int {
        try keys.environment.snapshot().entryCount(of: keys.keys)
    }

    private static func version(_ keys: KeyStore) throws -> Int {
        try keys.environment.snapshot().transactionID
    }

    private static func bytes(_ key: SymmetricKey) -> [UInt8] { key.withUnsafeBytes { Array($0) } }
}
