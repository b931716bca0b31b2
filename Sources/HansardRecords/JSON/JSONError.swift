/// Says why bytes are not JSON, and where.
public struct JSONError: Error, Equatable, CustomStringConvertible {
    /// Names the reasons.
    public enum Reason: String, Sendable {
        case unexpectedByte = "a byte that cannot stand here"
        case unexpectedEnd = "the end in the middle of a value"
        case trailingBytes = "something after the value"
        case badNumber = "a number that is not written as RFC 8259 asks"
        case longNumber = "a number with more than 1,024 characters"
        case badEscape = "an escape that does not exist"
        case controlCharacter = "a control character in a string"
        case badUTF8 = "bytes that are not UTF-8"
        case loneSurrogate = "half of a surrogate pair"
        case duplicateKey = "a key that stands twice in one object"
        case tooDeep = "objects or arrays standing too deep in one another"
        case byteOrderMark = "a byte order mark"
    }

    /// Reason.
    public let reason: Reason
    /// Place of the offending byte, from 0.
    public let offset: Int

    /// Makes an error.
    public init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }

    /// Says it in one sentence.
    public var description: String { "not JSON: at byte \(offset) there is \(reason.rawValue)" }
}
