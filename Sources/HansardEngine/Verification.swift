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

    /// Folds the log into fresh tables and compares, then checks records, hashes and contiguity.
    ///
    /// The tables are compared as of one snapshot, which is taken when most is folded already, so
    /// that it is short; what is appended after it is not looked at.
    ///
    /// `progress` is called with the position reached and the last one.
    ///
    /// - Complexity: O(events), on disk beside the live tables.
    static func run(
        _ files: TenantFiles,
        progress: (Int64, Int64) -> Void
    ) throws -> Verification {
        var verification = Verification()
        var failure: (any Error)?
        do {
            try verification.compareTables(files, progress)
        } catch {
            // A damaged record ends the fold; the check of the log says more about it.
            failure = error
            verification.position = files.log.head.position
        }
        let last = verification.position
        let report = try files.log.verify(through: last) { progress(last / 2 + $0 / 2, last) }
        verification.treeRoot = report.treeRoot.map { hexadecimal($0) }.joined()
        if let failure, report.problems.isEmpty { throw failure }
        verification.problems = report.problems.map(\.description) + verification.problems
        return verification
    }

    private mutating func compareTables(
        _ files: TenantFiles,
        _ progress: (Int64, Int64) -> Void
    ) throws {
        try ScratchTables.use(beside: files) { fresh in
            let almost = try files.readModel.checkpoint().position
            try DerivedState.catchUp(fresh, from: files.log, through: almost) { position, _ in
                progress(position / 2, almost)
            }
            let live = try files.readModel.snapshot()
            try DerivedState.catchUp(fresh, from: files.log, through: live.position)
            let comparison = try live.differences(from: fresh.snapshot())
            position = live.position
            rowCount = comparison.rowCount
            problems = comparison.differences
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = Array("0123456789abcdef")
        return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }
}
