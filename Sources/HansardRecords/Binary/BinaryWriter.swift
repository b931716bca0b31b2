/// Writes the binary form of records.
///
/// Safety: `base` points to `capacity` bytes that outlive the writer: a buffer on the stack that
/// `withBytes` takes, replaced by one on the heap when it is full and freed there. Every store
/// stands after a `reserve` that covers it, and the bytes are lent for one call only.
public struct BinaryWriter: FieldCoder {
    @usableFromInline var base: UnsafeMutableRawPointer
    @usableFromInline var count = 0
    @usableFromInline var capacity: Int
    @usableFromInline var isOnHeap = false
    @usableFromInline var part: RecordPart
    /// Bit `n` is set when the default of the field with tag `n` is not the zero of its type.
    @usableFromInline var writtenTags: UInt64 = 0

    @inlinable
    init(_ buffer: UnsafeMutableRawBufferPointer, base: UnsafeMutableRawPointer, part: RecordPart) {
        self.base = base
        capacity = buffer.count
        self.part = part
    }

    /// Encodes a record in a buffer on the stack and lends the bytes.
    @inlinable
    static func withBytes<R: Record, Result>(
        of record: R,
        part: RecordPart,
        _ body: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        withUnsafeTemporaryAllocation(
            byteCount: RecordLimits.stackBufferByteCount,
            alignment: 16
        ) { buffer in
            guard let base = buffer.baseAddress else {
                preconditionFailure("a buffer of a kilobyte has no address")
            }
            var writer = BinaryWriter(buffer, base: base, part: part)
            defer { if writer.isOnHeap { writer.base.deallocate() } }
            writer.put(record)
            return body(UnsafeRawBufferPointer(start: writer.base, count: writer.count))
        }
    }

    /// Appends the fields of a record.
    @inlinable
    mutating func put<R: Record>(_ record: R) {
        let outer = writtenTags
        writtenTags = DefaultScanner.tags(of: R.self)
        do throws(CodecError) {
            try record.walk(&self)
        } catch {
            preconditionFailure("\(R.recordName) refuses to be written: \(error)")
        }
        writtenTags = outer
    }

    /// Appends a field, unless both its value and its default are the zero of its type.
    @inlinable
    public mutating func field<V: FieldValue>(
        _ tag: Int,
        _ name: StaticString,
        _ value: inout V,
        _ traits: FieldTraits
    ) throws(CodecError) {
        if part != .all {
            if part == .personal && !traits.isPersonal {
                if V.holdsRecords { putPersonalPart(tag, value) }
                return
            }
            if part == .clear && traits.isPersonal { return }
        }
        if value.isFieldZero && tag < 64 && (writtenTags >> UInt64(tag)) & 1 == 0 { return }
        let outer = part
        if part == .personal { part = .all }
        value.encodeField(tag, into: &self)
        part = outer
    }

    /// Appends what is personal inside records, or nothing when there is none of it.
    @inlinable
    mutating func putPersonalPart<V: FieldValue>(_ tag: Int, _ value: V) {
        guard !value.isFieldZero else { return }
        let start = count
        value.encodeField(tag, into: &self)
        var reader = BinaryReader(UnsafeRawBufferPointer(start: base + start, count: count - start))
        if reader.holdsOnlyEmptyParts() { count = start }
    }

    /// Makes room for so many bytes.
    @inline(__always)
    @inlinable
    mutating func reserve(_ byteCount: Int) {
        if capacity &- count < byteCount { grow(byteCount) }
    }

    @inline(never)
    @usableFromInline
    mutating func grow(_ byteCount: Int) {
        let larger = max(capacity * 2, count + byteCount)
        let fresh = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
        fresh.copyMemory(from: base, byteCount: count)
        if isOnHeap { base.deallocate() }
        base = fresh
        capacity = larger
        isOnHeap = true
    }
}
