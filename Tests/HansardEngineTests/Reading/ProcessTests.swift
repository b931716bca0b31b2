import Foundation
import HansardDomain
import HansardLog
import HansardReadModel
import HansardRecords
import LMDB
import Testing

@testable import HansardEngine

/// Two processes on one tenant; a process that is killed.
struct ProcessTests {
    @Test func aReaderOfAnotherProcessReadsBesideTheEngine() async throws {
        let folder = try TestFolder()
        let tenant = try Tenant.open(folder.tenant(), options: Self.options())
        #expect(await tenant.submit(Ask.receive("hello")).isAccepted)
        await #expect(processExitsWith: .success) { [path = folder.path as String] in
            let directory = try TenantDirectory(dataDirectory: path, name: "desk")
            let inUse = #expect(throws: HansardError.self) { try Tenant.open(directory) }
            #expect(inUse?.code == .tenantInUse)
            #expect(inUse?.message.contains("process \(getppid())") == true)
            let reader = try TenantReader.open(directory, options: Self.options())
            #expect(try reader.snapshot().message(1)?.content == "hello")
            #expect(try reader.verify { _, _ in }.problems == [])
            reader.close()
        }
        #expect(await tenant.submit(Ask.receive("more")).isAccepted)
        #expect(try tenant.verify().problems == [])
        tenant.close()
    }

    @Test func anEngineOfAnotherProcessWritesBesideAReader() async throws {
        let folder = try TestFolder()
        let directory = try folder.tenant()
        try Self.fill(directory)
        let reader = try TenantReader.open(directory, options: Self.options())
        let before = reader.log.head.position
        await #expect(processExitsWith: .success) { [path = folder.path as String] in
            let directory = try TenantDirectory(dataDirectory: path, name: "desk")
            let tenant = try Tenant.open(directory, options: Self.options())
            #expect(await tenant.submit(Ask.receive("from the other")).isAccepted)
            tenant.close()
        }
        #expect(reader.log.head.position > before)
        #expect(try reader.snapshot().position == reader.log.head.position)
        #expect(try reader.verify { _, _ in }.problems == [])
        reader.close()
    }

    @Test func aProcessKilledBetweenTheTwoCommitsLosesNothing() async throws {
        let folder = try TestFolder()
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
            let directory = try TenantDirectory(dataDirectory: path, name: "desk")
            let clock = TestClock()
            var options = Self.options()
            options.clock = clock
            let tenant = try Tenant.open(directory, options: options)
            _ = await tenant.submit(Ask.user("warm", id: "warm"))
            clock.onNextRead {
                for number in 2...3 {
                    LMDBFaults.fail(
                        "mdb_txn_commit",
                        nth: number,
                        with: .noSpace,
                        reach: .thisThread
                    )
                }
            }
            let outcome = await tenant.submit(Ask.user("ann", id: "a"))
            guard outcome.answer != nil, tenant.visiblePosition == 1 else { exit(1) }
            kill(getpid(), SIGKILL)
        }
        let tenant = try Tenant.open(folder.tenant(), options: Self.options())
        #expect(tenant.visiblePosition == tenant.log.head.position)
        #expect(tenant.log.head.position == 2)
        #expect(await tenant.submit(Ask.user("ann", id: "a")).isDuplicate)
        #expect(try tenant.verify().problems == [])
        tenant.close()
    }

    @Test func aProcessKilledUnderLoadKeepsWhatItAcknowledged() async throws {
        let folder = try TestFolder()
        for round in 0..<(isSoak ? 20 : 3) {
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [path = folder.path as String, round = round as Int] in
                let directory = try TenantDirectory(dataDirectory: path, name: "desk")
                let tenant = try Tenant.open(directory, options: Self.options())
                let file = try #require(fopen("\(path)/acknowledged", "a"))
                setvbuf(file, nil, _IONBF, 0)
                let output = Output(file)
                for number in 0..<1_000 {
                    let id = "\(round) \(number)"
                    tenant.enqueue([Ask.receive("hello", from: "\(number % 7)", id: id)]) {
                        guard $0[0].isAccepted else { exit(1) }
                        fputs(id + "\n", output.file)
                        if number == 100 + round * 37 { kill(getpid(), SIGKILL) }
                    }
                }
                tenant.close()
            }
            let text = try String(contentsOfFile: "\(folder.path)/acknowledged", encoding: .utf8)
            let acknowledged = text.split(separator: "\n").map(String.init)
            #expect(acknowledged.count > 100)
            let tenant = try Tenant.open(folder.tenant(), options: Self.options())
            var found: [String: Int] = [:]
            var positions: [Int64] = []
            try tenant.log.scanHeaders(from: 1) { header in
                positions.append(header.position)
                if let id = header.commandID { found[id, default: 0] += 1 }
                return true
            }
            #expect(positions == Array(1...Int64(positions.count)))
            #expect(acknowledged.allSatisfy { found[$0] == 1 })
            #expect(try tenant.verify().problems == [])
            tenant.close()
        }
    }

    private struct Output: @unchecked Sendable {
        // Safety: written to by the one writer thread.
        let file: UnsafeMutablePointer<FILE>
        init(_ file: UnsafeMutablePointer<FILE>) { self.file = file }
    }

    private static func fill(_ directory: TenantDirectory) throws {
        let tenant = try Tenant.open(directory, options: options())
        defer { tenant.close() }
        #expect(tenant.submitAndWait([Ask.receive("hello")])[0].isAccepted)
    }

    private static func options() -> TenantOptions {
        var options = TenantOptions()
        options.mapSize = 1 << 30
        options.warn = { _ in }
        return options
    }
}
