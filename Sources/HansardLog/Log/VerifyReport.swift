/// Says what a verification of the log found.
public struct VerifyReport: Hashable, Sendable {
    /// Last position that was checked.
    public var position: Int64 = 0
    /// Root of the tree over the records up to there, 32 bytes.
    public var treeRoot: [UInt8] = []
    /// What is wrong, in the order it was found; at most 1,000 are listed.
    public var problems: [VerifyProblem] = []
    /// Number of problems, listed or not.
    public var problemCount = 0

    /// Says whether nothing is wrong.
    public var isSound: Bool { problemCount == 0 }

    mutating func add(_ problem: VerifyProblem) {
        problemCount += 1
        if problems.count < LogLimits.problemsPerReport { problems.append(problem) }
    }
}
