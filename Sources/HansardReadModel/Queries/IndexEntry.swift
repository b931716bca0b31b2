import LMDB

/// Is one entry of an index as a page sees it: what it sorts by, and the row's id.
struct IndexEntry: Equatable {
    var sortValue: Int64
    var id: Int64
}

/// Says how the end of an index's keys is laid out.
enum KeyTail {
    /// A time and the id, both ascending.
    case ascending
    /// A time and the id, both complemented, so that the newest comes first.
    case descending
    /// The id alone, ascending.
    case id
    /// One byte, the code of a word, and the id, both ascending.
    case codeAndID

    /// Reads the end of a key.
    func entry(in key: RawSpan) -> IndexEntry {
        let key = Key(copying: key)
        let end = key.count
        return switch self {
        case .ascending:
            IndexEntry(
                sortValue: key.readAscending(at: end - 16),
                id: key.readAscending(at: end - 8)
            )
        case .descending:
            IndexEntry(
                sortValue: key.readDescending(at: end - 16),
                id: key.readDescending(at: end - 8)
            )
        case .id: IndexEntry(sortValue: 0, id: key.readAscending(at: end - 8))
        case .codeAndID:
            IndexEntry(sortValue: Int64(key[end - 9]), id: key.readAscending(at: end - 8))
        }
    }

    /// Makes the key of an entry.
    func key(_ prefix: Key, _ entry: IndexEntry) -> Key {
        var key = prefix
        switch self {
        case .ascending:
            key.append(ascending: entry.sortValue)
            key.append(ascending: entry.id)
        case .descending:
            key.append(descending: entry.sortValue)
            key.append(descending: entry.id)
        case .id: key.append(ascending: entry.id)
        case .codeAndID:
            key.append(UInt8(truncatingIfNeeded: entry.sortValue))
            key.append(ascending: entry.id)
        }
        return key
    }
}
