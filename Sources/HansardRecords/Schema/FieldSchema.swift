/// Describes a field: what its list says of it.
public struct FieldSchema: Sendable, Equatable {
    /// Number of the field in the binary form.
    public let tag: Int
    /// Name of the field in JSON.
    public let name: String
    /// Type of the field.
    public let type: FieldType
    /// Says whether the field may be null.
    public let isNullable: Bool
    /// Bounds and markings of the field.
    public let traits: FieldTraits

    /// Compares what the schemas say.
    public static func == (left: FieldSchema, right: FieldSchema) -> Bool {
        left.tag == right.tag && left.name == right.name && left.type == right.type
            && left.isNullable == right.isNullable && left.traits.summary == right.traits.summary
    }
}

extension FieldTraits {
    /// Spells bounds and markings in one line, for comparing and for fingerprints.
    public var summary: String {
        let flags = [
            isRequired ? "required" : "", isPersonal ? "personal" : "", isHidden ? "hidden" : "",
        ]
        return "\(rule) \(lower) \(upper) \(itemLimit) \(flags.joined(separator: " "))"
    }
}
