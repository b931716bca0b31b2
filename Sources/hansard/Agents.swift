import ArgumentParser
import HansardDomain
import HansardEngine
import HansardReadModel
import HansardRecords
import HansardServer

/// Shows the team and how much each of them carries.
struct Agents: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows the team: who is there, and how many conversations each has."
    )

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let reader = try global.reader()
        defer { reader.close() }
        let snapshot = try reader.snapshot()
        var output = Output()
        var table = TextTable([
            .init(title: "ID", isRight: true), .init(title: "NAME", isFlexible: true),
            .init(title: "ROLE"), .init(title: "IS"), .init(title: "LOAD", isRight: true),
            .init(title: "CAPACITY", isRight: true), .init(title: "NEW", isRight: true),
            .init(title: "OPEN", isRight: true), .init(title: "PENDING", isRight: true),
        ])
        for user in try snapshot.users() {
            let workload = try snapshot.workload(ofUser: user.id)
            if global.json {
                try output.line(AgentRoutes.json(user, workload))
                continue
            }
            table.append([
                .init(String(user.id)), .init(user.name), .init(user.role.rawValue),
                .init(
                    user.isActive ? user.availability.rawValue : "inactive",
                    user.isActive && user.availability == .online ? .green : .faint
                ),
                .init(String(workload.load)), .init(user.capacity.map { String($0) } ?? "-"),
                .init(String(workload[.new])), .init(String(workload[.open])),
                .init(String(workload[.pending])),
            ])
        }
        if !global.json {
            let terminal = Terminal.output
            for line in table.lines(width: terminal.width, hasColor: terminal.hasColor) {
                try output.line(line)
            }
            try output.line("")
            try output.line("\(try snapshot.workload(ofUser: 0).load) in the queue: hansard queue")
        }
        try output.flush()
    }
}
