import Foundation
import HansardRecords
import Testing

/// Is a tenant whose processes are killed again and again, and what they acknowledged before.
struct CrashDesk {
    /// Is what was answered for one command.
    struct Acknowledgement: Equatable {
        let position: Int64
        let ids: JSONValue?
    }

    let workplace: Workplace
    private(set) var position: Int64 = 0
    private let seed: UInt64

    init(seed: UInt64) throws {
        workplace = try Workplace()
        self.seed = seed
    }

    /// Makes commands of one round that nothing can refuse, whatever order they come in.
    static func commands(
        round: Int,
        count: Int,
        _ random: inout Randomness
    ) -> [(id: String, line: String)] {
        (0..<count)
            .map { number in
                let id = "k\(round)-\(number)"
                let customer = Int.random(in: 0..<60, using: &random)
                let line =
                    switch Int.random(in: 0..<10, using: &random) {
                    case 0: Lines.user(1 + customer % 9, name: "Agent \(id)", commandID: id)
                    case 1, 2:
                        Lines.receipt(
                            id,
                            message: "m-k\(round)-\(Int.random(in: 0..<count, using: &random))",
                            status: ["sent", "delivered", "read"].randomElement(using: &random)
                                ?? "sent",
                            at: number
                        )
                    default:
                        Lines.inbound(id, customer: customer, text: "text of \(id)", at: number)
                    }
                return (id, line)
            }
    }

    /// Checks the tenant after a kill: everything acknowledged is there once, then mends the round.
    ///
    /// - Parameters:
    ///   - commands: the whole round, in the order it was sent.
    ///   - acknowledged: what was answered before the kill, by command id.
    ///   - isOrdered: whether one caller sent the round, so that what is there is a beginning of it.
    /// - Throws: what cannot be read at all; what is wrong is an issue of the test.
    mutating func recover(
        _ commands: [(id: String, line: String)],
        acknowledged: [String: Acknowledgement],
        isOrdered: Bool
    ) throws {
        let survivors = try exists ? checkedIDs() : []
        let known = Set(survivors)
        #expect(known.count == survivors.count, "seed \(seed): a command is there twice")
        for id in acknowledged.keys.sorted() {
            #expect(known.contains(id), "seed \(seed): \(id) was acknowledged and is lost")
        }
        if isOrdered {
            #expect(
                survivors == commands.prefix(survivors.count).map(\.id),
                "seed \(seed): what is there is no beginning of what was sent"
            )
        }

        let results = "\(workplace.path)/results.jsonl"
        let file = try workplace.file("round.jsonl", lines: commands.map(\.line))
        let ending = try workplace.hansard("apply", file, "--results", results, "--json")
        #expect(ending.status == 0, "seed \(seed): \(ending.errors)")
        let lines = try String(contentsOfFile: results, encoding: .utf8).split(separator: "\n")
        for line in lines {
            let (id, status, answer) = try Self.result(String(line))
            let expected = known.contains(id) ? "duplicate" : "accepted"
            #expect(status == expected, "seed \(seed): \(id) is \(status)")
            if let first = acknowledged[id] {
                #expect(answer == first, "seed \(seed): \(id) is answered otherwise than before")
            }
        }
        #expect(lines.count == commands.count)
        let all = try ids(after: position)
        #expect(all.sorted() == commands.map(\.id).sorted(), "seed \(seed)")
        try verify()
        position = try workplace.hansard("verify", "--json").row().integer("position")
    }

    /// Reads a line of results: command id, status, and what was answered.
    static func result(_ line: String) throws -> (String, String, Acknowledgement) {
        let object = try #require(try JSONValue.parse(line).objectValue)
        return (
            try object.text("command_id"), try object.text("status"),
            Acknowledgement(position: try object.integer("position"), ids: object["ids"])
        )
    }

    /// Whether the first process came far enough to make the tenant's folder.
    private var exists: Bool {
        FileManager.default.fileExists(atPath: "\(workplace.data)/default")
    }

    private func checkedIDs() throws -> [String] {
        try verify()
        return try ids(after: position)
    }

    private func verify() throws {
        let ending = try workplace.hansard("verify", "--json")
        #expect(ending.status == 0, "seed \(seed): \(ending.output) \(ending.errors)")
    }

    /// Lists the commands behind a position in the order of the log; positions must have no gap.
    private func ids(after position: Int64) throws -> [String] {
        let ending = try workplace.hansard("events", "--json", "--after", "\(position)")
        try #require(ending.status == 0, "seed \(seed): \(ending.errors)")
        var ids: [String] = []
        for (index, row) in try ending.rows().enumerated() {
            let expected = position + Int64(index) + 1
            #expect(try row.integer("position") == expected, "seed \(seed): positions have a gap")
            let id = try row.text("command_id")
            if ids.last != id { ids.append(id) }
        }
        return ids
    }
}
