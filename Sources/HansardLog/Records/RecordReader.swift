import HansardRecords

/// Reads records.
///
/// ```
/// OFFSET  SIZE  FIELD              UNIT / ENCODING
///      0     4  checksum           CRC-32C of all bytes behind it, little-endian
///      4     1  format             1
///      5     2  flags              little-endian, see below; unknown bits are refused
///      7     2  typeNumber         little-endian; the domain's number of the event type
///      9     1  stream category
///     10     8  recordedAt         microseconds since 1970-01-01 UTC, little-endian Int64
///     18     1  actorType          the domain's code
///     19  1-10  stream id          varint
///      …  1-10  stream version     varint
///      …  1-10  delay              recordedAt - occurredAt in microseconds, zigzag varint
///      …  1-3   schemaVersion      varint        only with flag 0, else 1
///      …  1-10  actorID            varint        only with flag 1, else 0
///      …  1-10  indexInCommand     varint        only with flag 2, else 0
///      …  1-10  commandEventCount  varint        only with flag 3, else 1
///      …  1+n   commandID          varint n ≤ 128, UTF-8           only with flag 4
///      …    16  commandDigest      big-endian                      only with flag 5
///      …  1+n   correlationID      varint n ≤ 512, UTF-8           only with flag 6
///      …  1+n   causationID        varint n ≤ 512, UTF-8           only with flag 7
///      …  1-10  keyID              varint        only with flag 8, else 0 (the tenant's key)
///      …  1-10  clearByteCount     varint        only with flag 9, else the rest of the record
///      …     n  clear              body without personal fields, field-list codec
///      …   n+16 box                only with flag 9: AES-256-GCM ciphertext, then its tag
/// ```
/// A varint holds seven bits a byte, the lowest first; the eighth bit says that more follow.
/// The box's nonce and what it authenticates stand at `Box`. The position is the record's key.
enum RecordReader {
    /// Is a decoded header with the places of what follows it.
    struct Parts {
        var header: EventHeader
        var clear: Range<Int>
        /// Place of the box; empty when there is none.
        var box: Range<Int>
    }

    /// Checks a record's sum.
    ///
    /// - Throws: `LogError.corrupt`.
    static func check(_ record: RawSpan, position: Int64) throws(LogError) {
        guard record.byteCount >= RecordLayout.fixedByteCount else {
            throw .corrupt(position: position, reason: "it has only \(record.byteCount) bytes")
        }
        let expected = unsafe UInt32(
            littleEndian: record.unsafeLoadUnaligned(fromUncheckedByteOffset: 0, as: UInt32.self)
        )
        let body = record.extracting(RecordLayout.checksumByteCount..<record.byteCount)
        guard CRC32C.of(body) == expected else {
            throw .corrupt(position: position, reason: "its checksum does not fit its bytes")
        }
    }

    /// Reads only when a record was appended; for binary search.
    static func recordedAt(_ record: RawSpan, position: Int64) throws(LogError) -> Timestamp {
        guard record.byteCount >= RecordLayout.fixedByteCount else {
            throw .corrupt(position: position, reason: "it has only \(record.byteCount) bytes")
        }
        return Timestamp(microseconds: load(record, RecordLayout.recordedAtOffset))
    }

