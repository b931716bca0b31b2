import HansardRecords

/// Says what a version of an SLA policy promises.
///
/// Source: semantics §10.
public struct SLATerms: Sendable, Equatable {
    /// Policy that the version is of.
    public var slaPolicyID: Int64
    /// Row of `sla_policy_versions`, from 1.
    public var policyVersionID: Int64
    /// Minutes to a first response, of business time where a calendar is set; nil promises none.
    public var firstResponseTimeMinutes: Int64?
    /// Hours to a resolution, of business time where a calendar is set; nil promises none.
    public var resolutionTimeHours: Int64?
    /// JSON object that says when it applies, and its calendar; nil = always.
    public var conditions: JSONText?

    /// Makes the facts from a row.
    public init(
        slaPolicyID: Int64,
        policyVersionID: Int64,
        firstResponseTimeMinutes: Int64?,
        resolutionTimeHours: Int64?,
        conditions: JSONText?
    ) {
        self.slaPolicyID = slaPolicyID
        self.policyVersionID = policyVersionID
        self.firstResponseTimeMinutes = firstResponseTimeMinutes
        self.resolutionTimeHours = resolutionTimeHours
        self.conditions = conditions
    }
}

/// Says what a decision may know of an SLA policy.
public struct SLAPolicyFacts: Sendable, Equatable {
    /// Policy's id, from 1.
    public var id: Int64
    /// Name, as the team calls it.
    public var name: String
    /// What it is for; nil = nobody said.
    public var description: String?
    /// Whether new conversations may get it.
    public var isActive: Bool
    /// Whether it applies where no other matches.
    public var isDefault: Bool
    /// Number of its newest version, from 1.
    public var version: Int64
    /// What the newest version promises.
    public var terms: SLATerms

    /// Makes the facts from a row.
    public init(
        id: Int64,
        name: String,
        description: String?,
        isActive: Bool,
        isDefault: Bool,
        version: Int64,
        terms: SLATerms
    ) {
        self.id = id
        self.name = name
        self.description = description
        self.isActive = isActive
        self.isDefault = isDefault
        self.version = version
        self.terms = terms
    }
}

/// Says what a decision may know of a rule that answers by itself.
public struct AutomatedReplyFacts: Sendable, Equatable {
    /// Rule's id, from 1.
    public var id: Int64
    /// Name, as the team calls it.
    public var name: String
    /// What sets it off.
    public var triggerType: TriggerType
    /// JSON array of the words that set it off; a keyword rule always has some.
    public var keywords: JSONText?
    /// What it answers, word for word.
    public var replyMessage: String
    /// How it answers.
    public var replyType: ReplyType
    /// JSON with buttons and the like; nil = nothing.
    public var replyMetadata: JSONText?
    /// Whether it is in force.
    public var isActive: Bool
    /// Rank among the rules, the greatest first; equal ones go by id.
    public var priority: Int64
    /// JSON object that says on which platforms and at which hours; nil = always.
    public var conditions: JSONText?

    /// Makes the facts from a row.
    public init(
        id: Int64,
        name: String,
        triggerType: TriggerType,
        keywords: JSONText?,
        replyMessage: String,
        replyType: ReplyType,
        replyMetadata: JSONText?,
        isActive: Bool,
        priority: Int64,
        conditions: JSONText?
    ) {
        self.id = id
        self.name = name
        self.triggerType = triggerType
        self.keywords = keywords
        self.replyMessage = replyMessage
        self.replyType = replyType
        self.replyMetadata = replyMetadata
        self.isActive = isActive
        self.priority = priority
        self.conditions = conditions
    }
}
