import HansardDomain
import HansardLog
import HansardReadModel
import HansardRecords
import Synchronization
import Testing

@testable import HansardEngine

/// Is a tenant whose groups are run on the test's own thread: what is in a group is chosen, and
/// faults of this thread hit it alone.
final class Desk {
    let folder: TestFolder
    let directory: TenantDirectory
    let clock = TestClock()
    var options: TenantOptions
    private var opened: (files: TenantFiles, group: GroupCommit, visibility: Visibility)?

    /// Opens a fresh tenant.
    init(_ change: (inout TenantOptions) -> Void = { _ in }) throws {
        folder = try TestFolder()
        directory = try folder.tenant()
        options = TenantOptions()
        options.clock = clock
        options.mapSize = 1 << 30
        options.warn = { _ in }
        change(&options)
        try open()
    }

    // The files go before their folder, whose inode another test may be given.
    deinit { opened = nil }

    /// Files that are open.
    var files: TenantFiles {
        guard let opened else { preconditionFailure("the desk is closed") }
        return opened.files
    }

    /// Position up to which readers see everything.
    var visiblePosition: Int64 { opened?.visibility.position ?? 0 }

    /// Whether index or tables missed a group.
    var isBehind: Bool { opened?.group.isBehind ?? false }

    /// Opens the tenant again.
    func open() throws {
        let files = try TenantFiles.open(directory, options: options)
        let visibility = Visibility(position: files.log.head.position)
        opened = (files, GroupCommit(files, visibility, options: options), visibility)
    }

    /// Closes in order.
    func close() {
        opened?.files.close()
        opened = nil
    }

    /// Ends as a killed process does: nothing is synced or marked.
    func crash() { opened = nil }

    /// Runs commands as one group, each a job of its own.
    @discardableResult
    func run(_ commands: [Command]) -> [CommandOutcome] {
        run(jobs: commands.map { ([$0], false) }).map { $0[0] }
    }

    /// Runs one command as a group.
    @discardableResult
    func run(_ command: Command) -> CommandOutcome { run([command])[0] }

    /// Runs an atomic batch as a group.
    func runBatch(_ commands: [Command]) -> [CommandOutcome] { run(jobs: [(commands, true)])[0] }

    /// Does what is due or goes on by itself, all of it.
    ///
    /// - Parameter time: Where the clock comes to; nil = it stays.
    /// - Returns: what failed.
    @discardableResult
    func goOn(at time: Timestamp? = nil) -> (any Error)? {
        opened?.group.pendingDue = time
        return opened?.group.goOnAlone()
    }

    /// Lists the events of the log, in order.
    func events() throws -> [RecordedEvent] {
        var events: [RecordedEvent] = []
        try files.log.scan(from: 1) { stored in
            events.append(try EventDecoder.decode(stored))
            return true
        }
        return events
    }

    /// Spells every row of every shown table, as JSON.
    func dump() throws -> [String] {
        var lines: [String] = []
        let snapshot = try files.snapshot()
        for entry in TableCatalog.shown {
            try snapshot.dump(entry) { row in
                var writer = JSONWriter()
                row.json(into: &writer)
                lines.append("\(entry.name) \(writer.text)")
            }
        }
        return lines
    }

    /// Runs jobs as one group; each must be answered once, in order.
    func run(
        jobs: [(commands: [Command], isAtomic: Bool)],
        _ location: SourceLocation = #_sourceLocation
    ) -> [[CommandOutcome]] {
        let answered = Answers()
        opened?.group
            .run(
                jobs.enumerated()
                    .map { number, job in
                        CommandQueue.Job(commands: job.commands, isAtomic: job.isAtomic) {
                            outcomes in
                            answered.list.withLock { $0.append((number, outcomes)) }
                        }
                    }
            )
        let list = answered.list.withLock { $0 }
        #expect(list.map(\.job) == Array(jobs.indices), sourceLocation: location)
        #expect(
            list.map(\.outcomes.count) == jobs.map(\.commands.count),
            sourceLocation: location
        )
        return list.map(\.outcomes)
    }

    /// Holds log and tables to be whole and level with each other.
    func expectSound(_ location: SourceLocation = #_sourceLocation) throws {
        let verification = try Verification.run(files) { _, _ in }
        #expect(verification.problems == [], sourceLocation: location)
        #expect(verification.position == files.log.head.position, sourceLocation: location)
        #expect(try files.index.position() == files.log.head.position, sourceLocation: location)
        #expect(try files.snapshot().problems() == [], sourceLocation: location)
    }

    /// Lists the command ids in the log, in order.
    func commandIDs() throws -> [String] {
        var ids: [String] = []
        try files.log.scanHeaders(from: 1) { header in
            if let id = header.commandID { ids.append(id) }
            return true
        }
        return ids
    }

    private final class Answers: Sendable {
        let list = Mutex<[(job: Int, outcomes: [CommandOutcome])]>([])
    }
}
