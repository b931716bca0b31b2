import HansardRecords

/// Is the end of the log: the last record and what the tree over all records looks like.
public struct LogHead: Hashable, Sendable {
    /// Last position; 0 = the log is empty.
    public var position: Int64 = 0
    /// When the last record was appended; the epoch while there is none.
    public var recordedAt = Timestamp(microseconds: 0)
    /// Hash of the last record, 32 bytes; empty while there is none.
    public var leafHash: [UInt8] = []
    /// Right edge of the tree over all records.
    public var frontier = TreeFrontier()

    /// Makes the head of an empty log.
    public init() {}

    /// Gives the root of the tree over all records, 32 bytes.
    ///
    /// Source: RFC 6962 §2.1.
    ///
    /// - Complexity: O(log position).
    public func treeRoot() -> [UInt8] { frontier.root.bytes }
}
