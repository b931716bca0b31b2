import HansardRecords

/// Holds every bound of the domain in one place; `docs/limits.md` repeats them.
public enum Limits {
    /// Bounds every id: 1 … 2⁵³-1.
    ///
    /// Source: semantics §16.
    public static var identifier: FieldTraits { .range(1...9_007_199_254_740_991) }
    /// Bounds a platform's name: `[a-z0-9_]+`, at most 50.
    ///
    /// Source: schema `conversations.platform`.
    public static var platform: FieldTraits { .token(50) }
    /// Bounds a message's type: open list, `varchar(50)`.
    ///
    /// Source: schema `messages.type`.
    public static var messageType: FieldTraits { .token(50) }
    /// Bounds a business's own receiving account, in Unicode scalars.
    public static var channelAccount: FieldTraits { .varchar(255) }
    /// Bounds an external id, in Unicode scalars.
    ///
    /// Source: schema `platform_message_id`.
    public static var platformID: FieldTraits { .varchar(255) }
    /// Bounds a name, in Unicode scalars.
    public static var name: FieldTraits { .varchar(255) }
    /// Bounds a stored or original URL, in Unicode scalars.
    ///
    /// Source: schema `message_attachments.url`.
    public static var url: FieldTraits { .varchar(500) }
    /// Bounds a MIME type, in Unicode scalars.
    ///
    /// Source: schema `message_attachments.mime_type`.
    public static var mimeType: FieldTraits { .varchar(100) }
    /// Bounds a message's text, in bytes of UTF-8.
    public static var content: FieldTraits { .text(1_048_576) }
    /// Bounds an error text or a reason, in bytes of UTF-8.
    public static var errorMessage: FieldTraits { .text(65_536) }
    /// Bounds a JSON column: an object of at most 64 KiB.
    ///
    /// Source: semantics §0.
    public static var metadata: FieldTraits { .json(.object) }
    /// Bounds a count, a size or a duration: never negative.
    public static var count: FieldTraits { .range(0...9_007_199_254_740_991) }
    /// Bounds a tag's name, in Unicode scalars.
    ///
    /// Source: schema `conversation_tags.name`.
    public static var tagName: FieldTraits { .varchar(100) }
    /// Bounds a colour: `#` and 6 hexadecimal digits.
    ///
    /// Source: schema `conversation_tags.color`.
    public static var color: FieldTraits { .color }
    /// Bounds a description, in bytes of UTF-8.
    public static var description: FieldTraits { .text(65_536) }
    /// Bounds a keyboard shortcut.
    ///
    /// Source: schema `canned_responses.shortcut`.
    public static var shortcut: FieldTraits { .varchar(50) }
    /// Bounds a category.
    ///
    /// Source: schema `canned_responses.category`.
    public static var category: FieldTraits { .varchar(100) }
    /// Bounds a rule's priority.
    ///
    /// Source: schema `automated_replies.priority`.
    public static var priority: FieldTraits { .range(-2_147_483_648...2_147_483_647) }
    /// Bounds the time to a first response, in minutes: ten years.
    public static var firstResponseMinutes: FieldTraits { .range(1...5_256_000) }
    /// Bounds the time to a resolution, in hours: ten years.
    public static var resolutionHours: FieldTraits { .range(1...87_600) }
    /// Bounds the customers that one event adds to or takes from a campaign.
    public static var campaignMembers: FieldTraits { identifier.asItems(membersPerEvent) }
    /// Bounds the customers that one command gives a campaign.
    public static var campaignCustomers: FieldTraits { identifier.asItems(customersPerCampaign) }
    /// Bounds the recipients that one command names.
    public static var recipients: FieldTraits { identifier.asItems(recipientsPerSending) }
    /// Largest number of customers that one event adds to a campaign.
    public static let membersPerEvent = 1_000
    /// Largest number of customers that one command gives a campaign.
    public static let customersPerCampaign = 500_000
    /// Largest number of recipients that one command names.
    public static let recipientsPerSending = 100_000
    /// Items of one slice of sliced work or of what is due: one event each, with room for its own.
    public static let itemsPerSlice = 990
    /// Recipients of one slice of a campaign, at most six events each: conversation, its SLA,
    /// message, campaign's message, two watermarks.
    public static let recipientsPerSlice = 160
    /// Conversations of one slice that leave the queue.
    public static let drainedPerSlice = 200
    /// Largest number of tags on one conversation.
    public static let tagsPerConversation = 100
    /// Largest number of candidates that an automatic assignment keeps.
    public static let candidatesPerAssignment = 200
    /// Largest number of pauses a conversation's SLA clock keeps apart; older ones are joined.
    public static let pausesPerConversation = 100
    /// Automated replies a conversation may get in one hour.
    ///
    /// Source: semantics §11.
    public static let automatedRepliesPerHour = 5
    /// Bounds ids that tie commands together, in Unicode scalars.
    public static var correlation: FieldTraits { .varchar(128) }
    /// Bounds the media of one message.
    public static var attachments: FieldTraits { .none.asItems(attachmentsPerMessage) }
    /// Bounds the identities of one customer.
    public static var identities: FieldTraits { .none.asItems(identitiesPerCustomer) }
    /// Largest length of a `command_id`, in bytes of UTF-8.
    ///
    /// Source: contract §1.
    public static let commandIDByteCount = 128
    /// Largest number of events one command makes.
    ///
    /// Source: semantics §16.
    public static let eventsPerCommand = 1_000
    /// Largest number of attachments of one message.
    public static let attachmentsPerMessage = 50
    /// Largest number of identities of one customer.
    public static let identitiesPerCustomer = 100
    /// Largest number of messages that a loose platform key may match before it is ambiguous.
    public static let looseMatches = 64
}
