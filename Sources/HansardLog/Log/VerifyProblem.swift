/// Is one thing that is wrong with a log.
public struct VerifyProblem: Hashable, Sendable, CustomStringConvertible {
    /// Names what can be wrong.
    public enum Kind: String, Sendable {
        /// A position has no record.
        case missing
        /// The bytes of a record do not fit its checksum, or are no record.
        case damaged
        /// A record is not the one that was hashed, or its hash is gone.
        case hashMismatch = "hash_mismatch"
        /// A record is older than the one before it.
        case timeWentBack = "time_went_back"
        /// The hashes do not lead to the root that the log holds.
        case treeMismatch = "tree_mismatch"
    }

    /// Position concerned; the last one for a problem of the whole tree.
    public var position: Int64
    /// What is wrong.
    public var kind: Kind
    /// Says it in one sentence.
    public var description: String

    init(_ kind: Kind, at position: Int64, _ description: String) {
        self.kind = kind
        self.position = position
        self.description = description
    }
}
