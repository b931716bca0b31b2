/// Refuses a command: expected, not an error of the engine. Nothing is appended.
public struct Rejection: Error, Equatable, Sendable {
    /// Names why, for programs: stable, listed in `docs/errors.md`.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// Spells the code as it stands in answers: `unknown_conversation`.
        public let rawValue: String

        /// Makes a code from its spelling.
        public init(rawValue: String) { self.rawValue = rawValue }

        public static let invalidField = Code(rawValue: "invalid_field")
        public static let invalidJSON = Code(rawValue: "invalid_json")
        public static let unknownCommand = Code(rawValue: "unknown_command")
        public static let missingField = Code(rawValue: "missing_field")
        public static let unknownConversation = Code(rawValue: "unknown_conversation")
        public static let unknownMessage = Code(rawValue: "unknown_message")
        public static let unknownCustomer = Code(rawValue: "unknown_customer")
        public static let unknownUser = Code(rawValue: "unknown_user")
        public static let unknownAttachment = Code(rawValue: "unknown_attachment")
        public static let unknownCannedResponse = Code(rawValue: "unknown_canned_response")
        public static let inactiveUser = Code(rawValue: "inactive_user")
        public static let ambiguousMessage = Code(rawValue: "ambiguous_message")
        public static let invalidTransition = Code(rawValue: "invalid_transition")
        public static let wrongExpectedVersion = Code(rawValue: "wrong_expected_version")
        public static let commandIDReused = Code(rawValue: "command_id_reused")
        public static let identityTaken = Code(rawValue: "identity_taken")
        public static let tooManyEvents = Code(rawValue: "too_many_events")
        public static let timeAhead = Code(rawValue: "time_ahead")
        public static let overloaded = Code(rawValue: "overloaded")
        public static let batchAborted = Code(rawValue: "batch_aborted")
        public static let storageFailed = Code(rawValue: "storage_failed")
        public static let shuttingDown = Code(rawValue: "shutting_down")
    }

    /// Names why, for programs.
    public var code: Code
    /// Says in a sentence what is wrong, with the value, and what to do about it.
    public var message: String
    /// Names the field, as a path (`from.platform_user_id`); nil when no single field is to blame.
    public var field: String?
    /// Spells the bound that was passed: "an id from 1 to 9007199254740991".
    public var bound: String?

    /// Makes a refusal.
    public init(_ code: Code, _ message: String, field: String? = nil, bound: String? = nil) {
        self.code = code
        self.message = message
        self.field = field
        self.bound = bound
    }
}
