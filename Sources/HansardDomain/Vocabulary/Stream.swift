/// Names the kinds of streams; the raw value is stored in every event's header, never reused.
public enum StreamCategory: UInt8, CaseIterable, Sendable {
    case tenant = 1
    case user = 2
    case customer = 3
    case conversation = 4
    case channel = 5
    case tag = 6
    case slaPolicy = 7
    case automatedReply = 8
    case cannedResponse = 9
    case template = 10
    case campaign = 11
    case work = 12

    /// Spells the category as it stands in `conversation-42`.
    public var name: String {
        switch self {
        case .tenant: "tenant"
        case .user: "user"
        case .customer: "customer"
        case .conversation: "conversation"
        case .channel: "channel"
        case .tag: "tag"
        case .slaPolicy: "sla_policy"
        case .automatedReply: "automated_reply"
        case .cannedResponse: "canned_response"
        case .template: "template"
        case .campaign: "campaign"
        case .work: "work"
        }
    }
}

/// Names the events of one entity: `conversation-42`.
public struct Stream: Hashable, Sendable, CustomStringConvertible {
    /// Kind of the entity.
    public let category: StreamCategory
    /// Id of the entity, from 1; the tenant and the channel stream are `1`.
    public let id: Int64

    /// Names the stream of an entity.
    public init(_ category: StreamCategory, _ id: Int64) {
        self.category = category
        self.id = id
    }

    /// Reads `conversation-42`; nil when the text is not a stream's name.
    public init?(_ text: String) {
        guard let dash = text.lastIndex(of: "-"),
            let id = Int64(text[text.index(after: dash)...]), id > 0,
            let category = StreamCategory.allCases.first(where: { $0.name == text[..<dash] })
        else { return nil }
        self.init(category, id)
    }

    /// Names the tenant's own stream: settings.
    public static let tenant = Stream(.tenant, 1)
    /// Names the stream of what no conversation can own yet: orphan receipts and watermarks.
    public static let channel = Stream(.channel, 1)

    /// Spells `conversation-42`.
    public var description: String { "\(category.name)-\(id)" }
}
