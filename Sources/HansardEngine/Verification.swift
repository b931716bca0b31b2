import HansardLog
import HansardReadModel

/// Says whether the log is whole and the tables are what the log makes of them.
public struct Verification: Sendable {
    /// Last position that was checked.
    public var position: Int64 = 0
    /// Root of the RFC 6962 tree over all records, 64 hexadecimal digits.
    public var treeRoot = ""
    /// Number of rows compared, over all tables.
    public var rowCount: Int64 = 0
    /// What is wrong, one sentence each; empty = all is well.
    public var problems: [String] = []

    /// Says whether nothing is wrong.
    public var isSound: Bool { problems.isEmpty }

    /// Checks records, hashes and contiguity, then folds the log into fresh tables and compares.
    ///
    /// The tables are compared as of one snapshot: what is appended meanwhile is not looked at.
    ///
    /// - Parameter progress: called with the position reached and the last one.
    /// - Complexity: O(events), on disk beside the live tables.
    static func run(
        log: EventLog,
        readModel: ReadModel,
        scratchDirectory: String? = nil,
        progress: (Int64, Int64) -> Void
    ) throws -> Verification {
        var verification = Verification()
        let live = try readModel.snapshot()
        let last = live.position
        let report = try log.verify(through: last) { progress($0 / 2, last) }
        verification.position = last
        verification.treeRoot = report.treeRoot.map { hexadecimal($0) }.joined()
        verification.problems = report.problems.map(\.description)
        guard verification.problems.isEmpty else { return verification }

        let scratch = try ScratchDirectory(beside: scratchDirectory ?? readModel.directory)
        defer { scratch.remove() }
        let fresh = try ReadModel.open(directory: scratch.path)
        defer { fresh.close(clean: false) }
        try DerivedState.catchUp(fresh, from: log, through: last) { position, _ in
            progress(last / 2 + position / 2, last)
        }
        let comparison = try live.differences(from: fresh.snapshot())
        verification.rowCount = comparison.rowCount
        verification.problems = comparison.differences
        return verification
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = Array("0123456789abcdef")
        return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }
}
