import HansardEngine

/// Sends one random history to the engine and to the twin and finds where they part.
struct TwinRun {
    let seed: UInt64
    let commandCount: Int64
    /// Number of commands between two comparisons of all rows.
    let interval: Int64

    /// Runs the history; nil when engine and twin agree to its end.
    ///
    /// When rows differ, the history is run once more to find the first command after which they do.
    func firstDifference() throws -> String? {
        var lastEqual: Int64 = 0
        guard let difference = try run(comparingEachAfter: nil, lastEqual: &lastEqual) else {
            return nil
        }
        guard difference.isOfRows else { return "seed \(seed): \(difference.text)" }
        let start = lastEqual
        let narrowed = try run(comparingEachAfter: start, lastEqual: &lastEqual)
        return "seed \(seed): \((narrowed ?? difference).text)"
    }

    private struct Difference {
        var text: String
        var isOfRows: Bool
    }

    /// Runs the history; from a command on, each is sent alone and followed by a comparison.
    private func run(comparingEachAfter start: Int64?, lastEqual: inout Int64) throws -> Difference?
    {
        var twin = Twin()
        var history = History(seed: seed)
        var groups = SplitMix(seed: ~seed)
        let engine = try TestTenant(eventsPerGroup: groups.pick([nil, 40, 300]))
        lastEqual = 0
        while history.count < commandCount {
            let isAtomic = groups.chance(10)
            let size = isAtomic ? groups.number(2...5) : groups.pick([1, 1, 2, 3, 9, 40])
            twin.now = history.time
            engine.clock.set(history.time)
            let isNarrow = start.map { history.count >= $0 } ?? false
            let parts = isNarrow && !isAtomic ? Array(repeating: 1, count: Int(size)) : [size]
            for part in parts {
                let (commands, expected) = next(part, isAtomic, &history, &twin)
                let verdicts = try engine.submit(commands, atomic: isAtomic)
                if let difference = difference(commands, verdicts, expected, history.count) {
                    return difference
                }
                guard
                    isNarrow || history.count >= lastEqual + interval
                        || history.count >= commandCount
                else { continue }
                try engine.settle()
                let rows = try Comparison.differences(twin, engine.tenant.snapshot())
                if !rows.isEmpty {
                    let lines = ["after command \(history.count):"] + rows + commands.map(\.json)
                    return Difference(text: lines.joined(separator: "\n"), isOfRows: true)
                }
                lastEqual = history.count
            }
            if groups.chance(2) { try engine.reopen(discarding: groups.pick([[], [], ["views"]])) }
        }
        return nil
    }

    /// Names the first command that engine and twin answer differently.
    private func difference(
        _ commands: [Item],
        _ verdicts: [Verdict],
        _ expected: [Verdict],
        _ last: Int64
    ) -> Difference? {
        for (place, verdict) in verdicts.enumerated() where verdict != expected[place] {
            let number = last - Int64(commands.count - place) + 1
            let text =
                "command \(number): the engine says \(verdict), the twin says \(expected[place])"
            return Difference(text: text + "\n" + commands[place].json, isOfRows: false)
        }
        return nil
    }

    /// Makes the next commands and lets the twin decide them.
    private func next(
        _ size: Int64,
        _ isAtomic: Bool,
        _ history: inout History,
        _ twin: inout Twin
    ) -> ([Item], [Verdict]) {
        var commands: [Item] = []
        var verdicts: [Verdict] = []
        for _ in 0..<size {
            let command = history.command(twin)
            commands.append(command)
            if !isAtomic { verdicts.append(twin.submit(command)) }
        }
        if isAtomic { verdicts = twin.submit(commands, atomic: true) }
        return (commands, verdicts)
    }
}
