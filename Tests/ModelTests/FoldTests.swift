import HansardEngine
import HansardLog
import HansardReadModel
import HansardRecords
import Testing

/// Holds that the tables are what the log makes of them, however they came to be.
@Suite struct FoldTests {
    @Test func incrementalTablesEqualAFoldFromEmpty() throws {
        let seed = Sizes.seed ?? UInt64.random(in: 1...1_000_000)
        let engine = try TestTenant()
        var recording = Recording(seed: seed, count: Sizes.choose(5_000, soak: 100_000))
        try recording.play(on: engine, groups: [1, 5, 60, 300], reopens: true)
        let live = try engine.tenant.snapshot()
        #expect(live.position == engine.tenant.log.head.position, "seed \(seed)")
        for groups in [[1, 2, 7] as [Int64], [3_000]] {
            let fresh = try ReadModel.open(directory: engine.emptyFolder())
            defer { fresh.close(clean: false) }
            try FreshFold.fold(engine.tenant.log, into: fresh, groups: groups, seed: seed)
            try FreshFold.expectEqual(live, fresh.snapshot(), "seed \(seed)")
        }
        #expect(try live.problems() == [], "seed \(seed)")
        let verification = try engine.tenant.verify()
        #expect(verification.problems == [], "seed \(seed)")
        #expect(verification.rowCount > 0)
    }

    @Test func groupSizesAndTheWallClockLeaveNoTraceInTheTables() throws {
        let seed = Sizes.seed ?? UInt64.random(in: 1...1_000_000)
        let small = try TestTenant(eventsPerGroup: 60)
        let large = try TestTenant(copyOf: small, eventsPerGroup: 4_000)
        large.clock.set(Instant.start + 4_000 * Instant.day)
        var recording = Recording(seed: seed, count: Sizes.choose(1_500, soak: 20_000))
        try recording.play(on: small, groups: [1, 2, 3], reopens: true)
        try recording.replay(on: large, groups: [50, 500])
        #expect(small.tenant.log.head.position == large.tenant.log.head.position, "seed \(seed)")
        try FreshFold.expectEqual(
            small.tenant.snapshot(),
            large.tenant.snapshot(),
            "seed \(seed)"
        )
    }
}
