import HansardRecords
import LMDB

/// Is a consistent view of all tables at one position of the log.
///
/// Keep it short: pages it sees cannot be used again while it lives. It has one user at a time.
public final class ReadModelSnapshot {
    /// Position of the last event that the view contains; 0 = none.
    public let position: Int64

    let source: Snapshot
    let stores: TableStores
    let ledger: LedgerStore
    let meta: MetaStore

    init(
        _ source: Snapshot,
        _ stores: TableStores,
        _ ledger: LedgerStore,
        _ meta: MetaStore
    ) throws(ReadModelError) {
        self.source = source
        self.stores = stores
        self.ledger = ledger
        self.meta = meta
        position = try meta.checkpoint(in: source).position
    }

    /// Reads a row of any table; nil when there is none.
    func row<Row: StoredRow>(_ id: Int64) throws(ReadModelError) -> Row? {
        try Row.store(in: stores).row(id, in: source)
    }

    /// Reads the greatest id of each sequence.
    func sequences() throws(ReadModelError) -> Sequences {
        try meta.sequences(in: source)
    }
}
