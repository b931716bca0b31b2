/// Names the last event that is folded into the tables, and the log it came from.
public struct Checkpoint: Sendable, Equatable {
    /// Position of the last event folded; 0 = none.
    public var position: Int64
    /// Leaf hash of that event, as the log keeps it; empty when there is none.
    public var leafHash: [UInt8]

    /// Names a point of a log.
    public init(position: Int64 = 0, leafHash: [UInt8] = []) {
        self.position = position
        self.leafHash = leafHash
    }
}
