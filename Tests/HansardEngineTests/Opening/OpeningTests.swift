import Glibc
import HansardDomain
import HansardLog
import HansardReadModel
import HansardRecords
import LMDB
import Synchronization
import Testing

@testable import HansardEngine
@testable import HansardLog
@testable import HansardReadModel

struct OpeningTests {
    @Test func aTenantThatDoesNotExistIsMade() throws {
        let desk = try Desk()
        #expect(desk.files.log.head.position == 0)
        #expect(try desk.files.log.createdAt() == desk.clock.now())
        #expect(desk.directory.exists)
        try desk.expectSound()
    }

    @Test func whatWasRecordedIsThereAfterOpeningAgain() throws {
        let desk = try Desk()
        desk.run([Ask.receive("one", id: "a"), Ask.receive("two", from: "bob", id: "b")])
        let head = desk.files.log.head
        desk.close()
        try desk.open()
        #expect(desk.files.log.head == head)
        #expect(desk.visiblePosition == head.position)
        #expect(try desk.files.snapshot().position == head.position)
        #expect(desk.files.log.wasClosedProperly)
        try desk.expectSound()
        #expect(desk.run(Ask.receive("three", id: "c")).isAccepted)
        try desk.expectSound()
    }

    @Test func aSecondEngineIsRefusedAndNamesTheFirst() throws {
        let desk = try Desk()
        let error = #expect(throws: HansardError.self) { try Tenant.open(desk.directory) }
        #expect(error?.code == .tenantInUse)
        #expect(error?.message.contains("process \(getpid())") == true)
        #expect(error?.message.contains("socket") == true)
        desk.close()
        let lock = try EngineLock.take(desk.directory)
        lock.release()
        lock.release()
        try desk.open()
    }

    @Test func theOptionsReachEveryEnvironment() throws {
        let desk = try Desk { options in
            options.mapSize = 48 << 20
            options.allowsAnyFileSystem = true
            options.bootID = "boot"
        }
        let files = desk.files
        let environments = [
            files.log.environment, files.log.keys.environment, files.index.environment,
            files.readModel.environment,
        ]
        #expect(environments.map(\.options.mapSize) == Array(repeating: 48 << 20, count: 4))
        #expect(environments.allSatisfy { $0.options.allowsNetworkFileSystem })
        #expect(files.index.options.bootID == "boot")
        #expect(files.readModel.options.bootID == "boot")
        try ScratchTables.use(beside: files) { fresh in
            #expect(fresh.environment.options.mapSize == 48 << 20)
            #expect(fresh.environment.options.allowsNetworkFileSystem)
        }
        #expect(try desk.folder.list("desk/views") == ["1"])
        desk.close()
        let reader = try TenantFiles.openForReading(desk.directory, options: desk.options)
        #expect(reader.log.environment.options.mapSize == 48 << 20)
        #expect(reader.index.environment.options.allowsNetworkFileSystem)
        #expect(reader.readModel.environment.options.mapSize == 48 << 20)
        #expect(reader.lock == nil)
        reader.close()
    }

    @Test func aMasterKeyIsToldOnce() throws {
        let told = Told()
        let desk = try Desk { options in options.warn = { told.add($0) } }
        #expect(told.lines.count == 1)
        desk.close()
        try desk.open()
        #expect(told.lines.count == 1)
    }

    @Test func aLogOfAnotherTenantIsRefusedAndNothingStaysOpen() throws {
        let desk = try Desk()
        desk.run(Ask.user("ann"))
        desk.close()
        let other = try desk.folder.tenant("other")
        try DirectoryCreation.create(other.path)
        for part in ["log", "keys", "master.key"] {
            try desk.folder.keep(part, of: desk.directory, as: "other/\(part)")
        }
        for _ in 0..<2 {
            let error = #expect(throws: HansardError.self) {
                try Tenant.open(other, options: desk.options)
            }
            #expect(error?.code == .storageFailed)
            #expect("\(try #require(error))".contains("tenant 'desk'"))
        }
    }

    private final class Told: Sendable {
        private let stored = Mutex<[String]>([])
        var lines: [String] { stored.withLock { $0 } }
        func add(_ line: String) { stored.withLock { $0.append(line) } }
    }
}
