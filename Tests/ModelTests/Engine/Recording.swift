import HansardEngine
import Testing

/// Plays a random history on a tenant and keeps it, to be played again in other groups.
struct Recording {
    private let seed: UInt64
    private let count: Int64
    private var jobs: [(commands: [Item], isAtomic: Bool, verdicts: [Verdict])] = []

    init(seed: UInt64, count: Int64) {
        self.seed = seed
        self.count = count
    }

    /// Makes the history and sends it in groups of random sizes; the twin says what is expected.
    mutating func play(on engine: TestTenant, groups sizes: [Int64], reopens: Bool) throws {
        var twin = Twin()
        var history = History(seed: seed)
        history.isTimed = true
        var groups = SplitMix(seed: ~seed)
        while history.count < count {
            let isAtomic = groups.chance(10)
            let size = isAtomic ? groups.number(2...4) : groups.pick(sizes)
            engine.clock.set(history.time)
            var commands: [Item] = []
            var verdicts: [Verdict] = []
            for _ in 0..<size {
                commands.append(history.command(twin))
                if !isAtomic, let command = commands.last { verdicts.append(twin.submit(command)) }
            }
            if isAtomic { verdicts = twin.submit(commands, atomic: true) }
            try send(commands, isAtomic, verdicts, to: engine)
            jobs.append((commands, isAtomic, verdicts))
            if reopens, groups.chance(4) {
                try engine.reopen(discarding: groups.pick([[], [], [], ["views"], ["index"]]))
            }
        }
        try engine.settle()
        let differences = try Comparison.differences(twin, engine.tenant.snapshot())
        #expect(differences == [], "seed \(seed)")
    }

    /// Sends the same history in groups of other sizes; atomic batches stay what they are.
    func replay(on engine: TestTenant, groups sizes: [Int64]) throws {
        var groups = SplitMix(seed: seed &+ 1)
        var commands: [Item] = []
        var verdicts: [Verdict] = []
        var size = groups.pick(sizes)
        for job in jobs {
            if job.isAtomic || commands.count >= size {
                try send(commands, false, verdicts, to: engine)
                commands = []
                verdicts = []
                size = groups.pick(sizes)
            }
            if job.isAtomic {
                try send(job.commands, true, job.verdicts, to: engine)
            } else {
                commands += job.commands
                verdicts += job.verdicts
            }
        }
        try send(commands, false, verdicts, to: engine)
        try engine.settle()
    }

    private func send(
        _ commands: [Item],
        _ isAtomic: Bool,
        _ expected: [Verdict],
        to engine: TestTenant
    ) throws {
        let verdicts = try engine.submit(commands, atomic: isAtomic)
        for (place, verdict) in verdicts.enumerated() {
            try #require(
                verdict == expected[place],
                "seed \(seed): the twin says \(expected[place])\n\(commands[place].json)"
            )
        }
    }
}
