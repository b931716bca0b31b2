import HansardRecords

/// Turns the event log of a help desk into commands.
///
/// Such a log, in the columns of the process miners, says which agent did what with which case and
/// when, and nothing of what was written. The same bytes always give the same commands.
/// Source: docs/help-desk-replay.md.
///
/// ```
/// let log = try HelpDeskLog(csv: bytes)
/// for command in log.commands() { print(JSONValue.object(command).text) }
/// ```
public struct HelpDeskLog: Sendable {
    /// Says what becomes of a case that is closed.
    public enum Closing: String, Sendable, CaseIterable {
        /// It is archived at once.
        case archives
        /// It stays resolved until the tenant's retention archives it.
        case rests
    }

    /// Platform of the conversations.
    public static let platform = "helpdesk"

    private let entries: [HelpDeskEntry]
    /// Agents in the order in which the file names them; their ids count from 1.
    private let agents: [String]
    /// Verdicts in the order in which the file names them.
    private let verdicts: [String]

    /// Reads a log.
    ///
    /// - Parameter bytes: comma-separated values with a heading that names at least
    ///   `case:concept:name`, `concept:name`, `org:resource` and `time:timestamp`.
    /// - Throws: `HelpDeskLogError` with the line.
    public init(csv bytes: [UInt8]) throws(HelpDeskLogError) {
        let rows = try HelpDeskEntry.entries(of: bytes)
        agents = Self.distinct(rows.map(\.resource))
        verdicts = Self.distinct(rows.map(\.activity).filter(HelpDeskActivity.verdicts.contains))
        entries = rows.sorted { ($0.time, $0.number) < ($1.time, $1.number) }
    }

    /// Gives the commands in the order of their times, each with an id made from its row.
    ///
    /// - Complexity: O(rows).
    public func commands(closing: Closing = .archives) -> [JSONObject] {
        guard let first = entries.first else { return [] }
        let ids = Dictionary(
            uniqueKeysWithValues: agents.enumerated().map { ($1, Int64($0 + 1)) }
        )
        var commands = agents.map { agent in
            HelpDeskCommand.user(ids[agent] ?? 0, name: agent, at: first.time)
        }
        commands += verdicts.map { HelpDeskCommand.tag($0, at: first.time) }
        var cases: [String: HelpDeskCase] = [:]
        for entry in entries {
            let steps = cases[entry.caseName, default: HelpDeskCase()]
                .take(entry, closing: closing)
            commands += steps.map { step in
                HelpDeskCommand.step(step, of: entry, agent: ids[entry.resource] ?? 0)
            }
        }
        return commands
    }

    private static func distinct(_ names: [String]) -> [String] {
        var known: Set<String> = []
        return names.filter { known.insert($0).inserted }
    }
}
