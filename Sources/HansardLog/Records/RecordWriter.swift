import Crypto
import HansardRecords

/// Writes records; the byte table stands at `RecordReader`.
enum RecordWriter {
    /// Appends the record of an event to a buffer.
    ///
    /// - Parameters:
    ///   - event: one that `check` found nothing wrong with.
    ///   - position: place it will have in the log.
    ///   - recordedAt: time of the append.
    ///   - key: seals the personal fields; needed when there are any.
    ///   - buffer: grows by the record.
    /// - Throws: `LogError.keys` when sealing fails.
    static func write(
        _ event: NewEvent,
        position: Int64,
        recordedAt: Timestamp,
        key: SymmetricKey?,
        into buffer: inout [UInt8]
    ) throws(LogError) {
        let start = buffer.count
        let flags = RecordFlags(event)
        writeHeader(event, flags, recordedAt: recordedAt, into: &buffer)
        if flags.contains(.box) { buffer.appendVarint(UInt64(event.clear.count)) }
        buffer.append(contentsOf: event.clear)
        if flags.contains(.box) {
            guard let key else { throw .keys(.missing(keyID: event.header.keyID)) }
            try Box.seal(
                event.personal,
                key: key,
                nonce: Box.nonce(recordedAt: recordedAt, position: position),
                authenticating: (start + RecordLayout.checksumByteCount)..<buffer.count,
                into: &buffer
            )
        }
        let checksum = CRC32C.of(
            buffer.span.bytes
                .extracting((start + RecordLayout.checksumByteCount)..<buffer.count)
        )
        for place in 0..<RecordLayout.checksumByteCount {
            buffer[start + place] = UInt8(truncatingIfNeeded: checksum >> UInt32(place * 8))
        }
    }

    /// Says what keeps an event out of the log; nil when nothing does.
    static func problem(of event: NewEvent) -> String? {
        let header = event.header
        if header.streamVersion < 1 { return "stream version \(header.streamVersion) is below 1" }
        if header.schemaVersion < 1 { return "schema version 0 is below 1" }
        if header.keyID < 0 { return "key id \(header.keyID) is below 0" }
        if header.commandEventCount < 1 || header.indexInCommand < 0
            || header.indexInCommand >= header.commandEventCount
        {
            return "it is event \(header.indexInCommand) of \(header.commandEventCount)"
        }
        if let id = header.commandID, id.utf8.count > LogLimits.commandIDByteCount {
            return "its command id has \(id.utf8.count) bytes, at most "
                + "\(LogLimits.commandIDByteCount) are kept"
        }
        for id in [header.correlationID, header.causationID] {
            if let id, id.utf8.count > LogLimits.correlationByteCount {
                return "a correlation or causation id has \(id.utf8.count) bytes, at most "
                    + "\(LogLimits.correlationByteCount) are kept"
            }
        }
        return nil
    }

    private static func writeHeader(
        _ event: NewEvent,
        _ flags: RecordFlags,
        recordedAt: Timestamp,
        into buffer: inout [UInt8]
    ) {
        let header = event.header
        var fixed = FixedPart()
        fixed.low = UInt64(RecordLayout.format) << 32
        fixed.low |= UInt64(flags.rawValue) << 40
        fixed.low |= UInt64(UInt8(truncatingIfNeeded: header.typeNumber)) << 56
        fixed.high = UInt64(header.typeNumber >> 8) | UInt64(header.stream.category) << 8
        fixed.high |= UInt64(bitPattern: recordedAt.microseconds) << 16
        fixed.rest = UInt64(bitPattern: recordedAt.microseconds) >> 48
        fixed.rest |= UInt64(header.actorType) << 16
        fixed.append(to: &buffer)
        buffer.appendVarint(UInt64(bitPattern: header.stream.id))
        buffer.appendVarint(UInt64(bitPattern: header.streamVersion))
        let delay = recordedAt.microseconds &- header.occurredAt.microseconds
        buffer.appendVarint(UInt64(bitPattern: (delay << 1) ^ (delay >> 63)))
        if !flags.isDisjoint(with: .rare) { writeRareParts(header, into: &buffer) }
        if header.keyID != 0 { buffer.appendVarint(UInt64(bitPattern: header.keyID)) }
    }

    private static func writeRareParts(_ header: EventHeader, into buffer: inout [UInt8]) {
        if header.schemaVersion != 1 { buffer.appendVarint(UInt64(header.schemaVersion)) }
        if header.actorID != 0 { buffer.appendVarint(UInt64(bitPattern: header.actorID)) }
        if header.indexInCommand != 0 { buffer.appendVarint(UInt64(header.indexInCommand)) }
        if header.commandEventCount != 1 { buffer.appendVarint(UInt64(header.commandEventCount)) }
        if let id = header.commandID { buffer.appendText(id) }
        if let digest = header.commandDigest { buffer.append(contentsOf: digest.bytes) }
        if let id = header.correlationID { buffer.appendText(id) }
        if let id = header.causationID { buffer.appendText(id) }
    }

    /// Is the part of a header that every record has, as three little-endian words.
    private struct FixedPart {
        var low: UInt64 = 0
        var high: UInt64 = 0
        var rest: UInt64 = 0

        func append(to buffer: inout [UInt8]) {
            withUnsafeBytes(of: (low.littleEndian, high.littleEndian, rest.littleEndian)) {
                buffer.append(contentsOf: $0.prefix(RecordLayout.fixedByteCount))
            }
        }
    }
}

extension [UInt8] {
    /// Appends an integer in groups of seven bits, the lowest first; the eighth bit says "more".
    @inline(__always)
    mutating func appendVarint(_ value: UInt64) {
        var value = value
        while value >= 0x80 {
            append(UInt8(truncatingIfNeeded: value) | 0x80)
            value >>= 7
        }
        append(UInt8(truncatingIfNeeded: value))
    }

    /// Appends a text as its number of bytes and its UTF-8.
    mutating func appendText(_ text: String) {
        appendVarint(UInt64(text.utf8.count))
        append(contentsOf: text.utf8)
    }
}
