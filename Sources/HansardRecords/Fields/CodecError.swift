/// Says which field did not fit, what it held, which bound it broke and what to give instead.
public struct CodecError: Error, Equatable, CustomStringConvertible {
    /// Names the kinds of misfit.
    public enum Kind: String, Sendable {
        /// The bytes are not a record: cut off, out of order, not UTF-8.
        case malformed
        /// A required field is absent or blank.
        case missing
        /// The JSON value has another type.
        case wrongType = "wrong_type"
        /// Text, JSON or an array is longer than its bound.
        case tooLong = "too_long"
        /// A number or a time is outside its bounds.
        case outOfRange = "out_of_range"
        /// The value is not one of those listed, or has a character that is not allowed.
        case notAllowed = "not_allowed"
        /// The record has no such field.
        case unknownField = "unknown_field"
    }

    /// Kind of misfit.
    public let kind: Kind
    /// Place of the field: `attachments[2].url`; empty for the whole record.
    public private(set) var path: String
    /// Offending value, shortened; empty when there is none.
    public let value: String
    /// Bound that it broke, `1…9007199254740991`; empty when there is none.
    public let bound: String
    /// What is wrong, as it reads after the path: `-3 is below 1`.
    public let problem: String
    /// What to do about it.
    public let remedy: String

    /// Makes an error; the path grows while it flies outward.
    public init(
        _ kind: Kind,
        problem: String,
        remedy: String,
        value: String = "",
        bound: String = "",
        path: String = ""
    ) {
        self.kind = kind
        self.problem = problem
        self.remedy = remedy
        self.value = value
        self.bound = bound
        self.path = path
    }

    /// Says it in one sentence: `conversation_id: -3 is below 1; give an integer from 1 to 50`.
    public var description: String {
        path.isEmpty ? "\(problem); \(remedy)" : "\(path): \(problem); \(remedy)"
    }

    /// Puts the error inside a field.
    public func within(_ name: String) -> CodecError {
        var error = self
        if path.isEmpty {
            error.path = name
        } else if path.utf8.first == UInt8(ascii: "[") {
            error.path = name + path
        } else {
            error.path = "\(name).\(path)"
        }
        return error
    }

    /// Puts the error inside an element of an array, counted from 0.
    public func within(index: Int) -> CodecError { within("[\(index)]") }

    /// Puts the error inside a field.
    @inline(never)
    @usableFromInline
    func within(_ name: StaticString) -> CodecError { within(name.description) }
}
