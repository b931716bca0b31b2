import HansardChannels
import HansardRecords
import HansardServer

/// Takes bodies of webhooks one after the other and counts what became of their items.
struct WebhookRun {
    private let destination: CommandDestination
    private let provider: Provider
    private let channelAccount: String?
    private var tally = Tally()
    private var ignoredCount: Int64 = 0
    private var refusedBodyCount: Int64 = 0

    /// Prepares a run.
    init(_ destination: CommandDestination, _ provider: Provider, channelAccount: String?) {
        self.destination = destination
        self.provider = provider
        self.channelAccount = channelAccount
    }

    /// Takes the body in a file; a body that is refused as a whole does not stop the run.
    ///
    /// - Throws: `CommandFailure` when the file cannot be read or the engine fails.
    mutating func take(_ path: String) async throws {
        let body = try LineReader.wholeFile(path: path, largest: ServerLimits.bodyByteCount)
        let results: [CommandResult]
        let ignored: [String]
        do {
            (results, ignored) = try await submit(body)
        } catch let problem as Problem where problem.status < 500 {
            refusedBodyCount += 1
            Output.complain("hansard: \(path): \(DisplayWidth.printable(problem.detail))")
            return
        }
        for (index, result) in results.enumerated() {
            tally.add(result, at: "\(path), item \(index + 1)")
            if let reason = result.refusal, result.isFault {
                throw CommandFailure(.internalFailure, "stopped at \(path): \(reason)")
            }
        }
        for reason in ignored {
            Output.complain("hansard: \(path): ignored \(DisplayWidth.printable(reason))")
        }
        ignoredCount += Int64(ignored.count)
    }

    /// Prints the counts.
    ///
    /// - Throws: `CommandFailure` with exit code 1 when anything was refused.
    func report(json: Bool) throws {
        tally.complainAboutRest()
        try tally.print(json: json, ignored: ignoredCount, refusedBodies: refusedBodyCount)
        if tally.refused > 0 || refusedBodyCount > 0 { throw CommandFailure(.refused, "") }
    }

    private func submit(_ body: [UInt8]) async throws -> ([CommandResult], [String]) {
        switch destination {
        case .local(let tenant, _):
            let intake = try await WebhookIntake(
                body,
                from: provider,
                channelAccount: channelAccount,
                to: tenant
            )
            return (
                intake.outcomes.map { CommandResult($0) },
                intake.translation.ignored.map(\.description)
            )
        case .server(let client):
            let query =
                channelAccount.map { "?channel_account=\(SocketClient.escaped($0))" } ?? ""
            let answer = try await client.post(
                "/webhooks/\(provider.rawValue)\(query)",
                body,
                type: "application/octet-stream"
            )
            guard let results = answer["results"]?.arrayValue else {
                throw CommandFailure.strangeAnswer(answer)
            }
            return (
                try results.map { value throws(CommandFailure) in
                    try CommandResult(server: value)
                },
                (answer["ignored"]?.arrayValue ?? []).compactMap(\.stringValue)
            )
        }
    }
}
