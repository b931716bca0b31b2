import LMDB

/// Reads the entries of one range of an index in order, some at a time.
///
/// Several ranges of an inbox are merged, so each is read ahead a little and filled again when it
/// runs dry.
struct IndexRange {
    let database: Database
    let prefix: Key
    let tail: KeyTail
    let direction: ScanDirection
    private var entries: [IndexEntry] = []
    private var next = 0
    private var last: IndexEntry?
    private var isExhausted = false
    private var batch: Int

    /// Makes a range of the keys that begin with `prefix`, which ends where the tail begins.
    ///
    /// It begins behind the entry `after`, and reads `batch` entries at first.
    init(
        _ database: Database,
        prefix: Key,
        tail: KeyTail,
        direction: ScanDirection = .forward,
        after: IndexEntry?,
        batch: Int
    ) {
        self.database = database
        self.prefix = prefix
        self.tail = tail
        self.direction = direction
        last = after
        self.batch = batch
    }

    /// Gives the next entry without passing it; nil at the end.
    mutating func peek(_ source: Snapshot) throws(ReadModelError) -> IndexEntry? {
        if next == entries.count {
            if isExhausted { return nil }
            try fill(source)
        }
        return next < entries.count ? entries[next] : nil
    }

    /// Passes the entry that `peek` gave.
    mutating func pass() { next += 1 }

    private mutating func fill(_ source: Snapshot) throws(ReadModelError) {
        entries.removeAll(keepingCapacity: true)
        next = 0
        let after = last
        var found: [IndexEntry] = entries
        entries = []
        let wanted = batch
        let tail = tail
        try source.walk(
            database,
            from: after.map { tail.key(prefix, $0) },
            prefix: prefix,
            direction: direction
        ) { (key, _) throws(ReadModelError) in
            let entry = tail.entry(in: key)
            if entry == after { return true }
            found.append(entry)
            return found.count < wanted
        }
        isExhausted = found.count < wanted
        last = found.last ?? after
        entries = found
        batch = min(batch * 2, ReadModelLimits.entriesPerPage)
    }
}
