import HansardRecords

/// Counts what became of commands and keeps the first refusals for the report.
struct Tally: Sendable {
    /// Number of commands that changed something, or were remembered.
    private(set) var accepted: Int64 = 0
    /// Number of commands that had been accepted before.
    private(set) var duplicate: Int64 = 0
    /// Number of commands that were refused.
    private(set) var refused: Int64 = 0
    /// Position of the last answer.
    private(set) var position: Int64?

    /// Counts all commands.
    var total: Int64 { accepted + duplicate + refused }

    /// Counts one result; says it on standard error when it is one of the first refusals.
    ///
    /// - Parameters:
    ///   - result: what became of the command.
    ///   - place: file and line: `orders.jsonl:12`.
    mutating func add(_ result: CommandResult, at place: String) {
        switch result.fate {
        case .accepted: accepted += 1
        case .duplicate: duplicate += 1
        case .refused:
            refused += 1
            if refused <= CommandLineLimits.refusalsShown {
                let reason = DisplayWidth.printable(result.refusal ?? "")
                Output.complain("hansard: \(place): \(reason)")
            }
        }
        if let last = result.answer["position"]?.integerValue { position = last }
    }

    /// Says how many more refusals there were than were shown.
    func complainAboutRest() {
        let rest = refused - Int64(CommandLineLimits.refusalsShown)
        if rest > 0 { Output.complain("hansard: and \(ProgressBar.grouped(rest)) more refusals") }
    }

    /// Prints the counts.
    ///
    /// - Parameters:
    ///   - json: whether one JSON object is written.
    ///   - ignored: items of webhooks that no command came of; nil where there are no webhooks.
    ///   - refusedBodies: webhooks that were refused whole.
    /// - Throws: `CommandFailure` when the output is not taken.
    func print(json: Bool, ignored: Int64? = nil, refusedBodies: Int64? = nil) throws {
        var output = Output()
        if json {
            var object = JSONObject([
                ("accepted", .integer(accepted)), ("duplicate", .integer(duplicate)),
                ("refused", .integer(refused)),
                ("position", position.map { .integer($0) } ?? .null),
            ])
            if let ignored { object["ignored"] = .integer(ignored) }
            if let refusedBodies { object["refused_bodies"] = .integer(refusedBodies) }
            try output.line(JSONValue.object(object).text)
        } else {
            try output.line(
                "accepted \(ProgressBar.grouped(accepted)) · duplicate "
                    + "\(ProgressBar.grouped(duplicate)) · refused \(ProgressBar.grouped(refused))"
                    + (ignored.map { " · ignored \(ProgressBar.grouped($0))" } ?? "")
            )
        }
        try output.flush()
    }
}
