import HansardRecords
import LMDB
import Testing

@testable import HansardLog

@Suite struct OpeningTests {
    @Test func reopenedLogGoesOnWhereItWas() throws {
        let tenant = try TemporaryTenant()
        var heads: [LogHead] = []
        for round in 0..<5 {
            let log = try tenant.openLog()
            #expect(log.head == heads.last ?? LogHead())
            let first = round * 17 + 1
            try log.append(Sample.events(first...(first + 16)), second: round)
            heads.append(log.head)
            log.close()
        }
        let log = try tenant.openLog()
        #expect(log.head == heads.last)
        #expect(try log.collect().map(\.text) == (1...85).map { "event \($0)" })
        #expect(try log.verify().isSound)
    }

    @Test func logSaysWhenItWasMadeAndWhetherItWasClosed() throws {
        let tenant = try TemporaryTenant()
        var log = try tenant.openLog()
        #expect(log.wasClosedProperly)
        #expect(try log.createdAt() == Sample.start)
        try log.append([Sample.event(1)], second: 1)
        // As a killed process leaves it: nobody takes the mark of an open log for a closed one.
        #expect(try log.databases.value(of: LogDatabases.clean, in: log.view()) == [0])
        log.environment.close()
        log.close()
        log = try tenant.openLog()
        #expect(!log.wasClosedProperly)
        #expect(log.head.position == 1)
        log.close()
        log = try tenant.openLog()
        #expect(log.wasClosedProperly)
        #expect(try log.createdAt() == Sample.start)
    }

    @Test func filesAreTheirOwnersAlone() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        try log.append([Sample.event(1)], second: 1)
        for file in [
            "master.key", "log/data.mdb", "log/lock.mdb", "keys/data.mdb", "keys/lock.mdb",
        ] {
            #expect(tenant.mode(file) == 0o600, "\(file)")
        }
        for folder in ["log", "keys"] { #expect(tenant.mode(folder) == 0o700, "\(folder)") }
    }

    @Test func logOfAnotherTenantIsRefused() throws {
        let tenant = try TemporaryTenant()
        try tenant.openLog(tenant: "acme").close()
        let error = caught(LogError.self) { _ = try tenant.openLog(tenant: "other") }
        #expect(error == .otherTenant(path: tenant.path("log"), found: "acme"))
        #expect(error?.description.contains("tenant 'acme': move it back") == true)
        #expect(try tenant.openLog(tenant: "acme").head.position == 0)
    }

    @Test func formatOfTheFutureIsRefused() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        try log.environment.write { transaction in
            try transaction.put(LogDatabases.format, [9], in: log.databases.meta)
        }
        log.close()
        let error = caught(LogError.self) { _ = try tenant.openLog() }
        #expect(error == .newerFormat(path: tenant.path("log"), found: 9))
    }

    @Test func readerMakesNoLog() throws {
        let tenant = try TemporaryTenant()
        tenant.options.access = .reader
        #expect(throws: KeyStoreError.readOnly(path: tenant.path("keys"))) {
            _ = try tenant.openLog()
        }
        #expect(!tenant.has("master.key"))
        tenant.options.access = .writer
        let keys = try tenant.openKeys()
        tenant.options.access = .reader
        #expect(throws: LogError.readOnly(path: tenant.path("log"))) {
            _ = try EventLog.open(
                directory: tenant.directory,
                tenant: "default",
                keys: keys,
                options: tenant.options
            )
        }
    }

    @Test func readerReadsAndNeverAppends() throws {
        let tenant = try TemporaryTenant()
        var log = try tenant.openLog()
        try log.append(Sample.events(1...3), second: 1)
        log.close()
        tenant.options.access = .reader
        log = try tenant.openLog()
        #expect(log.head.position == 3)
        #expect(throws: LogError.readOnly(path: tenant.path("log"))) {
            try log.append([Sample.event(4)], second: 2)
        }
        let version = try log.dataVersion()
        log.close()
        tenant.options.access = .writer
        log = try tenant.openLog()
        #expect(try log.dataVersion() == version)
    }

    @Test(arguments: [
        "last record", "last hash", "frontier", "frontier's bytes", "tail of a block",
    ])
    func logWhoseEndDoesNotFitIsRefused(_ damage: String) throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        try log.append(Sample.events(1...40), second: 1)
        let databases = log.databases
        try log.environment.write { transaction in
            switch damage {
            case "last record": _ = try transaction.delete(40, in: databases.events)
            case "last hash": _ = try transaction.delete(1, in: databases.hashes)
            case "frontier":
                try transaction.put(
                    LogDatabases.frontier,
                    TreeFrontier().encoded(),
                    in: databases.meta
                )
            case "frontier's bytes":
                try transaction.put(LogDatabases.frontier, [1, 2, 3], in: databases.meta)
            default:
                try transaction.put(1, [UInt8](repeating: 0, count: 32), in: databases.hashes)
            }
        }
        log.close()
        let error = caught(LogError.self) { _ = try tenant.openLog() }
        guard case .unreadable(tenant.path("log"), _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(error?.description.contains("restore a backup") == true)
    }

    @Test func openingThatFailsAtAnyCallLeavesNothingOpen() throws {
        let tenant = try TemporaryTenant()
        try tenant.openLog().close()
        var failing = 0
        for call in LMDBFaults.calls {
            for nth in 1...4 {
                LMDBFaults.fail(call, nth: nth, with: .ioError, reach: .thisThread)
                do {
                    try tenant.openLog().close()
                } catch {
                    failing += 1
                    #expect(error is LogError || error is KeyStoreError, "\(call): \(error)")
                    #expect("\(error)".contains(call))
                }
                LMDBFaults.disarm()
            }
        }
        #expect(failing > 20)
        #expect(try tenant.openLog().verify().isSound)
    }

    @Test func makingThatFailsAtAnyCallCanBeTriedAgain() throws {
        for call in LMDBFaults.calls {
            for nth in 1...6 {
                let tenant = try TemporaryTenant()
                LMDBFaults.fail(call, nth: nth, with: .noSpace, reach: .thisThread)
                do {
                    try tenant.openLog().close()
                } catch {
                    #expect("\(error)".contains(call))
                }
                LMDBFaults.disarm()
                let log = try tenant.openLog()
                try log.append([Sample.event(1, keyID: 4, personal: "Maria")], second: 1)
                #expect(try log.read(1)?.personalText == "Maria", "\(call) \(nth)")
            }
        }
    }
}
