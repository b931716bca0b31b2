import HansardRecords
import LMDB
import Testing

@testable import HansardLog

/// Makes every call to liblmdb fail in the middle of an append.
@Suite struct AppendFaultTests {
    /// Calls that an append makes, without growing the file ahead of use.
    static let used = [
        "mdb_txn_begin", "mdb_cursor_open", "mdb_cursor_put", "mdb_put", "mdb_txn_commit",
    ]

    @Test(arguments: used, [LMDBError.Code.noSpace, .mapFull, .ioError, .noMemory, .panic])
    func failedAppendChangesNothing(_ call: String, _ code: LMDBError.Code) throws {
        let tenant = try TemporaryTenant()
        var log = try tenant.openLog()
        try log.append(Sample.events(1...40), second: 1)
        let head = log.head
        // The clean mark is gone already: the first put is the frontier's, and there is no second.
        for nth in 1...(call == "mdb_cursor_put" ? 3 : 1) {
            LMDBFaults.fail(call, nth: nth, with: code, reach: .thisThread)
            let error = caught(LogError.self) { try log.append(Sample.events(41...80), second: 2) }
            LMDBFaults.disarm()
            #expect(error == .storage(LMDBError(code: code, call: call)))
            #expect(log.head == head)
            if let failure = log.environment.failure {
                // In doubt: all is refused until the files are opened again.
                let refused = caught(LogError.self) {
                    try log.append(Sample.events(41...80), second: 2)
                }
                #expect(refused == .refusing(failure))
                #expect(refused?.description.contains("open it again and verify it") == true)
                #expect(log.head == head)
                log.close()
                log = try tenant.openLog()
                #expect(log.head == head)
            }
            #expect(try log.collect().count == 40)
        }
        let positions = try log.append(Sample.events(41...80), second: 2)
        #expect(positions == 41...80)
        #expect(try log.collect().map(\.text) == (1...80).map { "event \($0)" })
        #expect(try log.verify().isSound)
    }

    @Test func callsThatAnAppendMakesAreTheOnesTested() throws {
        var failing: [String] = []
        for call in LMDBFaults.calls {
            let tenant = try TemporaryTenant()
            let log = try tenant.openLog()
            LMDBFaults.fail(call, with: .noSpace, reach: .thisThread)
            let error = caught(LogError.self) { try log.append([Sample.event(1)], second: 1) }
            LMDBFaults.disarm()
            if error != nil { failing.append(call) }
        }
        #expect(Set(failing) == Set(Self.used))
    }

    @Test func growingAheadThatFailsAbortsTheAppend() throws {
        let tenant = try TemporaryTenant()
        tenant.options.logGrowthByteCount = 1 << 20
        // The file is grown when the log is made; an append then only looks whether it must be.
        LMDBFaults.fail("mdb_env_get_fd", with: .noMemory, reach: .thisThread)
        #expect(throws: LogError.storage(LMDBError(code: .noMemory, call: "mdb_env_get_fd"))) {
            try tenant.openLog()
        }
        LMDBFaults.disarm()
        let log = try tenant.openLog()
        LMDBFaults.fail("mdb_env_info", with: .noMemory, reach: .thisThread)
        #expect(throws: LogError.storage(LMDBError(code: .noMemory, call: "mdb_env_info"))) {
            try log.append([Sample.event(1)], second: 1)
        }
        LMDBFaults.disarm()
        #expect(log.head.position == 0)
        try log.append([Sample.event(1)], second: 2)
        #expect(try log.verify().isSound)
        #expect(try tenant.read("log/data.mdb").count >= 1 << 20)
    }

    @Test func failureInAnyOfManyAppendsLosesNothing() throws {
        let seed = Trial.seed()
        var random = SeededGenerator(state: seed)
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        var written: [String] = []
        for round in 0..<Trial.rounds(150, soak: 3_000) {
            let size = Int.random(in: 1...70, using: &random)
            let events = (0..<size)
                .map { number in
                    Sample.event(
                        round * 100 + number,
                        keyID: Int64.random(in: 0...3, using: &random),
                        personal: Bool.random(using: &random) ? "Maria \(number)" : ""
                    )
                }
            let call = Self.used.randomElement(using: &random) ?? "mdb_put"
            let nth = Int.random(in: 1...20, using: &random)
            if Bool.random(using: &random) {
                LMDBFaults.fail(call, nth: nth, with: .noSpace, reach: .thisThread)
            }
            let head = log.head
            do throws(LogError) {
                try log.append(events, second: round)
                written += events.map { String(decoding: $0.clear, as: UTF8.self) }
                #expect(log.head.position == head.position + Int64(size), "seed \(seed)")
            } catch {
                #expect(log.head == head, "round \(round), seed \(seed)")
            }
            LMDBFaults.disarm()
        }
        #expect(try log.collect().map(\.text) == written, "seed \(seed)")
        #expect(try log.verify().problems == [], "seed \(seed)")
    }
}
