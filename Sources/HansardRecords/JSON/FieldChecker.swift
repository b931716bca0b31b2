/// Holds every field of a record against its bounds.
struct FieldChecker: FieldCoder {
    mutating func field<V: FieldValue>(
        _ tag: Int,
        _ name: StaticString,
        _ value: inout V,
        _ traits: FieldTraits
    ) throws(CodecError) {
        do throws(CodecError) {
            try value.checkField(traits)
        } catch {
            throw error.within(name)
        }
    }
}
