/// Holds the bounds and markings of a field.
///
/// It is a trivial value: it costs nothing in coders that ignore it.
/// Bounds hold for what comes in as JSON; for an array they hold for each element.
public struct FieldTraits: Sendable {
    /// Says what the bounds mean.
    @usableFromInline
    enum Rule: UInt8, Sendable {
        case none
        case varchar
        case text
        case token
        case color
        case range
        case json
    }

    @usableFromInline var rule: Rule
    /// Least number of a range; shape of a JSON column.
    @usableFromInline var lower: Int64
    /// Greatest number of a range; greatest length otherwise.
    @usableFromInline var upper: Int64
    /// Greatest number of elements of an array; 0 = no bound.
    @usableFromInline var itemLimit: Int32
    /// Says whether the field must be given, and text in it must not be blank.
    public var isRequired: Bool
    /// Says whether the field is sealed with the customer's key in the log.
    public var isPersonal: Bool
    /// Says whether the field is stored and never shown.
    public var isHidden: Bool
    /// Says what the field means, for schemas; empty when nothing was said.
    public var aboutText: StaticString
    /// Names the unit of a number, for schemas; empty when it has none.
    public var unitText: StaticString

    @inlinable
    init(rule: Rule = .none, lower: Int64 = 0, upper: Int64 = 0) {
        self.rule = rule
        self.lower = lower
        self.upper = upper
        itemLimit = 0
        isRequired = false
        isPersonal = false
        isHidden = false
        aboutText = ""
        unitText = ""
    }

    /// Bounds and marks nothing.
    @inlinable public static var none: FieldTraits { FieldTraits() }

    /// Asks for a value; text must not be blank.
    @inlinable public static var required: FieldTraits { FieldTraits().asRequired }

    /// Marks a field as sealed with the customer's key in the log.
    @inlinable public static var personal: FieldTraits { FieldTraits().asPersonal }

    /// Marks a field as stored and never shown.
    @inlinable public static var hidden: FieldTraits { FieldTraits().asHidden }

    /// Asks for a colour: `#` and six hexadecimal digits.
    ///
    /// Source: semantics §0.
    @inlinable public static var color: FieldTraits { FieldTraits(rule: .color, upper: 7) }

    /// Bounds text to a number of Unicode scalars.
    ///
    /// Source: semantics §0.
    @inlinable
    public static func varchar(_ scalarCount: Int) -> FieldTraits {
        FieldTraits(rule: .varchar, upper: Int64(scalarCount))
    }

    /// Bounds text to a number of bytes of UTF-8.
    @inlinable
    public static func text(_ byteCount: Int) -> FieldTraits {
        FieldTraits(rule: .text, upper: Int64(byteCount))
    }

    /// Asks for `[a-z0-9_]+` of at most so many characters: an open list of values.
    @inlinable
    public static func token(_ length: Int) -> FieldTraits {
        FieldTraits(rule: .token, upper: Int64(length))
    }

    /// Bounds a number, both ends included.
    @inlinable
    public static func range(_ range: ClosedRange<Int64>) -> FieldTraits {
        FieldTraits(rule: .range, lower: range.lowerBound, upper: range.upperBound)
    }

    /// Asks for JSON of a shape and at most so many bytes of compact text.
    @inlinable
    public static func json(
        _ shape: JSONShape,
        maxBytes: Int = RecordLimits.jsonByteCount
    ) -> FieldTraits {
        FieldTraits(rule: .json, lower: Int64(shape.rawValue), upper: Int64(maxBytes))
    }

    /// Bounds the number of elements of an array.
    @inlinable
    public static func items(_ count: Int) -> FieldTraits {
        FieldTraits().asItems(count)
    }
}
