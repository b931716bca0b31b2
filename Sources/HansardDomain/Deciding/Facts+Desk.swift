import HansardRecords

/// Says what a decision may know of a tag.
public struct TagFacts: Sendable, Equatable {
    /// Tag's id, from 1.
    public var id: Int64
    /// Name, unique whatever the case.
    public var name: String
    /// `#` and 6 hexadecimal digits; nil = none was chosen.
    public var color: String?
    /// What it is for; nil = nobody said.
    public var description: String?

    /// Makes the facts from a row.
    public init(
        id: Int64,
        name: String,
        color: String?,
        description: String?
    ) {
        self.id = id
        self.name = name
        self.color = color
        self.description = description
    }
}

/// Is a tag on a conversation.
public struct TaggingFacts: Sendable, Equatable {
    /// Row of `conversation_tag`, from 1.
    public var taggingID: Int64
    /// Conversation that has the tag.
    public var conversationID: Int64
    /// Tag that it has.
    public var tagID: Int64

    /// Makes the facts from a row.
    public init(
        taggingID: Int64,
        conversationID: Int64,
        tagID: Int64
    ) {
        self.taggingID = taggingID
        self.conversationID = conversationID
        self.tagID = tagID
    }
}

/// Says what a decision may know of a note.
public struct NoteFacts: Sendable, Equatable {
    /// Note's id, from 1.
    public var id: Int64
    /// Conversation it is about.
    public var conversationID: Int64
    /// User who wrote it.
    public var userID: Int64
    /// Text, for the team alone.
    public var content: String
    /// Whether it stands above the others.
    public var isPinned: Bool

    /// Makes the facts from a row.
    public init(
        id: Int64,
        conversationID: Int64,
        userID: Int64,
        content: String,
        isPinned: Bool
    ) {
        self.id = id
        self.conversationID = conversationID
        self.userID = userID
        self.content = content
        self.isPinned = isPinned
    }
}

/// Says what a decision may know of a canned response.
public struct CannedResponseFacts: Sendable, Equatable {
    /// Canned response's id, from 1.
    public var id: Int64
    /// Title, as the team sees it in the list.
    public var title: String
    /// Shortcut, unique among a user's own and the shared ones; nil = none.
    public var shortcut: String?
    /// Text with its variables, as it was defined.
    public var content: String
    /// Category: greeting, faq and the like; nil = none.
    public var category: String?
    /// Owner; nil = it belongs to the team.
    public var userID: Int64?
    /// Whether the whole team may use it.
    public var isShared: Bool
    /// JSON array of the platforms it is for; nil = all.
    public var platforms: JSONText?

    /// Makes the facts from a row.
    public init(
        id: Int64,
        title: String,
        shortcut: String?,
        content: String,
        category: String?,
        userID: Int64?,
        isShared: Bool,
        platforms: JSONText?
    ) {
        self.id = id
        self.title = title
        self.shortcut = shortcut
        self.content = content
        self.category = category
        self.userID = userID
        self.isShared = isShared
        self.platforms = platforms
    }
}

/// Is a user whom an automatic assignment may look at, with his load.
public struct RoutingCandidate: Sendable, Equatable {
    /// User as he stands now: role, capacity, availability.
    public var user: UserFacts
    /// Number of conversations in `new` or `open` that are assigned to the user.
    public var load: Int64

    /// Makes the facts from a row.
    public init(
        user: UserFacts,
        load: Int64
    ) {
        self.user = user
        self.load = load
    }
}
