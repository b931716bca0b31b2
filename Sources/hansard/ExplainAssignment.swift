import ArgumentParser
import HansardDomain
import HansardEngine
import HansardLog
import HansardReadModel
import HansardRecords
import HansardServer

/// Says in words why a conversation has the agents it had.
struct ExplainAssignment: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says who got a conversation, how, and why the others did not."
    )

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp("The conversation's id.", valueName: "id"))
    var id: Int64

    func run() async throws {
        let reader = try global.reader()
        defer { reader.close() }
        let snapshot = try reader.snapshot()
        let row = try snapshot.requireConversation(id)
        var query = EventQuery(through: snapshot.position)
        query.stream = Stream(.conversation, id)
        query.types = [.conversationAssigned, .conversationUnassigned]
        var output = Output()
        let feed = EventFeed(log: reader.log, index: reader.index)
        var isDone = false
        while !isDone {
            let progress = try feed.page(query, limit: CommandLineLimits.rowsLaidOut) { stored in
                let event = try EventDecoder.decode(stored)
                for line in try lines(event, snapshot) { try output.line(line) }
            }
            query.after = progress.lastRead
            isDone = progress.isComplete
        }
        if !global.json { try output.line(try now(row, snapshot)) }
        try output.flush()
    }

    private func lines(
        _ event: RecordedEvent,
        _ snapshot: ReadModelSnapshot
    ) throws -> [String] {
        if global.json {
            var writer = JSONWriter()
            event.event.json(into: &writer)
            return [writer.text]
        }
        let time = event.occurredAt.rfc3339()
        switch event.event {
        case .conversation(.assigned(let body)):
            var lines = ["\(time)  \(try name(body.assignedTo, snapshot)) got it: \(how(body))"]
            for candidate in body.candidates {
                lines.append("    \(try reason(candidate, body, snapshot))")
            }
            let rest = body.candidateCount - Int64(body.candidates.count)
            if rest > 0 { lines.append("    … and \(rest) more") }
            return lines
        case .conversation(.unassigned(let body)):
            return ["\(time)  nobody has it: \(words(body.reason))"]
        default: return []
        }
    }

    private func how(_ body: ConversationAssigned) -> String {
        switch body.assignmentType {
        case AssignmentStrategy.autoRoundRobin.rawValue:
            "waited longest since the last automatic assignment, of those who could take it"
        case AssignmentStrategy.autoLeastBusy.rawValue:
            "had the fewest conversations, of those who could take it"
        case "manual": "assigned by hand"
        case "transfer": "transferred"
        default: body.assignmentType
        }
    }

    private func reason(
        _ candidate: AssignmentCandidate,
        _ body: ConversationAssigned,
        _ snapshot: ReadModelSnapshot
    ) throws -> String {
        let load =
            "load \(candidate.load)" + (candidate.capacity.map { " of \($0)" } ?? "")
            + ", last automatic assignment "
            + (candidate.lastAutomaticAssignmentID == 0
                ? "none" : String(candidate.lastAutomaticAssignmentID))
        let why =
            switch candidate.skipped {
            case nil: "chosen"
            case .inactive: "not: is inactive"
            case .away: "not: is away"
            case .offline: "not: is offline"
            case .atCapacity: "not: is at capacity"
            case .notFirst: "not: another one came first"
            }
        return "\(try name(candidate.userID, snapshot)): \(why) (\(load))"
    }

    private func words(_ reason: UnassignmentReason) -> String {
        switch reason {
        case .requested: "it was taken off by hand"
        case .userDeactivated: "its agent was deactivated"
        case .userOffline: "its agent went offline"
        case .reopened: "it was reopened and its agent is gone"
        }
    }

    private func now(_ row: ConversationRow, _ snapshot: ReadModelSnapshot) throws -> String {
        if let user = row.assignedTo { return "now: \(try name(user, snapshot))" }
        return row.queuedSince == nil ? "now: nobody" : "now: nobody; it waits in the queue"
    }

    private func name(_ id: Int64, _ snapshot: ReadModelSnapshot) throws -> String {
        let name = try snapshot.user(id)?.name
        return name.map { "\($0) (user \(id))" } ?? "user \(id)"
    }
}
