import HansardLog
import HansardReadModel
import LMDB

/// Holds the open files of a tenant: what its one engine and its readers have in common.
struct TenantFiles: Sendable {
    let directory: TenantDirectory
    /// Lock that makes this process the tenant's engine; nil for a reader.
    let lock: EngineLock?
    let log: EventLog
    let index: LogIndex
    let readModel: ReadModel
    /// Makes the tenant's keyed digests.
    let digester: TenantKeyDigester
    /// How tables beside the live ones are opened, to be compared and thrown away.
    let scratchOptions: ReadModel.Options

    /// Says why a part refuses all work until the tenant is opened again; nil while none does.
    var failure: LMDBError? { log.failure ?? index.failure ?? readModel.failure }

    /// Whether index and tables are of this log and hold everything that it holds.
    var isLevel: Bool {
        get throws {
            let head = log.head.position
            return try index.position() == head
                && readModel.checkpoint().position == head
                && DerivedState.agrees(readModel, with: log)
        }
    }

    /// Takes a consistent view of all tables.
    ///
    /// - Throws: `HansardError` with `closed` after `close`, else `storage_failed`.
    func snapshot() throws(HansardError) -> ReadModelSnapshot {
        do throws(ReadModelError) {
            return try readModel.snapshot()
        } catch {
            if case .storage(let cause) = error, cause.code == .environmentClosed {
                throw HansardError(
                    .closed,
                    "tenant '\(directory.name)' is closed; open it again"
                )
            }
            throw HansardError(
                .storageFailed,
                "the tables of tenant '\(directory.name)' cannot be read",
                underlying: error
            )
        }
    }

    /// Brings index and tables level with events that the log has just taken.
    func apply(
        _ events: [NewEvent],
        at positions: ClosedRange<Int64>,
        _ writeSet: WriteSet
    ) throws {
        let leafHash = log.head.leafHash
        try index.record(events, firstPosition: positions.lowerBound, leafHash: leafHash)
        try readModel.apply(
            writeSet,
            checkpoint: Checkpoint(position: positions.upperBound, leafHash: leafHash)
        )
    }

    /// Closes the files and gives the lock back; who holds the lock marks them as whole.
    func close() {
        readModel.close(clean: lock != nil)
        index.close(clean: lock != nil)
        log.close()
        lock?.release()
    }
}
