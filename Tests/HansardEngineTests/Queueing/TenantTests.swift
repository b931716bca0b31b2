import HansardDomain
import HansardLog
import HansardReadModel
import HansardRecords
import LMDB
import Synchronization
import Testing

@testable import HansardEngine

/// The tenant as its callers see it: many threads, one writer.
struct TenantTests {
    private let folder: TestFolder
    private let clock = TestClock()

    init() throws { folder = try TestFolder() }

    private func open(_ change: (inout TenantOptions) -> Void = { _ in }) throws -> Tenant {
        var options = TenantOptions()
        options.clock = clock
        options.mapSize = 1 << 30
        options.warn = { _ in }
        change(&options)
        return try Tenant.open(folder.tenant(), options: options)
    }

    @Test func whoeverIsAnsweredReadsWhatHeWrote() async throws {
        let tenant = try open()
        defer { tenant.close() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for caller in 0..<8 {
                group.addTask {
                    for number in 0..<10 {
                        let outcome = await tenant.submit(
                            Ask.receive("\(number)", from: "caller \(caller)")
                        )
                        let answer = try #require(outcome.answer)
                        #expect(tenant.visiblePosition >= answer.position)
                        let snapshot = try tenant.snapshot()
                        #expect(snapshot.position >= answer.position)
                        let id = try #require(answer.id("message_id"))
                        #expect(try snapshot.message(id)?.content == "\(number)")
                    }
                }
            }
            try await group.waitForAll()
        }
        let verification = try tenant.verify()
        #expect(verification.problems == [])
        #expect(verification.treeRoot.count == 64)
        #expect(verification.position == tenant.log.head.position)
    }

    @Test func threadsThatWaitAndTasksThatDoNotAreBothAnswered() async throws {
        let tenant = try open { $0.commandsInQueue = 4 }
        let seen = Seen<[CommandOutcome]>()
        let threads = try (0..<6)
            .map { caller in
                try TestThread {
                    for number in 0..<20 {
                        seen.set(tenant.submitAndWait([Ask.user("\(caller) \(number)")]))
                    }
                }
            }
        for thread in threads { thread.join() }
        #expect(seen.values.count == 120)
        #expect(seen.values.joined().areAccepted)
        #expect(tenant.log.head.position == 120)
        #expect(await tenant.submit([], atomic: true).isEmpty)
        #expect(tenant.submitAndWait([]).isEmpty)
        tenant.close()
    }

    @Test func aFullQueueAnswersOverloadedAndNamesItsBounds() async throws {
        let tenant = try open { options in
            options.commandsInQueue = 3
            options.bytesInQueue = 100_000
        }
        let gate = Gate()
        tenant.enqueue([Ask.user("first")]) { _ in gate.pass() }
        gate.waitForArrival()
        let seen = Seen<[CommandOutcome]>()
        tenant.enqueue([Ask.user("a"), Ask.user("b"), Ask.user("c")]) { seen.set($0) }
        #expect(tenant.queueDepth == 3)
        let refused = await tenant.submit([Ask.user("d"), Ask.user("e")], atomic: false)
        #expect(refused.count == 2)
        for outcome in refused {
            #expect(outcome.rejection?.code == .overloaded)
            #expect(outcome.rejection?.bound == "3 waiting commands, 100000 bytes")
            #expect(outcome.rejection?.message.contains("retry in 1 s") == true)
        }
        gate.open()
        tenant.close()
        #expect(seen.value?.areAccepted == true)
        #expect(try reopenedPosition() == 4)
    }

    @Test func closingFinishesWhatWaitsAndRefusesWhatComes() async throws {
        let tenant = try open()
        let gate = Gate()
        tenant.enqueue([Ask.user("first")]) { _ in gate.pass() }
        gate.waitForArrival()
        let seen = Seen<[CommandOutcome]>()
        for number in 0..<50 {
            tenant.enqueue([Ask.user("\(number)")], atomic: number.isMultiple(of: 2)) {
                seen.set($0)
            }
        }
        let closers = try (0..<3).map { _ in try TestThread { tenant.close() } }
        waitUntil { tenant.isClosing }
        #expect(await tenant.submit(Ask.user("late")).rejection?.code == .shuttingDown)
        #expect(tenant.submitAndWait([Ask.user("late")])[0].rejection?.code == .shuttingDown)
        gate.open()
        for closer in closers { closer.join() }
        tenant.close()
        #expect(seen.values.count == 50)
        #expect(seen.values.joined().areAccepted)
        let error = #expect(throws: HansardError.self) { try tenant.snapshot() }
        #expect(error?.code == .closed)
        #expect(try reopenedPosition() == 51)
    }

    @Test func closingTellsThoseWhoWaitForAPosition() async throws {
        let tenant = try open()
        let waiting = Task { () -> HansardError.Code? in
            do throws(HansardError) {
                try await tenant.waitUntilVisible(99)
                return nil
            } catch {
                return error.code
            }
        }
        #expect(await tenant.submit(Ask.user("a")).isAccepted)
        try await tenant.waitUntilVisible(1)
        tenant.close()
        #expect(await waiting.value == .closed)
    }

    @Test func aTenantThatIsDroppedGivesItsLockBack() throws {
        do {
            let tenant = try open()
            #expect(tenant.submitAndWait([Ask.user("a")])[0].isAccepted)
        }
        let tenant = try open()
        #expect(tenant.log.wasClosedProperly)
        let seen = Seen<Bool>()
        tenant.enqueue([Ask.user("b")]) { outcomes in
            // On the writer's own thread closing does not wait.
            tenant.close()
            seen.set(outcomes[0].isAccepted)
        }
        waitUntil { seen.value != nil }
        tenant.close()
        #expect(seen.value == true)
        #expect(try reopenedPosition() == 2)
    }

    @Test func tablesThatMissedAGroupAreMendedWhileNobodyAsks() async throws {
        let tenant = try open()
        defer { tenant.close() }
        #expect(await tenant.submit(Ask.user("warm")).isAccepted)
        clock.onNextRead {
            // Commits: 1 log, 2 index; 3 mending it at once, 4 mending it while idle.
            for number in 2...4 {
                LMDBFaults.fail("mdb_txn_commit", nth: number, with: .noSpace, reach: .thisThread)
            }
        }
        let answer = try #require(await tenant.submit(Ask.user("a")).answer)
        #expect(answer.position == 2)
        try await tenant.waitUntilVisible(answer.position)
        #expect(try tenant.snapshot().position == 2)
        #expect(try tenant.verify().problems == [])
    }

    private func reopenedPosition() throws -> Int64 {
        let tenant = try open()
        defer { tenant.close() }
        #expect(try tenant.verify().problems == [])
        return tenant.log.head.position
    }
}
