import ArgumentParser
import HansardEngine
import HansardRecords

/// Checks the log and the tables against each other.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks the log's records, hashes and order, and the tables against a rebuild."
    )

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let reader = try global.reader()
        defer { reader.close() }
        var bar = ProgressBar("checking", unit: "events")
        let verification = try reader.verify { position, last in
            bar.update(position, fraction: last > 0 ? Double(position) / Double(last) : 1)
        }
        bar.finish()
        try print(verification)
        if !verification.isSound {
            let count = verification.problems.count
            throw CommandFailure(
                .refused,
                "\(count) problem\(count == 1 ? "" : "s") found; stop the writers, keep a copy "
                    + "of the folder, and restore a backup or rebuild the tables"
            )
        }
    }

    private func print(_ verification: Verification) throws {
        var output = Output()
        if global.json {
            let answer: JSONValue = [
                "position": .integer(verification.position),
                "tree_root": .string(verification.treeRoot),
                "rows": .integer(verification.rowCount),
                "problems": .array(verification.problems.map { .string($0) }),
                "sound": .bool(verification.isSound),
            ]
            try output.line(answer.text)
        } else {
            try output.line(
                "checked \(ProgressBar.grouped(verification.position)) events and "
                    + "\(ProgressBar.grouped(verification.rowCount)) rows · tree root "
                    + verification.treeRoot
            )
            for problem in verification.problems {
                try output.line("problem: \(DisplayWidth.printable(problem))")
            }
            if verification.isSound { try output.line("all is well") }
        }
        try output.flush()
    }
}
