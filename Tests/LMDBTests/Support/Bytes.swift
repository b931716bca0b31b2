import LMDB

extension RawSpan {
    /// Copies the bytes out.
    var array: [UInt8] { withUnsafeBytes { Array($0) } }

    /// Address of the first byte, to see what is a copy and what is not.
    var address: UInt { withUnsafeBytes { UInt(bitPattern: $0.baseAddress) } }
}

extension Key {
    init(_ bytes: [UInt8]) {
        self.init(copying: bytes.span.bytes)
    }

    init(_ text: String) { self.init(Array(text.utf8)) }

    var array: [UInt8] { bytes.array }
}

extension Reading where Self: ~Copyable {
    /// Copies the value of a key.
    borrowing func bytes(_ key: Key, in database: Database) throws(LMDBError) -> [UInt8]? {
        try withValue(of: key, in: database) { value in value.array }
    }

    /// Copies the value of a number.
    borrowing func bytes(_ key: UInt64, in database: Database) throws(LMDBError) -> [UInt8]? {
        try withValue(of: key, in: database) { value in value.array }
    }

    /// Copies the keys and values of a scan.
    borrowing func entries(
        _ database: Database,
        from start: Key? = nil,
        prefix: Key? = nil,
        direction: ScanDirection = .forward
    ) throws -> [Entry] {
        var found: [Entry] = []
        try scan(database, from: start, prefix: prefix, direction: direction) { key, value in
            found.append(Entry(key: key.array, value: value.array))
            return true
        }
        return found
    }

    /// Copies the numbers of a scan.
    borrowing func numbers(
        _ database: Database,
        from start: UInt64? = nil,
        direction: ScanDirection = .forward
    ) throws -> [UInt64] {
        var found: [UInt64] = []
        try scan(database, from: start, direction: direction) { number, _ in
            found.append(number)
            return true
        }
        return found
    }
}

/// Is a key with its value.
struct Entry: Equatable {
    var key: [UInt8]
    var value: [UInt8]
}
