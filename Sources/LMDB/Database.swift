import CLMDB

/// Names how a database orders its keys.
public enum KeyOrder: Sendable {
    /// Byte by byte; keys are `Key`s.
    case bytes
    /// By value; keys are 64-bit numbers in the machine's order. Source: lmdb.h, `MDB_INTEGERKEY`.
    case integer
}

/// Is a named database of one environment; good until that is closed.
///
/// There are no duplicates (`MDB_DUPSORT`): composite keys with empty values stand in for them. A
/// database is never dropped: a new generation is a new environment.
public struct Database: Sendable {
    let handle: MDB_dbi
    /// Number of the environment it belongs to, unique in the process.
    let environment: UInt64
    /// How its keys are ordered.
    public let keys: KeyOrder
    /// Its name.
    public let name: String
}
