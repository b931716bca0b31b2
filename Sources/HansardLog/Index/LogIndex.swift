import HansardRecords
import LMDB
import Synchronization

/// Finds events of a log by stream, type and command: an index that can be lost and made again.
///
/// It lies in the environment `index/`, which is not synced: `CleanMark` says whether it can be
/// trusted, and its checkpoint whether it belongs to the log. Whatever cannot be trusted is thrown
/// away and made again from the headers of the log.
/// ```
/// DATABASE  KEY                                         VALUE
/// streams   category 1, stream id 8, position 8         stream version, varint
/// types     type number 2, position 8                   –
/// commands  first 8 bytes of Hash128 of the command's   –
///           id, position 8
/// meta      "checkpoint"                                position 8, little-endian; leaf hash 32
/// ```
/// Numbers in keys are big-endian. Two command ids may share a hash: whoever looks one up compares
/// the id in the record. Only the engine's one writer records; any thread looks up.
public final class LogIndex: Sendable {
    let environment: Environment
    let databases: IndexDatabases
    let mark: CleanMark
    let options: StorageOptions
    /// Whether the mark must be cleared before the next write: it does not say yet that unsynced
    /// writes of this run of the machine may follow.
    let isMarkedClean: Mutex<Bool>

    init(
        environment: Environment,
        databases: IndexDatabases,
        mark: CleanMark,
        options: StorageOptions,
        isMarkedClean: Bool
    ) {
        self.environment = environment
        self.databases = databases
        self.mark = mark
        self.options = options
        self.isMarkedClean = Mutex(isMarkedClean)
    }

    /// Reads the last position that is indexed; 0 = none.
    ///
    /// - Throws: `LogError`.
    public func position() throws(LogError) -> Int64 {
        try checkpoint().position
    }

    /// Bytes of the file that are in use.
    ///
    /// - Throws: `LogError`.
    public func usedByteCount() throws(LogError) -> Int {
        try storing { () throws(LMDBError) in try environment.usage().usedByteCount }
    }

    /// Reads how far the index reaches, and in which log.
    func checkpoint() throws(LogError) -> IndexDatabases.Checkpoint {
        let snapshot = try view()
        return try storing { () throws(LMDBError) in try databases.checkpoint(in: snapshot) }
    }

    /// Takes a view of the index.
    func view() throws(LogError) -> Snapshot {
        try storing { () throws(LMDBError) in try environment.snapshot() }
    }
}
