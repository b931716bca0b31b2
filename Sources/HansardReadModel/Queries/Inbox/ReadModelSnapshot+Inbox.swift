import HansardDomain
import HansardRecords
import LMDB

extension ReadModelSnapshot {
    /// Reads a page of the inbox.
    ///
    /// Filters that are an index prefix cost O(page), whatever the number of conversations: their
    /// ranges are merged in order. Other combinations walk the narrowest ranges and look at no more
    /// than `ReadModelLimits.entriesPerPage` entries; such a page may be short, or even empty, and
    /// still name a next one.
    ///
    /// Serves the indexes `last_message_at`, `assigned_to_status`, `platform`, `unread`, `tag`,
    /// `sla_breached`, `created_at`, `waiting_since`, `sla_due`, `customer_id_platform` and
    /// `platform_conversation_id`.
    ///
    /// - Throws: `ReadModelError`; `foreignCursor` for the cursor of another query.
    public func inbox(_ query: InboxQuery) throws(ReadModelError) -> Page<ConversationRow> {
        let fingerprint = query.fingerprint
        let start = try PageCursor.entry(query.cursor, of: fingerprint)
        let plan = InboxPlan(query: query, snapshot: self)
        if let narrow = plan.gather(), let page = try gathered(query, narrow, start, fingerprint) {
            return page
        }
        let walk = try plan.walk()
        let isWide = walk.entryCount > ReadModelLimits.entriesPerPage
        if isWide, let due = plan.due(), let page = try gathered(query, due, start, fingerprint) {
            return page
        }
        guard let index = query.sort.index else {
            return try merged(query, walk, .descending, start, fingerprint)
        }
        if !isWide, !query.takesAll, let page = try gathered(query, walk, start, fingerprint) {
            return page
        }
        let whole = InboxPlan.Candidate(index: index.number, prefixes: [Key()], entryCount: 0)
        return try merged(query, whole, index.tail, start, fingerprint)
    }

    /// Merges ranges that are each in the page's order.
    private func merged(
        _ query: InboxQuery,
        _ candidate: InboxPlan.Candidate,
        _ tail: KeyTail,
        _ start: IndexEntry?,
        _ fingerprint: UInt64
    ) throws(ReadModelError) -> Page<ConversationRow> {
        let store = stores.conversations
        let limit = Self.bounded(query.limit)
        let isAscending = query.isAscending
        var ranges: [IndexRange] = candidate.prefixes.map { prefix in
            IndexRange(
                store.indexes[candidate.index],
                prefix: prefix,
                tail: tail,
                direction: isAscending == (tail == .ascending) ? .forward : .backward,
                after: start,
                batch: limit / candidate.prefixes.count + 2
            )
        }
        var page = Page<ConversationRow>(rows: [], nextCursor: nil, position: position)
        page.rows.reserveCapacity(limit)
        var last: IndexEntry?
        var seen = 0
        while let (place, entry) = try Self.first(of: &ranges, source, isAscending) {
            // A conversation with two of the tags stands in two ranges, one behind the other.
            if entry == last {
                ranges[place].pass()
                continue
            }
            if query.isPast(entry) { return page }
            if page.rows.count == limit || seen == ReadModelLimits.entriesPerPage {
                page.nextCursor = last.map {
                    PageCursor(sortValue: $0.sortValue, id: $0.id, fingerprint: fingerprint)
                }
                return page
            }
            ranges[place].pass()
            let row = try store.existingRow(entry.id, in: source)
            if query.matches(row) { page.rows.append(row) }
            last = entry
            seen += 1
        }
        return page
    }

    /// Finds which range holds the entry that comes first.
    private static func first(
        of ranges: inout [IndexRange],
        _ source: Snapshot,
        _ isAscending: Bool
    ) throws(ReadModelError) -> (Int, IndexEntry)? {
        var first: (Int, IndexEntry)?
        for place in ranges.indices {
            guard let entry = try ranges[place].peek(source) else { continue }
            guard let best = first?.1 else {
                first = (place, entry)
                continue
            }
            if isAscending ? entry.isBelow(best) : best.isBelow(entry) { first = (place, entry) }
        }
        return first
    }

