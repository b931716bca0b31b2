import Foundation
import HansardRecords
import Synchronization
import Testing

/// Kills writing processes at random points under load and looks at what is left.
@Suite(.serialized) struct KillTests {
    static let isSoak = ProcessInfo.processInfo.environment["HANSARD_SOAK"] != nil
    /// Kills of each kind of process.
    static let killCount = isSoak ? 110 : 4
    /// Kills after which a fresh tenant is taken, so that checking stays short.
    static let killsPerTenant = 10

    @Test func whatApplyAcknowledgedIsThereOnceAfterAKill() throws {
        try Self.rounds { desk, round, random in
            let count = Int.random(in: 600...1_800, using: &random)
            let commands = CrashDesk.commands(round: round, count: count, &random)
            let file = try desk.workplace.file("load.jsonl", lines: commands.map(\.line))
            let pipe = try desk.workplace.pipe("results-\(round)")
            let results = try LineStream(pipe: pipe)
            let process = try HansardProcess(
                ["apply", file, "--results", pipe, "--data", desk.workplace.data],
                input: "/dev/null",
                output: "\(desk.workplace.path)/out",
                errors: "\(desk.workplace.path)/err"
            )
            // Up to so many answers, then up to so many milliseconds for the next one.
            var lines: [String] = []
            let answers = Int.random(in: 0...(count * 3 / 4), using: &random)
            while lines.count < answers, let line = results.next() { lines.append(line) }
            let delay = Int32.random(in: 0...(lines.isEmpty ? 400 : 20), using: &random)
            if let line = results.next(within: delay) { lines.append(line) }
            process.signal(SIGKILL)
            let status = process.wait()
            #expect(status == -SIGKILL || status == 0, "it ended by itself: \(status)")
            lines += results.rest()
            var acknowledged: [String: CrashDesk.Acknowledgement] = [:]
            for line in lines {
                let (id, _, answer) = try CrashDesk.result(line)
                acknowledged[id] = answer
            }
            try desk.recover(commands, acknowledged: acknowledged, isOrdered: true)
            return status == -SIGKILL
        }
    }

    @Test func whatAServerAcknowledgedIsThereOnceAfterAKill() throws {
        try Self.rounds { desk, round, random in
            let count = Int.random(in: 200...600, using: &random)
            let commands = CrashDesk.commands(round: round, count: count, &random)
            let server = try RunningServer(desk.workplace)
            let load = ServerLoad(
                server: server,
                commands: commands,
                answersBeforeKill: Int.random(in: 0...(count / 2), using: &random),
                batchSize: [1, 1, 7, 40].randomElement(using: &random) ?? 1
            )
            let acknowledged = try load.run(callers: 4)
            #expect(server.process.wait() == -SIGKILL)
            try desk.recover(commands, acknowledged: acknowledged, isOrdered: false)
            return true
        }
    }

    /// Runs rounds until enough processes were killed, each tenant for some of them, all from one
    /// printed seed.
    ///
    /// - Parameter kill: runs one round; says whether the process was killed before its end.
    /// - Throws: what a round throws, or that too few processes could be killed.
    private static func rounds(
        _ kill: (inout CrashDesk, Int, inout Randomness) throws -> Bool
    ) throws {
        print("kills: \(killCount), HANSARD_SEED=\(Randomness.seed)")
        var random = Randomness(seed: Randomness.seed)
        var desk = try CrashDesk(seed: Randomness.seed)
        var kills = 0
        var round = 0
        while kills < killCount {
            try #require(round < killCount * 4, "processes end before they are killed")
            if round > 0, round.isMultiple(of: killsPerTenant) {
                desk = try CrashDesk(seed: Randomness.seed)
            }
            if try kill(&desk, round, &random) { kills += 1 }
            round += 1
        }
    }
}
