import HansardDomain
import HansardLog
import HansardReadModel
import HansardRecords

/// Is one support desk: its log, its tables, and the single writer that changes them.
///
/// Commands of all callers meet in a bounded queue; a thread of its own takes them in groups,
/// decides and folds them one after the other, and makes each group durable with one sync. Readers
/// take snapshots and never wait for the writer.
public final class Tenant: Sendable {
    /// Makes command ids for items of webhooks.
    public let commandIDs: WebhookCommandIDs

    let files: TenantFiles
    private let queue: CommandQueue
    private let visibility: Visibility
    private let thread: WriterThread
    private let overload: Rejection

    /// Opens a tenant, creating it when it does not exist, and catches its tables up.
    ///
    /// - Throws: `HansardError` with `tenant_in_use`, `storage_failed`, `log_corrupt`,
    ///   `newer_event` or `projection_failed`.
    public static func open(
        _ directory: TenantDirectory,
        options: TenantOptions = TenantOptions()
    ) throws(HansardError) -> Tenant {
        try Tenant(TenantFiles.open(directory, options: options), options: options)
    }

    private init(_ files: TenantFiles, options: TenantOptions) throws(HansardError) {
        let queue = CommandQueue(
            capacity: options.commandsInQueue,
            byteCapacity: options.bytesInQueue
        )
        let visibility = Visibility(position: files.log.head.position)
        self.files = files
        self.queue = queue
        self.visibility = visibility
        commandIDs = WebhookCommandIDs(digester: files.digester)
        overload = Rejection(
            .overloaded,
            "the queue is full; retry in \(EngineLimits.retryAfterSeconds) s",
            bound: "\(options.commandsInQueue) waiting commands, \(options.bytesInQueue) bytes"
        )
        thread = try WriterThread {
            Self.write(files, queue, visibility, options)
        }
    }

    /// Runs on the writer's thread until the queue is closed and empty, then closes the files.
    private static func write(
        _ files: TenantFiles,
        _ queue: CommandQueue,
        _ visibility: Visibility,
        _ options: TenantOptions
    ) {
        var group = GroupCommit(files, visibility, options: options)
        while let jobs = queue.takeGroup(
            limit: options.commandsPerGroup,
            patience: group.patience(options)
        ) {
            if !jobs.isEmpty {
                group.run(jobs)
            } else if group.isBehind {
                group.mendNow()
            } else {
                group.runAlone(at: options.timerInterval == nil ? nil : options.clock.now())
            }
        }
        visibility.close()
        files.close()
    }

    deinit { close() }

    /// Tenant's name, `[a-z0-9_-]{1,64}`.
    public var name: String { files.directory.name }
    /// Log: what happened, in order.
    public var log: EventLog { files.log }
    /// Look-ups over the log by stream, type and command.
    public var index: LogIndex { files.index }
    /// Digests that look-ups by platform ids need.
    public var digester: any KeyDigester { files.digester }
    /// Whether a failure left files in doubt: commands are refused until the tenant is opened
    /// again.
    public var mustBeReopened: Bool { files.failure != nil }

    /// Asks for one change and waits until it is durable.
    public func submit(_ command: Command) async -> CommandOutcome {
        await submit([command], atomic: false)[0]
    }

    /// Asks for several changes and waits until they are durable.
    ///
    /// - Parameters:
    ///   - commands: decided in order; callers from outside are held to
    ///     `EngineLimits.commandsPerBatch`.
    ///   - atomic: whether all are accepted or none.
    /// - Returns: as many outcomes, in order; `overloaded` for all when the queue is full.
    public func submit(_ commands: [Command], atomic: Bool) async -> [CommandOutcome] {
        guard !commands.isEmpty else { return [] }
        return await withCheckedContinuation { continuation in
            let job = CommandQueue.Job(commands: commands, isAtomic: atomic) { outcomes in
                continuation.resume(returning: outcomes)
            }
            if let refusal = refusal(queue.tryAdd(job)) {
                continuation.resume(returning: commands.map { _ in .refused(refusal) })
            }
        }
    }

    /// Asks for several changes and lets this thread wait until they are durable; waits for room in
    /// the queue too.
    ///
    /// For imports and the command line.
    public func submitAndWait(_ commands: [Command], atomic: Bool = false) -> [CommandOutcome] {
        let box = OutcomeBox()
        enqueue(commands, atomic: atomic) { box.put($0) }
        return box.take()
    }

    /// Adds commands to the queue, waiting for room, and returns; the results come later.
    ///
    /// - Parameters:
    ///   - commands: decided in order.
    ///   - atomic: whether all are accepted or none.
    ///   - complete: called once with the outcomes in order, on the writer's thread, which decides
    ///     nothing meanwhile: it must be quick and not wait for other commands.
    public func enqueue(
        _ commands: [Command],
        atomic: Bool = false,
        complete: @escaping @Sendable ([CommandOutcome]) -> Void
    ) {
        guard !commands.isEmpty else { return complete([]) }
        let job = CommandQueue.Job(commands: commands, isAtomic: atomic, complete: complete)
        if let refusal = refusal(queue.addWaiting(job)) {
            complete(commands.map { _ in .refused(refusal) })
        }
    }

    /// Takes a consistent view of all tables; keep it short.
    ///
    /// - Throws: `HansardError` with `closed` or `storage_failed`.
    public func snapshot() throws(HansardError) -> ReadModelSnapshot { try files.snapshot() }

    /// Reads the position up to which readers see everything.
    public var visiblePosition: Int64 { visibility.position }

    /// Counts the commands that wait for the writer.
    public var queueDepth: Int { queue.depth }

    /// Waits until a position is visible, so that a caller reads his own writes.
    ///
    /// - Throws: `HansardError` with `closed` when the tenant closes first or the task is
    ///   cancelled.
    public func waitUntilVisible(_ position: Int64) async throws(HansardError) {
        guard await visibility.wait(for: position) else {
            throw HansardError(.closed, "position \(position) did not become visible; ask again")
        }
    }

    /// Checks log and tables against each other; see `Verification`.
    public func verify(
        progress: (Int64, Int64) -> Void = { _, _ in }
    ) throws -> Verification {
        try Verification.run(files, progress: progress)
    }

    /// Finishes the commands that wait, closes all files and gives the lock back.
    ///
    /// A second call waits for the first and does nothing. On the writer's own thread, in a
    /// `complete`, it does not wait: all of that follows.
    public func close() {
        queue.close()
        thread.join()
    }

    /// Whether `close` was called, so that no more commands are taken.
    var isClosing: Bool { queue.isClosed }

    private func refusal(_ addition: CommandQueue.Addition) -> Rejection? {
        switch addition {
        case .added: nil
        case .full: overload
        case .closed:
            Rejection(.shuttingDown, "the engine is shutting down; retry when it is back")
        }
    }
}
