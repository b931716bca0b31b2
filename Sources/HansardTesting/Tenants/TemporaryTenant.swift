import HansardDomain
import HansardEngine
import Synchronization

/// Is a tenant in a folder of its own, with a clock of its own, that goes when this object does.
///
/// ```
/// let desk = try TemporaryTenant()
/// let refused = try desk.play(WorkloadGenerator(seed: 1, conversations: 20))
/// try desk.reopen()
/// ```
public final class TemporaryTenant: Sendable {
    /// Clock that the tenant goes by.
    public let clock: ManualClock
    /// Names the tenant's files.
    public let directory: TenantDirectory
    private let folder: TemporaryFolder
    private let options: Mutex<TenantOptions>
    private let open: Mutex<Tenant>

    /// Makes an empty tenant.
    ///
    /// - Parameters:
    ///   - name: tenant's name.
    ///   - clock: clock that the tenant goes by.
    ///   - change: chooses other options; the clock and the small map are set already.
    /// - Throws: `TemporaryFolderError` or `HansardError`.
    public init(
        name: String = "desk",
        clock: ManualClock = ManualClock(),
        _ change: (inout TenantOptions) -> Void = { _ in }
    ) throws {
        self.clock = clock
        folder = try TemporaryFolder()
        directory = try TenantDirectory(dataDirectory: folder.path, name: name)
        var options = TenantOptions()
        options.clock = clock
        options.mapSize = 4 << 30
        options.allowsAnyFileSystem = true
        options.warn = { _ in }
        change(&options)
        open = Mutex(try Tenant.open(directory, options: options))
        self.options = Mutex(options)
    }

    deinit { tenant.close() }

    /// Tenant as it is open now.
    public var tenant: Tenant { open.withLock { $0 } }

    /// Closes the tenant and opens it again, maybe with other options.
    ///
    /// - Parameters:
    ///   - lost: folders of derived data, `views` or `index`, that are lost meanwhile.
    ///   - change: changes the options from now on.
    /// - Throws: `HansardError`; the tenant is closed then.
    public func reopen(
        discarding lost: [String] = [],
        _ change: (inout TenantOptions) -> Void = { _ in }
    ) throws(HansardError) {
        tenant.close()
        for name in lost { TemporaryFolder.remove("\(directory.path)/\(name)") }
        let changed = options.withLock { options in
            change(&options)
            return options
        }
        let opened = try Tenant.open(directory, options: changed)
        open.withLock { $0 = opened }
    }

    /// Asks for one change, so many minutes after `ManualClock.start`, and waits for its outcome.
    @discardableResult
    public func submit(
        _ body: CommandBody,
        id: String? = nil,
        at minutes: Int64 = 0,
        by actor: Actor = Actor()
    ) -> CommandOutcome {
        var envelope = CommandEnvelope()
        envelope.commandID = id
        envelope.occurredAt = ManualClock.minute(minutes)
        envelope.actor = actor
        return tenant.submitAndWait([Command(body, envelope: envelope)])[0]
    }

    /// Plays items in order, as many commands at once as a batch holds.
    ///
    /// - Returns: rejections, in order; none when all was accepted.
    /// - Throws: `ChannelError` when a webhook is not of its platform.
    @discardableResult
    public func play(_ items: some Sequence<WorkloadItem>) throws -> [Rejection] {
        var refused: [Rejection] = []
        var batch: [Command] = []
        func send() {
            for outcome in tenant.submitAndWait(batch) {
                if case .refused(let rejection) = outcome { refused.append(rejection) }
            }
            batch.removeAll(keepingCapacity: true)
        }
        for item in items {
            let commands = try item.commands(digester: tenant.commandIDs)
            if batch.count + commands.count > EngineLimits.commandsPerBatch { send() }
            batch += commands
        }
        send()
        return refused
    }
}
