/// Describes a record: its name and its fields in order.
public struct RecordSchema: Sendable, Equatable {
    /// Name of the record.
    public let name: String
    /// All fields, hidden ones among them, in ascending order of their tags.
    public let fields: [FieldSchema]

    /// Gives the fields that JSON and columns show.
    public var shownFields: [FieldSchema] { fields.filter { !$0.traits.isHidden } }
}

extension Record {
    /// Describes the record.
    ///
    /// A programmer's mistake in the list stops the program with a sentence: tags that do not
    /// ascend, a name that stands twice.
    public static func schema() -> RecordSchema {
        var describer = SchemaDescriber()
        var record = Self()
        do throws(CodecError) {
            try record.fields(&describer)
        } catch {
            preconditionFailure("\(recordName) refuses to be described: \(error)")
        }
        if let mistake = describer.mistake {
            preconditionFailure("\(recordName): \(mistake)")
        }
        return RecordSchema(name: recordName, fields: describer.fields)
    }
}

/// Collects what a field list says.
struct SchemaDescriber: FieldCoder {
    var fields: [FieldSchema] = []
    var mistake: String?

    mutating func field<V: FieldValue>(
        _ tag: Int,
        _ name: StaticString,
        _ value: inout V,
        _ traits: FieldTraits
    ) throws(CodecError) {
        let name = name.description
        if tag <= (fields.last?.tag ?? 0) || tag > RecordLimits.largestTag {
            mistake = "tag \(tag) of \(name) is not above the one before it: list tags ascending"
        }
        if fields.contains(where: { $0.name == name }) {
            mistake = "the name \(name) stands twice: give each field its own"
        }
        fields.append(
            FieldSchema(
                tag: tag,
                name: name,
                type: V.fieldType,
                isNullable: V.isNullable,
                traits: traits
            )
        )
    }
}
