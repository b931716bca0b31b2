import HansardRecords
import LMDB

/// Keeps what an environment says about itself.
///
/// ```
/// KEY (text)    VALUE
/// checkpoint    position 8, little-endian; then the leaf hash
/// sequences     virtual time, then the greatest id of each sequence, 8 each, little-endian
/// format        version of the layout, 8, little-endian
/// fingerprint   digest of tables, columns and indexes, text
/// ```
struct MetaStore: Sendable {
    /// Says which tables the environment holds, and how they lie in it.
    struct Layout: Equatable {
        var format: UInt64
        var fingerprint: [UInt8]

        /// Layout that this program writes and reads.
        static let present = Layout(
            format: ReadModelLimits.formatVersion,
            fingerprint: Array(TableCatalog.fingerprint.utf8)
        )
    }

    let database: Database

    /// Opens or creates the database.
    init(_ environment: Environment) throws(LMDBError) {
        database = try environment.openDatabase("meta")
    }

    /// Reads the last event folded.
    func checkpoint(in source: Snapshot) throws(ReadModelError) -> Checkpoint {
        try Self.checkpoint(source.bytes(of: Self.checkpointKey, in: database))
    }

    /// Reads the last event folded, inside of a transaction.
    func checkpoint(in transaction: borrowing WriteTransaction) throws -> Checkpoint {
        let bytes = try transaction.withValue(of: Self.checkpointKey, in: database) {
            [UInt8](copying: $0)
        }
        return try Self.checkpoint(bytes)
    }

    /// Reads the sequences.
    func sequences(in source: Snapshot) throws(ReadModelError) -> Sequences {
        Sequences(bytes: try source.bytes(of: Self.sequencesKey, in: database) ?? [])
    }

    /// Reads the layout; nil for an environment that was just made.
    func layout(in source: Snapshot) throws(ReadModelError) -> Layout? {
        guard let format = try source.bytes(of: Self.formatKey, in: database),
            let fingerprint = try source.bytes(of: Self.fingerprintKey, in: database)
        else { return nil }
        return Layout(format: format.littleEndianNumber(at: 0) ?? 0, fingerprint: fingerprint)
    }

    /// Writes the last event folded and the sequences.
    func put(
        _ checkpoint: Checkpoint,
        _ sequences: Sequences,
        _ transaction: inout WriteTransaction
    ) throws(LMDBError) {
        var bytes: [UInt8] = []
        bytes.append(littleEndian: UInt64(bitPattern: checkpoint.position))
        bytes += checkpoint.leafHash
        try transaction.put(Self.checkpointKey, bytes, in: database)
        try transaction.put(Self.sequencesKey, sequences.bytes, in: database)
    }

    /// Writes the layout.
    func put(_ layout: Layout, _ transaction: inout WriteTransaction) throws(LMDBError) {
        var format: [UInt8] = []
        format.append(littleEndian: layout.format)
        try transaction.put(Self.formatKey, format, in: database)
        try transaction.put(Self.fingerprintKey, layout.fingerprint, in: database)
    }

    private static func checkpoint(_ bytes: [UInt8]?) throws(ReadModelError) -> Checkpoint {
        guard let bytes else { return Checkpoint() }
        guard let position = bytes.littleEndianNumber(at: 0) else {
            throw .corrupt("the tables' checkpoint has \(bytes.count) bytes, at least 8 are needed")
        }
        return Checkpoint(
            position: Int64(bitPattern: position),
            leafHash: Array(bytes.dropFirst(8))
        )
    }

    private static let checkpointKey = key("checkpoint")
    private static let sequencesKey = key("sequences")
    private static let formatKey = key("format")
    private static let fingerprintKey = key("fingerprint")

    private static func key(_ name: String) -> Key {
        var key = Key()
        key.append(bytes: name.utf8)
        return key
    }
}
