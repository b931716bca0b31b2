import HansardDomain
import HansardLog
import HansardReadModel
import HansardRecords
import Synchronization

/// Is one support desk: its log, its tables, and the single writer that changes them.
///
/// Commands of all callers meet in a bounded queue; a thread of its own takes them in groups,
/// decides and folds them one after the other, and makes each group durable with one sync. Readers
/// take snapshots and never wait for the writer.
public final class Tenant: Sendable {
    /// Tenant's name, `[a-z0-9_-]{1,64}`.
    public let name: String
    /// Log: what happened, in order.
    public let log: EventLog
    /// Look-ups over the log by stream, type and command.
    public let index: LogIndex
    /// Digests that look-ups by platform ids need.
    public let digester: any KeyDigester
    /// Makes command ids for items of webhooks.
    public let commandIDs: WebhookCommandIDs

    let readModel: ReadModel
    private let lock: EngineLock?
    private let queue: CommandQueue
    private let visibility: Visibility
    private let thread: WriterThread
    private let isClosed = Mutex(false)

    /// Opens a tenant, creating it when it does not exist, and catches its tables up.
    ///
    /// - Throws: `HansardError` with `tenant_in_use`, `storage_failed`, `log_corrupt` or
    ///   `projection_failed`.
    public static func open(
        _ directory: TenantDirectory,
        options: TenantOptions = TenantOptions()
    ) throws(HansardError) -> Tenant {
        do {
            return try Tenant(TenantFiles.open(directory, options: options), options: options)
        } catch let error as HansardError {
            throw error
        } catch {
            throw HansardError(
                .storageFailed,
                "cannot open tenant '\(directory.name)' in \(directory.path)",
                underlying: error
            )
        }
    }

    private init(_ files: TenantFiles, options: TenantOptions) throws {
        name = files.directory.name
        log = files.log
        index = files.index
        readModel = files.readModel
        lock = files.lock
        let digester = TenantKeyDigester(key: try files.keys.lookupKey())
        self.digester = digester
        commandIDs = WebhookCommandIDs(digester: digester)
        let queue = CommandQueue(capacity: options.commandsInQueue)
        let visibility = Visibility(position: files.log.head.position)
        self.queue = queue
        self.visibility = visibility
        thread = WriterThread {
            var group = GroupCommit(
                log: files.log,
                index: files.index,
                readModel: files.readModel,
                writeSet: WriteSet(),
                digester: digester,
                clock: options.clock,
                maximumTimeAhead: options.maximumTimeAhead
            )
            while let jobs = queue.takeGroup(limit: options.commandsPerGroup) {
                group.run(jobs) { position in visibility.advance(to: position) }
            }
        }
    }

    /// Asks for one change and waits until it is durable.
    public func submit(_ command: Command) async -> CommandOutcome {
        await submit([command], atomic: false)[0]
    }

    /// Asks for several changes and waits until they are durable.
    ///
    /// - Parameters:
    ///   - commands: at most `EngineLimits.commandsPerBatch`, decided in order.
    ///   - atomic: whether all are accepted or none.
    /// - Returns: as many outcomes, in order; `overloaded` for all when the queue is full.
    public func submit(_ commands: [Command], atomic: Bool) async -> [CommandOutcome] {
        guard !commands.isEmpty else { return [] }
        return await withCheckedContinuation { continuation in
            let job = CommandQueue.Job(commands: commands, isAtomic: atomic) { outcomes in
                continuation.resume(returning: outcomes)
            }
            if let refusal = Self.refusal(queue.tryAdd(job)) {
                continuation.resume(returning: commands.map { _ in .refused(refusal) })
            }
        }
    }

    /// Asks for several changes and lets this thread wait until they are durable; waits for room in
    /// the queue too. For imports and the command line.
    public func submitAndWait(_ commands: [Command], atomic: Bool = false) -> [CommandOutcome] {
        guard !commands.isEmpty else { return [] }
        let box = OutcomeBox()
        enqueue(commands, atomic: atomic) { box.put($0) }
        return box.take()
    }

    /// Adds commands to the queue, waiting for room, and returns; the results come later.
    ///
    /// - Parameter complete: called once, on the writer's thread, with the outcomes in order.
    public func enqueue(
        _ commands: [Command],
        atomic: Bool = false,
        complete: @escaping @Sendable ([CommandOutcome]) -> Void
    ) {
        let job = CommandQueue.Job(commands: commands, isAtomic: atomic, complete: complete)
        if let refusal = Self.refusal(queue.addWaiting(job)) {
            complete(commands.map { _ in .refused(refusal) })
        }
    }

    /// Takes a consistent view of all tables; keep it short.
    public func snapshot() throws -> ReadModelSnapshot { try readModel.snapshot() }

    /// Reads the position up to which readers see everything.
    public var visiblePosition: Int64 { visibility.position }

    /// Counts the commands that wait for the writer.
    public var queueDepth: Int { queue.depth }

    /// Waits until a position is visible, so that a caller reads his own writes.
    ///
    /// - Throws: `HansardError` with `closed` when the tenant closes first or the task is cancelled.
    public func waitUntilVisible(_ position: Int64) async throws(HansardError) {
        guard await visibility.wait(for: position) else {
            throw HansardError(.closed, "position \(position) did not become visible; ask again")
        }
    }

    /// Checks log and tables against each other; see `Verification`.
    public func verify(
        progress: @escaping (Int64, Int64) -> Void = { _, _ in }
    ) throws -> Verification {
        try Verification.run(log: log, readModel: readModel, progress: progress)
    }

    /// Finishes the commands that wait, closes all files and gives the lock back. A second call
    /// does nothing.
    public func close() {
        let wasClosed = isClosed.withLock { closed in
            defer { closed = true }
            return closed
        }
        guard !wasClosed else { return }
        queue.close()
        thread.join()
        visibility.close()
        readModel.close(clean: true)
        index.close(clean: true)
        log.close()
        lock?.release()
    }

    private static func refusal(_ addition: CommandQueue.Addition) -> Rejection? {
        switch addition {
        case .added: nil
        case .full:
            Rejection(
                .overloaded,
                "the queue is full; retry in \(EngineLimits.retryAfterSeconds) s",
                bound: "\(EngineLimits.commandsInQueue) waiting commands"
            )
        case .closed:
            Rejection(.shuttingDown, "the engine is shutting down; retry when it is back")
        }
    }
}
