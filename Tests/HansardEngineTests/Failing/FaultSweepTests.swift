import HansardDomain
import HansardLog
import HansardRecords
import LMDB
import Testing

@testable import HansardEngine

/// Makes each call that a group makes fail, one after the other: whatever fails, what is answered
/// as accepted is there once, what is refused is not there, and the tables are what the log says.
struct FaultSweepTests {
    private static let calls = [
        "mdb_txn_begin", "mdb_txn_commit", "mdb_get", "mdb_put", "mdb_cursor_open",
        "mdb_cursor_get", "mdb_cursor_put", "mdb_env_info",
    ]
    private static let codes: [LMDBError.Code] = [.noSpace, .ioError, .mapFull]

    @Test(arguments: calls, codes.indices)
    func whateverFailsTheAnswersAreTrue(_ call: String, _ code: Int) throws {
        let rest = stride(from: 7 + code, through: isSoak ? 150 : 60, by: isSoak ? 1 : 9)
        let desk = try Desk()
        var expected: [String] = []
        var failureCount = 0
        for number in Array(1...6) + Array(rest) {
            let commands = Self.commands(number)
            LMDBFaults.fail(call, nth: number, with: Self.codes[code], reach: .thisThread)
            let outcomes = desk.run(jobs: [
                (Array(commands[0..<2]), false), (Array(commands[2..<4]), true),
                ([commands[4]], false),
            ])
            LMDBFaults.disarm()
            if desk.isBehind || !outcomes.joined().areAccepted { failureCount += 1 }
            let isInDoubt = desk.files.log.failure != nil
            for (command, outcome) in zip(commands, outcomes.joined()) {
                guard outcome.isAccepted else {
                    #expect(outcome.rejection?.code != nil)
                    continue
                }
                expected.append(try #require(command.envelope.commandID))
            }
            let batch = outcomes[1].map(\.isAccepted)
            #expect(batch[0] == batch[1], "\(call) \(number)")
            if number.isMultiple(of: 3) { desk.crash() } else { desk.close() }
            try desk.open()
            let found = try desk.commandIDs()
            #expect(found == expected, "\(call) \(number), in doubt: \(isInDoubt)")
            let again = desk.run(commands)
            for (command, outcome) in zip(commands, again) {
                let id = try #require(command.envelope.commandID)
                #expect(outcome.isDuplicate == found.contains(id), "\(call) \(number) \(outcome)")
                if outcome.isAccepted { expected.append(id) }
            }
        }
        #expect(failureCount > 0, "no call was hit")
        try desk.expectSound()
    }

    private static func commands(_ number: Int) -> [Command] {
        [
            Ask.receive("hello", from: "person \(number)", id: "\(number) a"),
            Ask.user("user \(number)", id: "\(number) b"),
            Ask.receive("again", from: "person 1", id: "\(number) c"),
            Ask.receive(
                "more",
                from: "person \(number)",
                platformID: "\(number)",
                id: "\(number) d"
            ),
            Ask.user("user \(number)", userID: 1_000, id: "\(number) e"),
        ]
    }
}
