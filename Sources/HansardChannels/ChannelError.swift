/// Says why a whole body is refused, and what to do.
public struct ChannelError: Error, Equatable, CustomStringConvertible {
    /// Names the reasons; the raw value is the `code` of the problem details.
    public enum Code: String, CaseIterable, Sendable {
        /// Nobody knows a provider with this name.
        case unknownProvider = "unknown_provider"
        /// The body is not JSON, even after repairs.
        case invalidJSON = "invalid_json"
        /// The body is JSON, but not this provider's payload.
        case wrongPayload = "wrong_payload"
    }

    /// Stable code.
    public let code: Code
    /// One sentence: what is wrong, and the remedy.
    public let message: String

    /// Makes an error.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// Gives the sentence.
    public var description: String { message }
}
