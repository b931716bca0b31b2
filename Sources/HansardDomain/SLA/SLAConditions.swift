import HansardRecords

/// Says which conversations an SLA policy is for, and in which hours its clock runs.
///
/// What is not named does not restrict. Names are compared without regard to case.
/// Source: semantics §10, schema `sla_policies.conditions`.
public struct SLAConditions: Hashable, Sendable {
    /// Platforms in lower case; nil = all.
    public let platforms: [String]?
    /// Kinds of conversation; nil = all.
    public let channelTypes: [ChannelType]?
    /// Names of tags in lower case, any of which is enough; nil = with and without tags.
    public let tags: [String]?
    /// Customers; nil = all.
    public let customerIDs: [Int64]?
    /// Hours in which time passes; nil = always.
    public let calendar: BusinessCalendar?

    /// Holds the conditions of a policy that names none.
    public static let none = SLAConditions()

    private init() {
        platforms = nil
        channelTypes = nil
        tags = nil
        customerIDs = nil
        calendar = nil
    }

    /// Reads the conditions of a policy from JSON.
    ///
    /// ```json
    /// {"platform": ["whatsapp"], "channel_type": "direct", "tags": ["vip"], "customer_ids": [5],
    ///  "calendar": {"timezone": "Europe/Berlin", "hours": {"monday": [["09:00", "17:00"]]}}}
    /// ```
    /// `platform`, `channel_type` and `tags` take one text or an array.
    ///
    /// - Parameters:
    ///   - value: The conditions.
    ///   - path: Where they stand in their command, for refusals.
    /// - Throws: `Rejection` for an unknown key, naming the nearest known one, for names and ids
    ///   that do not fit, and what reading a `BusinessCalendar` throws.
    public init(_ value: JSONValue, path: String = "conditions") throws(Rejection) {
        let fields = try ConditionFields(
            value,
            path: path,
            known: ["platform", "channel_type", "tags", "customer_ids", "calendar"]
        )
        platforms = try fields.platforms("platform")
        channelTypes = try Self.channelTypes(in: fields)
        tags = try fields.names("tags")
        customerIDs = try fields.identifiers("customer_ids")
        if let value = fields["calendar"] {
            calendar = try BusinessCalendar(value, path: fields.path(of: "calendar"))
        } else {
            calendar = nil
        }
    }

    /// Counts the conditions that are named, 0…4; the calendar is none.
    public var specificity: Int {
        [platforms != nil, channelTypes != nil, tags != nil, customerIDs != nil]
            .count { $0 }
    }

    /// Says whether a conversation meets all conditions that are named.
    ///
    /// - Parameters:
    ///   - platform: Platform of the conversation.
    ///   - channelType: Kind of the conversation.
    ///   - conversationTags: Names of the tags it has.
    ///   - customerID: Its customer.
    /// - Returns: Whether all are met.
    public func matches(
        platform: String,
        channelType: ChannelType,
        tags conversationTags: [String],
        customerID: Int64
    ) -> Bool {
        if let platforms, !platforms.contains(platform.lowercased()) { return false }
        if let channelTypes, !channelTypes.contains(channelType) { return false }
        if let tags, !conversationTags.contains(where: { tags.contains($0.lowercased()) }) {
            return false
        }
        if let customerIDs, !customerIDs.contains(customerID) { return false }
        return true
    }

    private static func channelTypes(
        in fields: ConditionFields
    ) throws(Rejection) -> [ChannelType]? {
        guard let names = try fields.names("channel_type") else { return nil }
        let known = ChannelType.allCases.map(\.rawValue)
        var channelTypes: [ChannelType] = []
        for name in names {
            guard let channelType = ChannelType(rawValue: name) else {
                let nearest = NearestName.of(name, among: known)
                throw Rejection.invalid(
                    fields.path(of: "channel_type"),
                    "\(Rejection.quoted(name)) is unknown",
                    nearest.map { "did you mean \($0)?" }
                        ?? "give one of \(known.joined(separator: ", "))",
                    bound: known.joined(separator: ", ")
                )
            }
            channelTypes.append(channelType)
        }
        return channelTypes
    }
}
