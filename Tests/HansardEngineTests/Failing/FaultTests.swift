import HansardDomain
import HansardRecords
import LMDB
import Testing

@testable import HansardEngine
@testable import HansardLog
@testable import HansardReadModel

/// What commands are told, and what follows, when a call to liblmdb fails.
///
/// A warm group of one `define_user` commits three times: log, index, tables.
struct FaultTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
        desk.run(Ask.user("warm", id: "warm"))
    }

    private func failCommits(_ numbers: [Int], with code: LMDBError.Code) {
        for number in numbers {
            LMDBFaults.fail("mdb_txn_commit", nth: number, with: code, reach: .thisThread)
        }
    }

    @Test func aFullDiskRefusesTheGroupAndTheNextOneIsTaken() throws {
        defer { LMDBFaults.disarm() }
        failCommits([1], with: .noSpace)
        let commands = [Ask.user("a", id: "a"), Ask.user("b", id: "b")]
        let refused = desk.run(commands)
        for outcome in refused {
            let rejection = try #require(outcome.rejection)
            #expect(rejection.code == .storageFailed)
            #expect(rejection.message.hasPrefix("not recorded: "))
            #expect(rejection.message.contains("free disk space"))
        }
        #expect(desk.files.log.head.position == 1)
        #expect(desk.visiblePosition == 1)
        #expect(try desk.files.snapshot().position == 1)
        try desk.expectSound()
        #expect(desk.run(commands).map(\.isAccepted) == [true, true])
        #expect(desk.run(commands).map(\.isDuplicate) == [true, true])
        #expect(try desk.commandIDs() == ["warm", "a", "b"])
        try desk.expectSound()
    }

    @Test func aFullMapNamesTheOption() throws {
        defer { LMDBFaults.disarm() }
        failCommits([1], with: .mapFull)
        let rejection = try #require(desk.run(Ask.user("a")).rejection)
        #expect(rejection.code == .storageFailed)
        #expect(rejection.message.contains("larger mapSize"))
        #expect(desk.run(Ask.user("a")).isAccepted)
    }

    @Test func aFailedSyncLeavesTheResultOpenAndAsksForARestart() throws {
        defer { LMDBFaults.disarm() }
        failCommits([1], with: .ioError)
        let first = try #require(desk.run(Ask.user("a", id: "a")).rejection)
        #expect(first.code == .storageFailed)
        #expect(first.message.contains("not known whether this is recorded"))
        #expect(first.message.contains("same command_id"))
        #expect(desk.files.failure != nil)
        let later = try #require(desk.run(Ask.user("b", id: "b")).rejection)
        #expect(later.message.hasPrefix("not recorded"))
        #expect(later.message.contains("restart the engine"))
        #expect(try desk.files.snapshot().position == 1)
        desk.close()
        try desk.open()
        #expect(
            desk.run([Ask.user("a", id: "a"), Ask.user("b", id: "b")]).areAccepted
        )
        try desk.expectSound()
    }

    @Test(arguments: [2, 3])
    func anIndexOrTableThatMissesAGroupIsMendedBeforeTheAnswer(_ commit: Int) throws {
        defer { LMDBFaults.disarm() }
        failCommits([commit], with: .noSpace)
        let outcome = desk.run(Ask.user("a", id: "a"))
        #expect(outcome.isAccepted)
        #expect(!desk.isBehind)
        #expect(desk.visiblePosition == 2)
        #expect(try desk.files.snapshot().position == 2)
        try desk.expectSound()
        #expect(desk.run(Ask.user("a", id: "a")).isDuplicate)
    }

    /// Commits: 1 log, 2 index fails, 3 mending the index fails.
    @Test func whatTheTablesMissIsRecordedAndNotVisible() throws {
        defer { LMDBFaults.disarm() }
        failCommits([2, 3, 4], with: .noSpace)
        let outcome = desk.run(Ask.user("a", id: "a"))
        #expect(outcome.isAccepted)
        #expect(outcome.answer?.position == 2)
        #expect(desk.isBehind)
        #expect(desk.files.log.head.position == 2)
        #expect(desk.visiblePosition == 1)
        #expect(try desk.files.snapshot().position == 1)
        let refused = try #require(desk.run(Ask.user("b", id: "b")).rejection)
        #expect(refused.code == .storageFailed)
        #expect(refused.message.contains("free disk space"))
        #expect(desk.isBehind)
        let later = desk.run([Ask.user("a", id: "a"), Ask.user("b", id: "b")])
        #expect(later.map(\.isDuplicate) == [true, false])
        #expect(later[1].isAccepted)
        #expect(!desk.isBehind)
        #expect(desk.visiblePosition == 3)
        try desk.expectSound()
    }

    @Test func aCrashBetweenTheTwoCommitsIsMendedByOpening() throws {
        failCommits([3, 4], with: .noSpace)
        #expect(desk.run(Ask.receive("hello", id: "a")).answer != nil)
        LMDBFaults.disarm()
        desk.crash()
        try desk.open()
        try desk.expectSound()
        #expect(desk.run(Ask.receive("hello", id: "a")).isDuplicate)
    }

    @Test func aBrokenIndexAsksForARestart() throws {
        defer { LMDBFaults.disarm() }
        failCommits([2], with: .ioError)
        #expect(desk.run(Ask.user("a", id: "a")).isAccepted)
        #expect(desk.visiblePosition == 1)
        let refused = try #require(desk.run(Ask.user("b", id: "b")).rejection)
        #expect(refused.message.contains("restart the engine"))
        desk.close()
        try desk.open()
        try desk.expectSound()
        #expect(desk.run(Ask.user("a", id: "a")).isDuplicate)
    }

    @Test func aLookUpThatFailsRefusesItsCommandAlone() throws {
        defer { LMDBFaults.disarm() }
        desk.run(Ask.receive("hello", id: "r"))
        let before = desk.files.log.head.position
        var outcomes: [CommandOutcome] = []
        var number = 0
        // Looks for the call that belongs to the second command of the group.
        repeat {
            number += 1
            LMDBFaults.fail("mdb_get", nth: number, with: .ioError, reach: .thisThread)
            outcomes = desk.run([
                Ask.user("first \(number)"), Ask.send("second", in: 1),
                Ask.user("third \(number)"),
            ])
            LMDBFaults.disarm()
        } while outcomes.map(\.isAccepted) != [true, false, true] && number < 100
        #expect(number < 100)
        #expect(outcomes[1].rejection?.code == .storageFailed)
        #expect(desk.files.log.head.position > before)
        try desk.expectSound()
    }

    /// Deactivating a user takes his conversations away: the second event finds no assignment.
    @Test func aFoldThatFailsInTheMiddleOfACommandLeavesNoTraceOfIt() throws {
        desk.run([
            Ask.user("ann", userID: 7), Ask.receive("hello", id: "r"),
            Ask.assign(1, to: 7, id: "assigned"),
        ])
        let head = desk.files.log.head.position
        let assignments = desk.files.readModel.stores.conversationAssignments
        try desk.files.readModel.environment.write { transaction in
            try transaction.delete(1, in: assignments.rows)
        }
        let outcomes = desk.run([
            Ask.user("before", id: "before"), Ask.deactivate(7, id: "x"),
            Ask.user("after", id: "after"),
        ])
        #expect(outcomes.map(\.isAccepted) == [true, false, true])
        #expect(outcomes[1].rejection?.code == .storageFailed)
        #expect(outcomes[1].rejection?.message.contains("conversation.unassigned") == true)
        #expect(outcomes.compactMap { $0.answer?.position } == [head + 1, head + 2])
        #expect(try desk.files.snapshot().user(7)?.isActive == true)
        #expect(try desk.commandIDs().suffix(2) == ["before", "after"])
        // Tables are disposable: made again from the log, they are whole.
        desk.close()
        try desk.folder.remove("views", of: desk.directory)
        try desk.open()
        #expect(desk.run(Ask.deactivate(7, id: "x")).isAccepted)
        try desk.expectSound()
    }

    @Test func anEventThatTheLogDoesNotTakeLeavesTheOthersBe() throws {
        desk.run(Ask.receive("hello", from: "ann", id: "r"))
        desk.run(Ask.receive("hello", from: "bob"))
        try desk.files.log.keys.destroy([1])
        let outcomes = desk.run(jobs: [
            ([Ask.receive("more", from: "bob", id: "1")], false),
            ([Ask.receive("more", from: "ann", id: "2")], false),
            ([Ask.user("x", id: "3"), Ask.receive("more", from: "ann", id: "4")], true),
            ([Ask.user("y", id: "5"), Ask.user("z", id: "6")], true),
        ])
        #expect(outcomes[0][0].isAccepted)
        #expect(outcomes[1][0].rejection?.code == .storageFailed)
        #expect(outcomes[1][0].rejection?.message.contains("erased") == true)
        #expect(outcomes[2].allSatisfy { $0.rejection?.code == .storageFailed })
        #expect(outcomes[3].areAccepted)
        #expect(try desk.commandIDs().suffix(3) == ["1", "5", "6"])
        #expect(try desk.files.index.position() == desk.files.log.head.position)
    }
}
