import HansardDomain
import HansardEngine
import HansardRecords
import HansardServer
import HansardTesting

/// Plays a made-up workload into a tenant: webhooks as the platforms send them, agents' commands.
struct DemoRun {
    private let tenant: Tenant
    private var group: [Command] = []
    private var count: Int64 = 0
    private var refusedCount: Int64 = 0
    private var bar = ProgressBar("making up", unit: "commands")

    /// Prepares a run.
    init(tenant: Tenant) { self.tenant = tenant }

    /// Plays a workload to its end.
    ///
    /// - Parameters:
    ///   - seed: the same seed makes the same desk.
    ///   - conversations: number of customers and groups who write.
    ///   - end: time of the last thing that can happen.
    /// - Throws: `CommandFailure` when the engine fails.
    mutating func fill(seed: UInt64, conversations: Int, endingAt end: Timestamp) async throws {
        let workload = WorkloadGenerator(
            seed: seed,
            conversations: conversations,
            endingAt: end
        )
        for item in workload {
            group += try item.commands(digester: tenant.commandIDs)
            if group.count >= CommandLineLimits.commandsInFlight { try await send() }
        }
        try await send()
        bar.finish()
        if refusedCount > 0 {
            Output.complain("hansard: \(refusedCount) of \(count) made-up commands were refused")
        }
    }

    private mutating func send() async throws {
        while !group.isEmpty {
            let batch = Array(group.prefix(EngineLimits.commandsPerBatch))
            group.removeFirst(batch.count)
            for outcome in await tenant.submit(batch, atomic: false) {
                let result = CommandResult(outcome)
                count += 1
                guard let reason = result.refusal else { continue }
                refusedCount += 1
                if result.isFault { throw CommandFailure(.internalFailure, reason) }
            }
            bar.update(count)
        }
    }
}
