import HansardRecords

/// Says what a decision may know of a template.
public struct TemplateFacts: Sendable, Equatable {
    /// Template's id, from 1.
    public var id: Int64
    /// Name, as the team calls it.
    public var name: String
    /// Text with its variables, as it was defined.
    public var content: String

    /// Makes the facts from a row.
    public init(
        id: Int64,
        name: String,
        content: String
    ) {
        self.id = id
        self.name = name
        self.content = content
    }
}

/// Says what a decision may know of a campaign.
public struct CampaignFacts: Sendable, Equatable {
    /// Campaign's id, from 1.
    public var id: Int64
    /// Name, as the team calls it.
    public var name: String
    /// Template that gives the text when a sending names none; nil = no template.
    public var templateID: Int64?

    /// Makes the facts from a row.
    public init(
        id: Int64,
        name: String,
        templateID: Int64?
    ) {
        self.id = id
        self.name = name
        self.templateID = templateID
    }
}

/// Is a customer whom a campaign is for.
public struct CampaignMember: Sendable, Equatable {
    /// Row of `campaign_customer`, from 1.
    public var memberID: Int64
    /// Customer whom the campaign is for.
    public var customerID: Int64

    /// Makes the facts from a row.
    public init(
        memberID: Int64,
        customerID: Int64
    ) {
        self.memberID = memberID
        self.customerID = customerID
    }
}

/// Says what a decision may know of work that goes on in slices.
public struct WorkFacts: Sendable, Equatable {
    /// Piece of work, from 1.
    public var id: Int64
    /// What is to be done.
    public var kind: WorkKind
    /// Tag, user or campaign that it is about, as `kind` says.
    public var subjectID: Int64
    /// Last item that is done, the next one is greater; 0 = none yet.
    public var cursor: Int64
    /// Why conversations are taken from the user; nil for other kinds of work.
    public var unassignmentReason: UnassignmentReason?
    /// Platform that a campaign is sent on; nil for other kinds of work.
    public var platform: String?
    /// Business's own account that a campaign is sent from; nil = none was named.
    public var channelAccount: String?
    /// Text of a campaign, variables not yet expanded; nil for other kinds of work.
    public var content: String?
    /// Recipients of a campaign, ascending; empty = all its customers.
    public var customerIDs: [Int64]

    /// Makes the facts from a row.
    public init(
        id: Int64,
        kind: WorkKind,
        subjectID: Int64,
        cursor: Int64,
        unassignmentReason: UnassignmentReason?,
        platform: String?,
        channelAccount: String?,
        content: String?,
        customerIDs: [Int64]
    ) {
        self.id = id
        self.kind = kind
        self.subjectID = subjectID
        self.cursor = cursor
        self.unassignmentReason = unassignmentReason
        self.platform = platform
        self.channelAccount = channelAccount
        self.content = content
        self.customerIDs = customerIDs
    }
}
