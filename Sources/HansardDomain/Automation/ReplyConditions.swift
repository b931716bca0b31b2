import HansardRecords

/// Says where and when a rule that answers by itself is in force.
///
/// What is not named does not restrict. Source: semantics §11.
public struct ReplyConditions: Hashable, Sendable {
    /// Platforms in lower case; nil = all.
    public let platforms: [String]?
    /// Hours of a `keyword` or `greeting` rule, and those outside of which an `away` rule
    /// answers; nil = always.
    public let hours: BusinessCalendar?

    /// Holds the conditions of a rule that names none.
    public static let none = ReplyConditions(platforms: nil, hours: nil)

    private init(platforms: [String]?, hours: BusinessCalendar?) {
        self.platforms = platforms
        self.hours = hours
    }

    /// Reads the conditions of a rule from JSON.
    ///
    /// ```json
    /// {"platforms": ["whatsapp"],
    ///  "hours": {"timezone": "Europe/Berlin", "hours": {"monday": [["09:00", "17:00"]]}}}
    /// ```
    ///
    /// - Parameters:
    ///   - value: The conditions.
    ///   - path: Where they stand in their command, for refusals.
    /// - Throws: `Rejection` for an unknown key, naming the nearest known one, for names that do
    ///   not fit, and what reading a `BusinessCalendar` throws.
    public init(_ value: JSONValue, path: String = "conditions") throws(Rejection) {
        let fields = try ConditionFields(value, path: path, known: ["platforms", "hours"])
        platforms = try fields.platforms("platforms")
        if let value = fields["hours"] {
            hours = try BusinessCalendar(value, path: fields.path(of: "hours"))
        } else {
            hours = nil
        }
    }

    /// Says whether a rule is in force.
    ///
    /// - Parameters:
    ///   - trigger: What sets the rule off; for `away` the hours are turned round. An `away` rule
    ///     without hours is always in force.
    ///   - platform: Platform of the message.
    ///   - instant: When it came.
    /// - Returns: Whether it may answer.
    public func matches(
        trigger: TriggerType,
        platform: String,
        at instant: Timestamp
    ) -> Bool {
        if let platforms, !platforms.contains(platform.lowercased()) { return false }
        guard let hours else { return true }
        return hours.isOpen(at: instant) != (trigger == .away)
    }
}
