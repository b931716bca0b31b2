import HansardDomain
import HansardEngine
import HansardRecords

/// Takes an array of commands to a tenant: each gets its own outcome, in order.
public struct CommandBatch: Sendable {
    private let parsed: [Result<Command, Rejection>]

    /// Reads commands; one that is none becomes its refusal.
    public init(_ values: [JSONValue]) {
        parsed = values.map { value in
            Result { () throws(Rejection) in try CommandParser.parse(value) }
        }
    }

    /// Takes commands, and the refusals of those that could not be read.
    public init(parsed: [Result<Command, Rejection>]) { self.parsed = parsed }

    /// Submits what could be read.
    ///
    /// - Parameters:
    ///   - atomic: whether all are accepted or none.
    ///   - tenant: opens the tenant; not called when there is nothing to submit.
    /// - Returns: as many outcomes as there were values, in their order.
    /// - Throws: what opening the tenant throws.
    public func submit(
        atomic: Bool,
        to tenant: () throws -> Tenant
    ) async throws -> [CommandOutcome] {
        let commands = parsed.compactMap { result in
            if case .success(let command) = result { command } else { nil }
        }
        if atomic, commands.count < parsed.count { return abortedBatch() }
        guard !commands.isEmpty else { return merge([]) }
        return merge(await (try tenant()).submit(commands, atomic: atomic))
    }

    /// Puts the outcomes of the readable commands among the refusals of the others.
    private func merge(_ outcomes: [CommandOutcome]) -> [CommandOutcome] {
        var rest = outcomes[...]
        return parsed.compactMap { result in
            switch result {
            case .success: rest.popFirst()
            case .failure(let rejection): .refused(rejection)
            }
        }
    }

    private func abortedBatch() -> [CommandOutcome] {
        let first = parsed.firstIndex { result in
            if case .failure = result { true } else { false }
        }
        return parsed.map { result in
            switch result {
            case .failure(let rejection): .refused(rejection)
            case .success:
                .refused(
                    Rejection(
                        .batchAborted,
                        "not recorded: command \(first ?? 0) of this atomic batch was refused; "
                            + "mend it and send the batch again"
                    )
                )
            }
        }
    }
}
