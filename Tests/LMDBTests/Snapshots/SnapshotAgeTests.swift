import Testing

@testable import LMDB

@Suite struct SnapshotAgeTests {
    private let start = ContinuousClock.now

    @Test func theLedgerKnowsTheOldestView() {
        var ledger = SnapshotLedger()
        #expect(ledger.oldestAge(start) == nil && ledger.openCount == 0)
        let first = ledger.begin(start)
        let second = ledger.begin(start + .seconds(3))
        #expect(first != second)
        #expect(ledger.oldestAge(start + .seconds(10)) == .seconds(10))
        ledger.end(first, start + .seconds(10))
        #expect(ledger.oldestAge(start + .seconds(10)) == .seconds(7))
        #expect(ledger.longestAge == .seconds(10))
        ledger.end(second, start + .seconds(11))
        #expect(ledger.oldestAge(start + .seconds(12)) == nil)
        #expect(ledger.longestAge == .seconds(10) && ledger.openCount == 0)
    }

    @Test func theLedgerCountsViewsOverAge() {
        var ledger = SnapshotLedger()
        for second in 0..<5 { _ = ledger.begin(start + .seconds(second)) }
        let now = start + .seconds(10)
        #expect(ledger.count(olderThan: .seconds(5), now) == 5)
        #expect(ledger.count(olderThan: .seconds(6), now) == 4)
        #expect(ledger.count(olderThan: .seconds(10), now) == 0)
    }

    @Test func theLedgerUsesNumbersAgainAndForgetsTwiceWithoutHarm() {
        var ledger = SnapshotLedger()
        let number = ledger.begin(start)
        ledger.end(number, start)
        ledger.end(number, start + .seconds(99))
        #expect(ledger.begin(start) == number)
        #expect(ledger.begin(start) != number)
        #expect(ledger.openCount == 2 && ledger.longestAge == .zero)
    }

    @Test func usageCountsOpenAndOverAgeSnapshots() throws {
        let folder = try ScratchFolder()
        let environment = try folder.open { $0.maximumSnapshotAge = .zero }
        var snapshots = [try environment.snapshot(), try environment.snapshot()]
        #expect(try environment.usage().openSnapshotCount == 2)
        #expect(try environment.usage().overAgeSnapshotCount == 2)
        #expect(environment.oldestSnapshotAge.map { $0 > .zero } == true)
        snapshots[0].reset()
        #expect(try environment.usage().openSnapshotCount == 1)
        snapshots.removeAll()
        #expect(try environment.usage().overAgeSnapshotCount == 0)
        #expect(environment.oldestSnapshotAge == nil)
        #expect(environment.longestSnapshotAge > .zero)
    }

    @Test func youngSnapshotsAreNotOverAge() throws {
        let folder = try ScratchFolder()
        let environment = try folder.open { $0.maximumSnapshotAge = .seconds(3_600) }
        let snapshot = try environment.snapshot()
        #expect(try environment.usage().overAgeSnapshotCount == 0)
        try snapshot.renew()
        #expect(try environment.usage().openSnapshotCount == 1)
        withExtendedLifetime(snapshot) {}
    }

    @Test func renewingBeginsANewAge() throws {
        let folder = try ScratchFolder()
        let environment = try folder.open()
        let snapshot = try environment.snapshot()
        let before = try #require(environment.oldestSnapshotAge)
        while environment.oldestSnapshotAge.map({ $0 <= before + .milliseconds(2) }) == true {}
        let old = try #require(environment.oldestSnapshotAge)
        let begun = ContinuousClock.now
        try snapshot.renew()
        #expect(environment.longestSnapshotAge >= old)
        let age = try #require(environment.oldestSnapshotAge)
        #expect(age <= ContinuousClock.now - begun)
    }
}