    /// Reads a header without checking the sum: fast, for listings and look-ups.
    ///
    /// Safety: the fixed part is loaded behind a comparison with its size, all else by
    /// `RecordCursor`.
    ///
    /// - Throws: `LogError.corrupt` for bytes that are no record, `LogError.newerFormat`.
    @inline(__always)
    static func parts(_ record: RawSpan, position: Int64) throws(LogError) -> Parts {
        guard record.byteCount >= RecordLayout.fixedByteCount else {
            throw .corrupt(position: position, reason: "it has only \(record.byteCount) bytes")
        }
        let format: UInt8 = load(record, RecordLayout.formatOffset)
        let flags = RecordFlags(rawValue: load(record, RecordLayout.flagsOffset))
        guard format == RecordLayout.format, flags.isSubset(of: .known) else {
            throw unknownFormat(format, position)
        }
        var cursor = RecordCursor(offset: RecordLayout.fixedByteCount)
        guard let id = cursor.varint(record), let version = cursor.varint(record),
            let delay = cursor.varint(record)
        else { throw unfinished(position) }
        guard Int64(bitPattern: version) >= 1 else { throw unfinished(position) }
        let recordedAt: Int64 = load(record, RecordLayout.recordedAtOffset)
        let span = Int64(bitPattern: delay >> 1) ^ -Int64(bitPattern: delay & 1)
        var header = EventHeader(
            position: position,
            typeNumber: load(record, RecordLayout.typeOffset),
            stream: StreamID(
                category: load(record, RecordLayout.categoryOffset),
                id: Int64(bitPattern: id)
            ),
            streamVersion: Int64(bitPattern: version),
            occurredAt: Timestamp(microseconds: recordedAt &- span),
            recordedAt: Timestamp(microseconds: recordedAt),
            actorType: load(record, RecordLayout.actorTypeOffset)
        )
        if !flags.isDisjoint(with: .rare) {
            guard readRareParts(record, flags, &cursor, &header) else { throw unfinished(position) }
        }
        if flags.contains(.keyID) {
            guard let raw = cursor.varint(record), let key = Int64(exactly: raw) else {
                throw unfinished(position)
            }
            header.keyID = key
        }
        guard flags.contains(.box) else {
            let end = record.byteCount
            return Parts(header: header, clear: cursor.offset..<end, box: end..<end)
        }
        guard let count = cursor.varint(record),
            count <= UInt64(record.byteCount &- cursor.offset)
        else { throw unfinished(position) }
        let boxStart = cursor.offset &+ Int(count)
        guard boxStart &+ RecordLayout.tagByteCount <= record.byteCount else {
            throw unfinished(position)
        }
        return Parts(
            header: header,
            clear: cursor.offset..<boxStart,
            box: boxStart..<record.byteCount
        )
    }

    private static func readRareParts(
        _ record: RawSpan,
        _ flags: RecordFlags,
        _ cursor: inout RecordCursor,
        _ header: inout EventHeader
    ) -> Bool {
        if flags.contains(.schemaVersion) {
            guard let raw = cursor.varint(record), let version = UInt16(exactly: raw),
                version >= 1
            else { return false }
            header.schemaVersion = version
        }
        if flags.contains(.actorID) {
            guard let id = cursor.varint(record) else { return false }
            header.actorID = Int64(bitPattern: id)
        }
        if flags.contains(.indexInCommand) {
            guard let raw = cursor.varint(record), let index = Int(exactly: raw) else {
                return false
            }
            header.indexInCommand = index
        }
        if flags.contains(.commandEventCount) {
            guard let raw = cursor.varint(record), let count = Int(exactly: raw) else {
                return false
            }
            header.commandEventCount = count
        }
        guard header.indexInCommand < header.commandEventCount else { return false }
        return readTexts(record, flags, &cursor, &header)
    }

    private static func readTexts(
        _ record: RawSpan,
        _ flags: RecordFlags,
        _ cursor: inout RecordCursor,
        _ header: inout EventHeader
    ) -> Bool {
        if flags.contains(.commandID) {
            header.commandID = cursor.text(record, limit: LogLimits.commandIDByteCount)
            if header.commandID == nil { return false }
        }
        if flags.contains(.commandDigest) {
            guard cursor.offset + 16 <= record.byteCount else { return false }
            header.commandDigest = Digest16(
                high: UInt64(bigEndian: load(record, cursor.offset)),
                low: UInt64(bigEndian: load(record, cursor.offset + 8))
            )
            cursor.offset += 16
        }
        if flags.contains(.correlationID) {
            header.correlationID = cursor.text(record, limit: LogLimits.correlationByteCount)
            if header.correlationID == nil { return false }
        }
        if flags.contains(.causationID) {
            header.causationID = cursor.text(record, limit: LogLimits.correlationByteCount)
            if header.causationID == nil { return false }
        }
        return true
    }

    /// Loads a little-endian integer; the caller has compared with the number of bytes.
    @inline(__always)
    private static func load<Number: FixedWidthInteger & BitwiseCopyable>(
        _ record: RawSpan,
        _ offset: Int
    ) -> Number {
        unsafe Number(
            littleEndian: record.unsafeLoadUnaligned(
                fromUncheckedByteOffset: offset,
                as: Number.self
            )
        )
    }

    @inline(never)
    private static func unfinished(_ position: Int64) -> LogError {
        .corrupt(
            position: position,
            reason: "its header makes no sense or does not fit into its bytes"
        )
    }

    @inline(never)
    private static func unknownFormat(_ format: UInt8, _ position: Int64) -> LogError {
        .corrupt(
            position: position,
            reason: "it has format \(format) or flags that this hansard does not know"
        )
    }
}
