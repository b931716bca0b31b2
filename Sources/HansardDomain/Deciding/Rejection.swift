/// Refuses a command: expected, not an error of the engine.
///
/// Nothing is appended.
public struct Rejection: Error, Equatable, Sendable {
    /// Names why, for programs: stable, listed in `docs/errors.md`.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// Spells the code as it stands in answers: `unknown_conversation`.
        public let rawValue: String

        /// Makes a code from its spelling.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A field has a value that it can not have.
        public static let invalidField = Code(rawValue: "invalid_field")
        /// The bytes are not JSON, or not a JSON object.
        public static let invalidJSON = Code(rawValue: "invalid_json")
        /// No command has this name.
        public static let unknownCommand = Code(rawValue: "unknown_command")
        /// A field that must be there is not.
        public static let missingField = Code(rawValue: "missing_field")
        /// No conversation has this id or platform id.
        public static let unknownConversation = Code(rawValue: "unknown_conversation")
        /// No message has this id or platform key.
        public static let unknownMessage = Code(rawValue: "unknown_message")
        /// No customer has this id.
        public static let unknownCustomer = Code(rawValue: "unknown_customer")
        /// No user has this id.
        public static let unknownUser = Code(rawValue: "unknown_user")
        /// No attachment has this id.
        public static let unknownAttachment = Code(rawValue: "unknown_attachment")
        /// No canned response has this id.
        public static let unknownCannedResponse = Code(rawValue: "unknown_canned_response")
        /// No tag has this id or name.
        public static let unknownTag = Code(rawValue: "unknown_tag")
        /// No note has this id.
        public static let unknownNote = Code(rawValue: "unknown_note")
        /// No SLA policy has this id.
        public static let unknownSLAPolicy = Code(rawValue: "unknown_sla_policy")
        /// No automated reply has this id.
        public static let unknownAutomatedReply = Code(rawValue: "unknown_automated_reply")
        /// No template has this id.
        public static let unknownTemplate = Code(rawValue: "unknown_template")
        /// No campaign has this id.
        public static let unknownCampaign = Code(rawValue: "unknown_campaign")
        /// A text has a variable in `{{…}}` that nothing fills.
        public static let unknownVariable = Code(rawValue: "unknown_variable")
        /// Another tag has this name, whatever the case.
        public static let nameTaken = Code(rawValue: "name_taken")
        /// A canned response that the same user can see has this shortcut.
        public static let shortcutTaken = Code(rawValue: "shortcut_taken")
        /// The business calendar never opens.
        public static let invalidCalendar = Code(rawValue: "invalid_calendar")
        /// The user is not active and takes no conversations.
        public static let inactiveUser = Code(rawValue: "inactive_user")
        /// The platform key fits several messages.
        public static let ambiguousMessage = Code(rawValue: "ambiguous_message")
        /// The thing stands where this command does not lead on.
        public static let invalidTransition = Code(rawValue: "invalid_transition")
        /// The conversation has another version than the caller expects.
        public static let wrongExpectedVersion = Code(rawValue: "wrong_expected_version")
        /// The `command_id` was used for another command.
        public static let commandIDReused = Code(rawValue: "command_id_reused")
        /// The identity belongs to another customer.
        public static let identityTaken = Code(rawValue: "identity_taken")
        /// The command would make more events than one command may.
        public static let tooManyEvents = Code(rawValue: "too_many_events")
        /// `occurred_at` lies too far ahead of the clock.
        public static let timeAhead = Code(rawValue: "time_ahead")
        /// The queue of the tenant is full.
        public static let overloaded = Code(rawValue: "overloaded")
        /// Another command of the same atomic batch was refused.
        public static let batchAborted = Code(rawValue: "batch_aborted")
        /// The disk or the engine failed; nothing was recorded.
        public static let storageFailed = Code(rawValue: "storage_failed")
        /// The engine is closing.
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
