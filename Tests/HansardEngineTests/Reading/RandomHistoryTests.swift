import HansardDomain
import HansardLog
import HansardRecords
import LMDB
import Testing

@testable import HansardEngine

/// Random groups with faults, crashes and reopenings in between: the log holds what was accepted,
/// in order, once; the tables are a fresh fold of it.
struct RandomHistoryTests {
    @Test(arguments: 0..<(isSoak ? 40 : 3))
    func acceptedCommandsAreThereOnceWhateverHappens(_ run: Int) throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = Seeded(seed)
        let desk = try Desk()
        var accepted: [String: (command: Command, answer: CommandAnswer)] = [:]
        var order: [String] = []
        for group in 0..<(isSoak ? 150 : 40) {
            let isFaulty = Int.random(in: 0..<4, using: &random) == 0
            if isFaulty { Self.armFault(&random) }
            var jobs: [(commands: [Command], isAtomic: Bool)] = []
            for job in 0..<Int.random(in: 1...5, using: &random) {
                let commands = (0..<Int.random(in: 1...4, using: &random))
                    .map { Self.command("\(group) \(job) \($0)", accepted, &random) }
                jobs.append((commands, Bool.random(using: &random)))
            }
            let outcomes = desk.run(jobs: jobs)
            LMDBFaults.disarm()
            for (job, results) in zip(jobs, outcomes) {
                for (command, outcome) in zip(job.commands, results) {
                    let id = try #require(command.envelope.commandID)
                    switch outcome {
                    case .accepted(let answer):
                        #expect(accepted[id] == nil, "seed \(seed): \(id) twice")
                        accepted[id] = (command, answer)
                        order.append(id)
                    case .duplicate(let answer):
                        #expect(accepted[id]?.answer == answer, "seed \(seed): \(id)")
                    case .refused: break
                    }
                }
            }
            if desk.files.failure != nil || Int.random(in: 0..<8, using: &random) == 0 {
                if Bool.random(using: &random) { desk.crash() } else { desk.close() }
                try desk.open()
            }
        }
        #expect(try desk.commandIDs() == order, "seed \(seed), run \(run)")
        #expect(order.count > 40, "seed \(seed)")
        try desk.expectSound()
    }

    private static func armFault(_ random: inout Seeded) {
        let calls = ["mdb_txn_commit", "mdb_put", "mdb_cursor_put", "mdb_txn_begin", "mdb_get"]
        let codes: [LMDBError.Code] = [.noSpace, .mapFull, .ioError]
        LMDBFaults.fail(
            calls.randomElement(using: &random) ?? calls[0],
            nth: Int.random(in: 1...20, using: &random),
            with: codes.randomElement(using: &random) ?? codes[0],
            reach: .thisThread
        )
    }

    /// Makes a new command, or repeats one that was accepted.
    private static func command(
        _ id: String,
        _ accepted: [String: (command: Command, answer: CommandAnswer)],
        _ random: inout Seeded
    ) -> Command {
        let conversation = Int64.random(in: 1...6, using: &random)
        switch Int.random(in: 0..<10, using: &random) {
        case 0:
            let known = accepted.keys.sorted().randomElement(using: &random)
            return known.flatMap { accepted[$0]?.command } ?? Ask.user("x", id: id)
        case 1: return Ask.resolve(conversation, id: id)
        case 2: return Ask.reopen(conversation, id: id)
        case 3: return Ask.send("reply", in: conversation, id: id)
        case 4: return Ask.user("user \(conversation)", userID: conversation, id: id)
        default: return Ask.receive("hello \(id)", from: "person \(conversation)", id: id)
        }
    }
}
