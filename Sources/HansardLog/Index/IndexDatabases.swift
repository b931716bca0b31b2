import HansardRecords
import LMDB

/// Names the databases of a log's index and makes their keys; the table stands at `LogIndex`.
struct IndexDatabases: Sendable {
    let streams: Database
    let types: Database
    let commands: Database
    let meta: Database

    /// Says how far the index reaches, and in which log.
    struct Checkpoint {
        /// Last position that is indexed; 0 = none.
        var position: Int64 = 0
        /// Leaf hash of that position; empty while there is none.
        var leafHash: [UInt8] = []
    }

    /// Opens the databases, making them when they are missing.
    init(_ environment: Environment) throws(LMDBError) {
        streams = try environment.openDatabase("streams")
        types = try environment.openDatabase("types")
        commands = try environment.openDatabase("commands")
        meta = try environment.openDatabase("meta")
    }

    /// Reads how far the index reaches, in a view or inside of a transaction.
    func checkpoint(
        in source: borrowing some Reading & ~Copyable
    ) throws(LMDBError) -> Checkpoint {
        let bytes = try source.withValue(of: Self.checkpoint, in: meta) {
            (bytes) throws(LMDBError) in [UInt8](bytes, 0..<bytes.byteCount)
        }
        guard let bytes, let position = bytes.span.bytes.littleEndianInt64(at: 0) else {
            return Checkpoint()
        }
        return Checkpoint(position: position, leafHash: Array(bytes.dropFirst(8)))
    }

    /// Writes how far the index reaches.
    func put(
        _ checkpoint: Checkpoint,
        _ transaction: inout WriteTransaction
    ) throws(LMDBError) {
        let position = withUnsafeBytes(of: checkpoint.position.littleEndian) { Array($0) }
        try transaction.put(Self.checkpoint, position + checkpoint.leafHash, in: meta)
    }

    /// Adds one event.
    ///
    /// - Parameters:
    ///   - header: header of the event.
    ///   - position: its place in the log.
    ///   - scratch: memory for the value, so that none is allocated for each event.
    ///   - transaction: gets the entries.
    /// - Throws: `LMDBError`.
    func put(
        _ header: EventHeader,
        at position: Int64,
        _ scratch: inout [UInt8],
        _ transaction: inout WriteTransaction
    ) throws(LMDBError) {
        scratch.removeAll(keepingCapacity: true)
        scratch.appendVarint(UInt64(bitPattern: header.streamVersion))
        try transaction.put(Self.stream(header.stream, position), scratch, in: streams)
        try transaction.put(Self.type(header.typeNumber, position), [], in: types)
        if let id = header.commandID {
            try transaction.put(Self.command(id, position), [], in: commands)
        }
    }

    /// Makes the key of an event in its stream; without a position, the prefix of the stream.
    static func stream(_ stream: StreamID, _ position: Int64?) -> Key {
        var key = Key()
        key.append(stream.category)
        key.append(UInt64(bitPattern: stream.id))
        if let position { key.append(UInt64(bitPattern: position)) }
        return key
    }

    /// Makes the key of an event under its type; without a position, the prefix of the type.
    static func type(_ number: UInt16, _ position: Int64?) -> Key {
        var key = Key()
        key.append(number)
        if let position { key.append(UInt64(bitPattern: position)) }
        return key
    }

    /// Makes the key of a command; without a position, the prefix of all that share its hash.
    static func command(_ id: String, _ position: Int64?) -> Key {
        var key = Key()
        key.append(Hash128.hash(id).high)
        if let position { key.append(UInt64(bitPattern: position)) }
        return key
    }

    private static let checkpoint = Key("checkpoint")
}
