import HansardRecords
import LMDB
import Testing

@testable import HansardLog

/// Holds that no time is given twice to the positions of an append that failed.
@Suite struct NonceTests {
    @Test func appendAfterAFailedOneAtTheSameTimeTakesALaterOne() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        try log.append([Sample.event(1)], second: 0)
        for _ in 0..<3 {
            LMDBFaults.fail("mdb_txn_commit", with: .noSpace, reach: .thisThread)
            #expect(throws: LogError.self) {
                try log.append([Sample.event(2, personal: "Maria")], second: 1)
            }
            LMDBFaults.disarm()
        }
        try log.append([Sample.event(2, personal: "Mario")], second: 1)
        let stored = try #require(try log.read(2))
        #expect(stored.header.recordedAt == Sample.start + .seconds(1) + .microseconds(3))
        #expect(stored.personalText == "Mario")
        #expect(log.head.recordedAt == stored.header.recordedAt)
        try log.append([Sample.event(3, personal: "Maria")], second: 2)
        #expect(try log.read(3)?.header.recordedAt == Sample.start + .seconds(2))
    }

    @Test func failureAtALaterTimeThanTheNextOneIsRemembered() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        try log.append([Sample.event(1)], second: 0)
        LMDBFaults.fail("mdb_txn_commit", with: .noSpace, reach: .thisThread)
        #expect(throws: LogError.self) { try log.append([Sample.event(2)], second: 9) }
        LMDBFaults.disarm()
        // The clock went back meanwhile, though not behind the last record.
        try log.append([Sample.event(2)], second: 3)
        #expect(
            try log.read(2)?.header.recordedAt == Sample.start + .seconds(9) + .microseconds(1)
        )
    }

    @Test func refusalsBeforeSealingUseNoTimeUp() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        #expect(throws: LogError.self) { try log.append([Sample.event(1, version: 0)], second: 1) }
        try log.append([Sample.event(1)], second: 1)
        #expect(log.head.recordedAt == Sample.start + .seconds(1))
    }

    @Test func firstAppendOfAProcessWhoseClockStandsGoesARandomStepBeyond() throws {
        let tenant = try TemporaryTenant()
        var log = try tenant.openLog()
        try log.append([Sample.event(1)], second: 7)
        log.close()
        log = try tenant.openLog()
        try log.append([Sample.event(2, personal: "Maria")], second: 7)
        let step = log.head.recordedAt - (Sample.start + .seconds(7))
        #expect(step >= .microseconds(1) && step <= .microseconds(65_536))
        let head = log.head
        // From now on the log itself knows which times were used.
        _ = try log.append([Sample.event(3, personal: "Mario")], recordedAt: head.recordedAt)
        #expect(log.head.recordedAt == head.recordedAt)
        #expect(try log.collect().map(\.personalText) == [nil, "Maria", "Mario"])
    }

    @Test func firstAppendOfAProcessWhoseClockRunsTakesItsTime() throws {
        let tenant = try TemporaryTenant()
        var log = try tenant.openLog()
        try log.append([Sample.event(1)], second: 7)
        log.close()
        log = try tenant.openLog()
        try log.append([Sample.event(2)], second: 8)
        #expect(log.head.recordedAt == Sample.start + .seconds(8))
    }
}
