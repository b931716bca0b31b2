import Crypto
import HansardRecords

/// Seals and opens the personal fields of records: AES-256-GCM.
///
/// The nonce is not stored:
/// ```
/// OFFSET  SIZE  FIELD
///      0     8  recordedAt of the record, microseconds, big-endian
///      8     4  low 32 bits of its position, big-endian
/// ```
/// No nonce is used twice under a key. Positions are never given twice and `recordedAt` never
/// decreases, so that two records with the same nonce would lie 2³² positions and no microsecond
/// apart. An append that failed has used its nonces up although its positions are given again: the
/// log then takes a later `recordedAt` for the next one. A process that died in an append is
/// followed by one that runs later than the sync that never ended, or, where the clock stands
/// behind the last record, goes a random step beyond it; see `AppendScratch`.
///
/// Authenticated are the record's bytes from its format to the end of its clear part, so that a
/// box opens only in the record it was made for.
enum Box {
    /// Derives the nonce of a record.
    static func nonce(recordedAt: Timestamp, position: Int64) -> [UInt8] {
        let time = UInt64(bitPattern: recordedAt.microseconds)
        let place = UInt32(truncatingIfNeeded: position)
        return [UInt8](unsafeUninitializedCapacity: 12) { bytes, count in
            for index in 0..<8 {
                bytes[index] = UInt8(truncatingIfNeeded: time >> UInt64(56 - index * 8))
            }
            for index in 0..<4 {
                bytes[8 + index] = UInt8(truncatingIfNeeded: place >> UInt32(24 - index * 8))
            }
            count = 12
        }
    }

    /// Appends ciphertext and tag to a buffer.
    ///
    /// - Parameters:
    ///   - personal: what is sealed.
    ///   - key: 32 bytes.
    ///   - nonce: 12 bytes.
    ///   - header: place of the authenticated bytes in the buffer.
    ///   - buffer: grows by the box.
    /// - Throws: `LogError.keys` when the cipher fails.
    static func seal(
        _ personal: [UInt8],
        key: SymmetricKey,
        nonce: [UInt8],
        authenticating header: Range<Int>,
        into buffer: inout [UInt8]
    ) throws(LogError) {
        do {
            let sealed = try AES.GCM.seal(
                personal,
                using: key,
                nonce: AES.GCM.Nonce(data: nonce),
                authenticating: buffer[header]
            )
            guard let combined = sealed.combined else {
                throw CryptoKitError.incorrectParameterSize
            }
            buffer.append(contentsOf: combined.dropFirst(nonce.count))
        } catch {
            throw .keys(.cryptography("sealing failed: \(error)"))
        }
    }

    /// Opens a box.
    ///
    /// - Parameters:
    ///   - record: whole record.
    ///   - parts: its decoded header and places.
    ///   - key: 32 bytes.
    /// - Returns: what was sealed.
    /// - Throws: `LogError.corrupt` when key, header or box are not the ones that were sealed.
    static func open(
        _ record: RawSpan,
        _ parts: RecordReader.Parts,
        key: SymmetricKey
    ) throws(LogError) -> [UInt8] {
        let header = parts.header
        var combined = nonce(recordedAt: header.recordedAt, position: header.position)
        combined.reserveCapacity(combined.count + parts.box.count)
        combined.append(record, parts.box)
        var authenticated: [UInt8] = []
        authenticated.append(record, RecordLayout.checksumByteCount..<parts.clear.upperBound)
        do {
            let plain = try AES.GCM.open(
                AES.GCM.SealedBox(combined: combined),
                using: key,
                authenticating: authenticated
            )
            return Array(plain)
        } catch {
            throw .corrupt(
                position: header.position,
                reason: "its personal part does not open with key \(header.keyID)"
            )
        }
    }
}

extension [UInt8] {
    /// Appends a part of other bytes.
    @inline(__always)
    mutating func append(_ bytes: RawSpan, _ part: Range<Int>) {
        bytes.extracting(part).withUnsafeBytes { append(contentsOf: $0) }
    }

    /// Copies a part of other bytes.
    @inline(__always)
    init(_ bytes: RawSpan, _ part: Range<Int>) {
        self = bytes.extracting(part).withUnsafeBytes { Array($0) }
    }
}
