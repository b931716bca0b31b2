import HansardRecords
import LMDB

extension EventLog {
    /// Reads one event, checked and opened; nil when the log holds no such position.
    ///
    /// - Throws: `LogError`: `corrupt` when the record is damaged, `keys`, `storage`.
    public func read(_ position: Int64) throws(LogError) -> StoredEvent? {
        guard position > 0 else { return nil }
        try refreshKeys()
        let snapshot = try view()
        let record: RawSpan?
        do throws(LMDBError) {
            record = try snapshot.get(UInt64(position), in: databases.events)
        } catch {
            throw .storage(error)
        }
        guard let record else { return nil }
        return try stored(record, position: position)
    }

    /// Reads one event's header, without checking its sum or opening its personal part.
    public func header(_ position: Int64) throws(LogError) -> EventHeader? {
        guard position > 0 else { return nil }
        let snapshot = try view()
        let record: RawSpan?
        do throws(LMDBError) {
            record = try snapshot.get(UInt64(position), in: databases.events)
        } catch {
            throw .storage(error)
        }
        guard let record else { return nil }
        return try RecordReader.parts(record, position: position).header
    }

    /// Visits events in the log's order, checked and opened.
    ///
    /// A newer view is taken every 50,000 records, so that the file does not grow meanwhile.
    ///
    /// - Parameters:
    ///   - first: position to begin at.
    ///   - last: position to end at; the scan also ends at the log's head.
    ///   - visit: sees each event; returns whether to go on.
    /// - Throws: `LogError`, also `corrupt` for a position that is missing; what `visit` throws.
    public func scan(
        from first: Int64,
        through last: Int64 = .max,
        _ visit: (StoredEvent) throws -> Bool
    ) throws {
        try refreshKeys()
        try walk(from: first, through: last) { record, position in
            try visit(stored(record, position: position))
        }
    }

    /// Visits events' headers in the log's order, without checking sums or opening personal parts.
    ///
    /// - Parameters: as `scan`.
    /// - Throws: `LogError`; what `visit` throws.
    public func scanHeaders(
        from first: Int64,
        through last: Int64 = .max,
        _ visit: (EventHeader) throws -> Bool
    ) throws {
        try walk(from: first, through: last) { record, position in
            try visit(RecordReader.parts(record, position: position).header)
        }
    }

    /// Finds the last position that was recorded at or before a time; 0 when there is none.
    ///
    /// - Complexity: O(log position).
    /// - Throws: `LogError`.
    public func positionAtOrBefore(_ time: Timestamp) throws(LogError) -> Int64 {
        let snapshot = try view()
        let last = try storing { () throws(LMDBError) in
            try snapshot.lastIntegerKey(in: databases.events) ?? 0
        }
        var low: Int64 = 0
        var high = Int64(clamping: last)
        while low < high {
            let middle = low + (high - low + 1) / 2
            let record: RawSpan?
            do throws(LMDBError) {
                record = try snapshot.get(UInt64(middle), in: databases.events)
            } catch {
                throw .storage(error)
            }
            guard let record else { throw .corrupt(position: middle, reason: "it is missing") }
            if try RecordReader.recordedAt(record, position: middle) <= time {
                low = middle
            } else {
                high = middle - 1
            }
        }
        return low
    }

    /// Visits records in order, and holds them to be without a gap.
    func walk(
        from first: Int64,
        through last: Int64,
        _ visit: (RawSpan, Int64) throws -> Bool
    ) throws {
        var expected = max(first, 1)
        guard expected <= last else { return }
        do {
            try environment.sweep(
                databases.events,
                from: UInt64(expected),
                entriesPerView: LogLimits.recordsPerView
            ) { number, record in
                guard number == UInt64(expected) else {
                    throw LogError.corrupt(position: expected, reason: "it is missing")
                }
                let position = expected
                expected += 1
                return try visit(record, position) && position < last
            }
        } catch let error as LMDBError {
            throw LogError.storage(error)
        }
    }

    /// Checks a record and opens its personal part.
    func stored(_ record: RawSpan, position: Int64) throws(LogError) -> StoredEvent {
        try RecordReader.check(record, position: position)
        let parts = try RecordReader.parts(record, position: position)
        let clear = [UInt8](record, parts.clear)
        guard !parts.box.isEmpty else {
            return StoredEvent(header: parts.header, clear: clear, personal: nil, isErased: false)
        }
        let found: KeyStore.Found
        do throws(KeyStoreError) {
            found = try keys.find(parts.header.keyID)
        } catch {
            throw .keys(error)
        }
        switch found {
        case .live(let key):
            return StoredEvent(
                header: parts.header,
                clear: clear,
                personal: try Box.open(record, parts, key: key),
                isErased: false
            )
        case .destroyed:
            return StoredEvent(header: parts.header, clear: clear, personal: nil, isErased: true)
        case .missing:
            throw .keys(.missing(keyID: parts.header.keyID))
        }
    }

    private func refreshKeys() throws(LogError) {
        guard options.access == .reader else { return }
        do throws(KeyStoreError) {
            try keys.refresh()
        } catch {
            throw .keys(error)
        }
    }
}
