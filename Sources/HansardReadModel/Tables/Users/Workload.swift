import HansardDomain
import HansardRecords

/// Counts conversations by status.
public struct Workload: Sendable, Equatable {
    private var counts = [Int64](repeating: 0, count: ConversationStatus.allCases.count)

    /// Makes a workload of nothing.
    public init() {}

    /// Reads or sets the number of conversations in a status.
    public subscript(status: ConversationStatus) -> Int64 {
        get { counts[Int(status.code) - 1] }
        set { counts[Int(status.code) - 1] = newValue }
    }

    /// Counts what assignment looks at: `new` and `open`.
    ///
    /// Source: semantics §8.
    public var load: Int64 { self[.new] + self[.open] }

    /// Counts all conversations.
    public var total: Int64 { counts.reduce(0, +) }
}
