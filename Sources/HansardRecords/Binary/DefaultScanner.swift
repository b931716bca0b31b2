/// Finds the fields whose default is not the zero of its type: they are always written.
@usableFromInline
struct DefaultScanner: FieldCoder {
    @usableFromInline var tags: UInt64 = 0

    @inlinable
    init() {}

    /// Gives a set of tags below 64, bit `n` for tag `n`.
    @inlinable
    static func tags<R: Record>(of type: R.Type) -> UInt64 {
        var scanner = DefaultScanner()
        var record = R()
        do throws(CodecError) {
            try record.fields(&scanner)
        } catch {
            preconditionFailure("\(R.recordName) refuses to be looked at: \(error)")
        }
        return scanner.tags
    }

    @inlinable
    mutating func field<V: FieldValue>(
        _ tag: Int,
        _ name: StaticString,
        _ value: inout V,
        _ traits: FieldTraits
    ) throws(CodecError) {
        if tag < 64 && !value.isFieldZero { tags |= 1 << UInt64(tag) }
    }
}