    /// Reads all rows of narrow ranges and sorts them.
    ///
    /// - Returns: nil when the ranges are not as narrow as they should be.
    private func gathered(
        _ query: InboxQuery,
        _ candidate: InboxPlan.Candidate,
        _ start: IndexEntry?,
        _ fingerprint: UInt64
    ) throws(ReadModelError) -> Page<ConversationRow>? {
        let definition = ConversationRow.table.indexes[candidate.index]
        var ids: [Int64] = []
        var seen: Set<Int64> = []
        for prefix in candidate.prefixes {
            try source.walk(stores.conversations.indexes[candidate.index], prefix: prefix) {
                (key, _) throws(ReadModelError) in
                let key = Key(copying: key)
                if let end = candidate.end, key >= end { return false }
                let id = definition.id(in: key)
                if candidate.prefixes.count == 1 || seen.insert(id).inserted { ids.append(id) }
                return ids.count <= ReadModelLimits.entriesPerPage
            }
            if ids.count > ReadModelLimits.entriesPerPage { return nil }
        }
        let isAscending = query.isAscending
        var matches: [(entry: IndexEntry, row: ConversationRow)] = []
        for id in ids {
            let row = try stores.conversations.existingRow(id, in: source)
            guard query.matches(row), let value = query.sortValue(of: row) else { continue }
            let entry = IndexEntry(sortValue: value, id: id)
            if let start, !(isAscending ? start.isBelow(entry) : entry.isBelow(start)) { continue }
            matches.append((entry, row))
        }
        matches.sort { isAscending ? $0.entry.isBelow($1.entry) : $1.entry.isBelow($0.entry) }
        let limit = Self.bounded(query.limit)
        var page = Page(rows: matches.prefix(limit).map(\.row), nextCursor: nil, position: position)
        if matches.count > limit {
            let last = matches[limit - 1].entry
            page.nextCursor = PageCursor(
                sortValue: last.sortValue,
                id: last.id,
                fingerprint: fingerprint
            )
        }
        return page
    }

    /// Counts conversations by status.
    ///
    /// - Complexity: O(1), from kept counts.
    public func statusCounts() throws(ReadModelError) -> Workload {
        var counts = Workload()
        for status in ConversationStatus.allCases {
            counts[status] = try ledger.count(
                ConversationRow.statusKey(status),
                counter: ConversationRow.Counter.status,
                of: ConversationRow.table.number,
                in: source
            )
        }
        return counts
    }
}

extension IndexEntry {
    /// Tells whether this entry comes before another in ascending order.
    fileprivate func isBelow(_ other: IndexEntry) -> Bool {
        sortValue == other.sortValue ? id < other.id : sortValue < other.sortValue
    }
}

extension InboxQuery.Sort {
    /// Finds the index that holds all conversations in this order; nil for the last message, whose
    /// order every index of the inbox has.
    fileprivate var index: (number: Int, tail: KeyTail)? {
        switch self {
        case .lastMessageDescending, .lastMessageAscending: nil
        case .createdDescending: (ConversationRow.Index.created, .descending)
        case .waitingSince: (ConversationRow.Index.waiting, .ascending)
        case .slaDue: (ConversationRow.Index.slaDue, .ascending)
        }
    }
}

extension InboxQuery {
    /// Tells whether nothing that matches can come behind an entry, in the query's order.
    fileprivate func isPast(_ entry: IndexEntry) -> Bool {
        guard sort == .slaDue, case .dueBefore(let time) = sla else { return false }
        return entry.sortValue >= time.microseconds
    }

    /// Whether every conversation matches that the order does not leave out, up to the first that
    /// nothing matches behind.
    fileprivate var takesAll: Bool {
        var open = InboxQuery()
        open.sort = sort
        open.cursor = cursor
        open.limit = limit
        if sort == .slaDue, case .dueBefore = sla { open.sla = sla }
        return self == open
    }
}
