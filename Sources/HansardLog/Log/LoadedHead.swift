import HansardRecords
import LMDB

/// Is the head of the log together with what the next append needs.
struct LoadedHead: Sendable {
    /// Last record and tree.
    var head = LogHead()
    /// Hashes of the last block while it is not full; empty otherwise.
    var openBlock: [TreeHash] = []
    /// State of the environment that it was read from.
    var transactionID = 0

    /// Reads the head, and checks that records, hashes and tree end at the same place.
    ///
    /// - Throws: `LogError.unreadable` when they do not.
    static func load(
        _ snapshot: Snapshot,
        _ databases: LogDatabases,
        path: String
    ) throws(LogError) -> LoadedHead {
        var loaded = LoadedHead()
        loaded.transactionID = snapshot.transactionID
        guard let stored = try databases.value(of: LogDatabases.frontier, in: snapshot),
            let frontier = TreeFrontier(decoding: stored.span.bytes)
        else { throw .unreadable(path: path, reason: "it has no tree frontier, or a damaged one") }
        let last = try storing { () throws(LMDBError) in
            try snapshot.lastIntegerKey(in: databases.events) ?? 0
        }
        guard last == UInt64(frontier.size) else {
            throw .unreadable(
                path: path,
                reason: "the last record is \(last), the tree has \(frontier.size)"
            )
        }
        loaded.head.frontier = frontier
        loaded.head.position = frontier.size
        guard frontier.size > 0 else { return loaded }
        let number = HashBlock.number(of: frontier.size)
        let place = HashBlock.place(of: frontier.size)
        guard let block = try databases.block(number, in: snapshot), block.count == place + 1 else {
            throw .unreadable(path: path, reason: "record \(last) has no hash")
        }
        if block.count < HashBlock.count { loaded.openBlock = block }
        loaded.head.leafHash = block[place].bytes
        loaded.head.recordedAt = try recordedAt(frontier.size, snapshot, databases)
        return loaded
    }

    private static func recordedAt(
        _ position: Int64,
        _ snapshot: Snapshot,
        _ databases: LogDatabases
    ) throws(LogError) -> Timestamp {
        let record: RawSpan?
        do throws(LMDBError) {
            record = try snapshot.get(UInt64(position), in: databases.events)
        } catch {
            throw .storage(error)
        }
        guard let record else { throw .corrupt(position: position, reason: "it is missing") }
        return try RecordReader.recordedAt(record, position: position)
    }
}
