/// Reads the binary form of records.
///
/// Safety: the bytes belong to the caller, who lends them for the length of one call
/// (`RawSpan.withUnsafeBytes`); the reader never outlives it and is never handed out. Every load
/// stands after a comparison with `end`, and hostile bytes throw.
public struct BinaryReader: FieldCoder {
    @usableFromInline var cursor: UnsafeRawPointer
    @usableFromInline var end: UnsafeRawPointer
    @usableFromInline let start: UnsafeRawPointer
    /// Tag of the field whose payload is at the cursor; `Int.max` behind the last.
    @usableFromInline var nextTag = 0
    /// Framing of that payload.
    @usableFromInline var wire = WireType.null
    /// Says whether personal parts are being added to a record that was read before.
    @usableFromInline var isMerging = false
    @usableFromInline var depth = 0

    @inlinable
    init(_ bytes: UnsafeRawBufferPointer) {
        // An empty buffer may have no address; nothing is ever loaded from the stand-in.
        let base = bytes.baseAddress ?? BinaryReader.nothing
        start = base
        cursor = base
        end = base + bytes.count
    }

    /// Stands in for the address of an empty buffer.
    @inlinable static var nothing: UnsafeRawPointer {
        UnsafeRawPointer(bitPattern: 16).unsafelyUnwrapped
    }

    /// Reads the fields of a record up to the end, and skips those it does not know.
    @inlinable
    mutating func read<R: Record>(_ record: inout R) throws(CodecError) {
        nextTag = 0
        try advance()
        try record.fields(&self)
        while nextTag != Int.max { try skip() }
    }

    /// Replaces a field's value when it is there; leaves its default when not.
    @inlinable
    public mutating func field<V: FieldValue>(
        _ tag: Int,
        _ name: StaticString,
        _ value: inout V,
        _ traits: FieldTraits
    ) throws(CodecError) {
        while nextTag < tag { try skip() }
        guard nextTag == tag else { return }
        do throws(CodecError) {
            try value.decodeField(from: &self, traits)
        } catch {
            throw error.within(name)
        }
        try advance()
    }

    /// Reads the next key; tags ascend.
    @inlinable
    mutating func advance() throws(CodecError) {
        if cursor == end {
            nextTag = Int.max
            return
        }
        let key = try number()
        let tag = key >> 3
        guard tag > UInt64(truncatingIfNeeded: nextTag), tag <= RecordLimits.largestTag,
            let wire = WireType(rawValue: UInt8(truncatingIfNeeded: key & 7))
        else { throw badKey() }
        nextTag = Int(truncatingIfNeeded: tag)
        self.wire = wire
    }

    /// Passes over a payload nobody asked for, and reads the next key.
    @inlinable
    mutating func skip() throws(CodecError) {
        switch wire {
        case .number: _ = try number()
        case .eight: try drop(8)
        case .sixteen: try drop(16)
        case .bytes: try drop(try length())
        case .null: break
        }
        try advance()
    }
}

extension BinaryReader {
    /// Holds what `leave` restores.
    @usableFromInline
    struct Outer {
        @usableFromInline var end: UnsafeRawPointer
        @usableFromInline var nextTag: Int
        @usableFromInline var wire: WireType

        @inlinable
        init(end: UnsafeRawPointer, nextTag: Int, wire: WireType) {
            self.end = end
            self.nextTag = nextTag
            self.wire = wire
        }
    }

    /// Confines the reader to the payload at the cursor.
    @usableFromInline
    mutating func enter() throws(CodecError) -> Outer {
        let count = try length()
        guard depth < RecordLimits.recordDepth else {
            throw malformed("records stand deeper than \(RecordLimits.recordDepth) in one another")
        }
        let outer = Outer(end: end, nextTag: nextTag, wire: wire)
        end = cursor + count
        depth += 1
        return outer
    }

    /// Goes on behind the payload.
    @inlinable
    mutating func leave(_ outer: Outer) {
        end = outer.end
        nextTag = outer.nextTag
        wire = outer.wire
        depth &-= 1
    }
}
