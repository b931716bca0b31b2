import HansardDomain
import HansardLog
import HansardReadModel
import HansardRecords
import LMDB
import Testing

@testable import HansardEngine

/// Holds that what goes on by itself survives crashes and faults, and that the timer drives it.
@Suite struct GoingOnTests {
    private func minute(_ minutes: Int64) -> Timestamp {
        Timestamp(microseconds: 1_767_603_600_000_000 + minutes * 60_000_000)
    }

    /// Opens a desk on which a deactivated user's conversations are taken in several groups.
    private func deskWithWork(_ count: Int = 1_300) throws -> Desk {
        let desk = try Desk { $0.eventsPerGroup = 100 }
        desk.run(Ask.user("Eve", userID: 1))
        desk.run((1...count).map { Ask.receive(from: "p\($0)", at: minute(0)) })
        desk.run((1...count).map { Ask.assign(Int64($0), to: 1) })
        #expect(desk.run(Ask.deactivate(1)).isAccepted)
        return desk
    }

    private func taken(_ desk: Desk) throws -> Int {
        try desk.events().filter { $0.event.type == .conversationUnassigned }.count
    }

    @Test func slicedWorkGoesOnAfterACrash() throws {
        let desk = try deskWithWork()
        let before = try taken(desk)
        #expect(before < 1_300)
        desk.crash()
        try desk.open()
        #expect(desk.goOn() == nil)
        #expect(try taken(desk) == 1_300)
        #expect(try desk.files.snapshot().workload(ofUser: 1).load == 0)
        try desk.expectSound()
    }

    @Test func slicedWorkThatFailsIsTriedAgainAndNothingIsHalfThere() throws {
        let desk = try deskWithWork()
        let before = desk.files.log.head.position
        LMDBFaults.fail("mdb_txn_commit", with: .noSpace, reach: .thisThread)
        let failure = desk.goOn()
        LMDBFaults.disarm()
        #expect(failure != nil)
        #expect(desk.files.log.head.position == before)
        #expect(desk.goOn() == nil)
        #expect(try taken(desk) == 1_300)
        try desk.expectSound()
    }

    @Test func theTimerRecordsWhatIsDueWhenNobodyAsks() async throws {
        let folder = try TestFolder()
        let clock = TestClock()
        var options = TenantOptions()
        options.clock = clock
        options.mapSize = 1 << 30
        options.warn = { _ in }
        options.timerInterval = .milliseconds(5)
        let tenant = try Tenant.open(folder.tenant(), options: options)
        defer { tenant.close() }
        let now = clock.now()
        #expect(await tenant.submit(Ask.policy(minutes: 10, at: now)).isAccepted)
        #expect(await tenant.submit(Ask.receive(at: now)).isAccepted)
        let position = tenant.visiblePosition
        clock.set(to: now + .seconds(601))
        try await tenant.waitUntilVisible(position + 1)
        let stored = try #require(try tenant.log.read(position + 1))
        let event = try EventDecoder.decode(stored)
        #expect(event.event.type == .slaFirstResponseBreached)
        #expect(event.occurredAt == now + .seconds(600))
    }

    @Test func theTimerAppendsNothingWhenNothingIsDue() throws {
        let desk = try Desk()
        desk.run(Ask.receive(at: minute(0)))
        let before = desk.files.log.head.position
        for minutes in 1...50 { #expect(desk.goOn(at: minute(Int64(minutes))) == nil) }
        #expect(desk.files.log.head.position == before)
    }

    @Test func aQueuedConversationIsGivenAwayWhenSomebodyComesOnline() throws {
        let desk = try Desk()
        var strategy = ConfigureTenant()
        strategy.assignmentStrategy = .set(.autoRoundRobin)
        desk.run(Ask.body(.configureTenant(strategy)))
        desk.run(Ask.user("Eve", userID: 1))
        desk.run([Ask.receive(from: "b", at: minute(2)), Ask.receive(from: "a", at: minute(1))])
        #expect(try desk.files.snapshot().queue().rows.map(\.id) == [2, 1])
        var online = SetAvailability()
        online.userID = 1
        online.availability = .online
        let outcome = desk.run(Ask.body(.setAvailability(online), id: "on", at: minute(3)))
        #expect(outcome.answer?.events.count == 1)
        let assigned = try desk.events().filter { $0.event.type == .conversationAssigned }
        #expect(assigned.map(\.stream.id) == [2, 1])
        #expect(assigned.allSatisfy { $0.occurredAt == minute(3) })
        let header = try desk.files.log.header(try #require(assigned.first).position)
        #expect(header?.causationID == "on")
        #expect(header?.commandID == nil)
    }
}
