import HansardDomain
import HansardLog
import HansardReadModel
import HansardRecords
import LMDB
import Testing

@testable import HansardEngine

/// Several tenants in one process.
struct EngineTests {
    private let folder: TestFolder
    private let clock = TestClock()

    init() throws { folder = try TestFolder() }

    private func makeEngine(_ change: (inout TenantOptions) -> Void = { _ in }) -> Engine {
        var options = TenantOptions()
        options.clock = clock
        options.mapSize = 1 << 30
        options.warn = { _ in }
        change(&options)
        return Engine(dataDirectory: folder.path, options: options)
    }

    @Test func tenantsAreWhollyApart() async throws {
        let engine = makeEngine()
        defer { engine.close() }
        let one = try engine.tenant("one", create: true)
        let two = try engine.tenant("two", create: true)
        let command = Ask.receive("hello", from: "ann", id: "same")
        let first = await one.submit(command)
        let second = await two.submit(command)
        #expect(first.isAccepted && second.isAccepted)
        #expect(await one.submit(Ask.receive("more", id: "b")).isAccepted)
        #expect(one.log.head.position > two.log.head.position)
        #expect(try two.snapshot().message(2) == nil)
        #expect(one.commandIDs.commandID(["a"]) != two.commandIDs.commandID(["a"]))
        #expect(one.log.head.leafHash != two.log.head.leafHash)
        #expect(engine.openTenants.map(\.name) == ["one", "two"])
        #expect(try engine.tenant("one") === one)
        for tenant in [one, two] { #expect(try tenant.verify().problems == []) }
    }

    @Test func aTenantThatDoesNotExistIsUnknownUntilItIsCreated() throws {
        let engine = makeEngine()
        let error = #expect(throws: HansardError.self) { try engine.tenant("one") }
        #expect(error?.code == .unknownTenant)
        #expect(error?.message.contains("hansard apply --tenant one") == true)
        #expect(try folder.list("") == [])
        _ = try engine.tenant("one", create: true)
        _ = try engine.tenant("one")
        engine.close()
        let closed = #expect(throws: HansardError.self) { try engine.tenant("one") }
        #expect(closed?.code == .closed)
        #expect(engine.openTenants.isEmpty)
        let again = makeEngine()
        defer { again.close() }
        #expect(try again.tenant("one").log.wasClosedProperly)
    }

    @Test func aTenantThatOpensForLongHoldsNoOtherUp() throws {
        let first = makeEngine()
        #expect(try first.tenant("slow", create: true).submitAndWait([Ask.user("a")])[0].isAccepted)
        first.close()
        try folder.remove("views", of: folder.tenant("slow"))
        let gate = Gate()
        let engine = makeEngine { $0.catchUpProgress = { _, _ in gate.pass() } }
        let seen = Seen<Int64>()
        let opening = try TestThread {
            if let tenant = try? engine.tenant("slow") { seen.set(tenant.visiblePosition) }
        }
        #expect(gate.waitForArrival())
        let other = try engine.tenant("other", create: true)
        #expect(other.submitAndWait([Ask.user("b")])[0].isAccepted)
        #expect(seen.value == nil)
        gate.open()
        opening.join()
        #expect(seen.value == 1)
        engine.close()
    }

    @Test func manyCallersOpenATenantOnce() throws {
        let engine = makeEngine()
        defer { engine.close() }
        let seen = Seen<ObjectIdentifier>()
        let threads = try (0..<8)
            .map { _ in
                try TestThread {
                    if let tenant = try? engine.tenant("one", create: true) {
                        seen.set(ObjectIdentifier(tenant))
                    }
                }
            }
        for thread in threads { thread.join() }
        #expect(seen.values.count == 8)
        #expect(Set(seen.values).count == 1)
    }

    @Test func aTenantWhoseFilesAreInDoubtIsOpenedAndCheckedAgain() async throws {
        let engine = makeEngine()
        defer { engine.close() }
        let broken = try engine.tenant("one", create: true)
        #expect(await broken.submit(Ask.user("warm", id: "warm")).isAccepted)
        clock.onNextRead {
            LMDBFaults.fail("mdb_txn_commit", with: .ioError, reach: .thisThread)
        }
        let doubtful = await broken.submit(Ask.user("a", id: "a"))
        #expect(doubtful.rejection?.code == .storageFailed)
        #expect(broken.mustBeReopened)
        let mended = try engine.tenant("one")
        #expect(mended !== broken)
        #expect(await broken.submit(Ask.user("b")).rejection?.code == .shuttingDown)
        let outcome = await mended.submit(Ask.user("a", id: "a"))
        #expect(outcome.isAccepted)
        #expect(outcome.answer?.position == 2)
        #expect(try mended.verify().problems == [])
    }

    @Test func aTenantThatCannotBeOpenedCanBeAskedForAgain() throws {
        let lock = try EngineLock.take(folder.tenant("one").made())
        let engine = makeEngine()
        defer { engine.close() }
        let error = #expect(throws: HansardError.self) { try engine.tenant("one", create: true) }
        #expect(error?.code == .tenantInUse)
        lock.release()
        #expect(try engine.tenant("one", create: true).name == "one")
    }
}
