/// Says why the twin refuses a command: the stable code alone.
struct Refusal: Error, Equatable {
    let code: String
    init(_ code: String) { self.code = code }
}

/// Says what became of a command.
enum Verdict: Equatable, CustomStringConvertible {
    /// Lists the types of the events it made; `position` is the last one's, or the head's.
    case accepted(events: [String], position: Int64)
    case duplicate(events: [String], position: Int64)
    case refused(String)

    var description: String {
        switch self {
        case .accepted(let events, let position): "accepted \(events) at \(position)"
        case .duplicate(let events, let position): "duplicate \(events) at \(position)"
        case .refused(let code): "refused \(code)"
        }
    }
}

/// Is the slow and obvious twin of the engine.
///
/// It holds the tables as lists and dictionaries, changed by the commands as SEMANTICS 1-14 and 16
/// say. It shares no code with deciders and projectors.
///
/// A command that is refused leaves the twin as it was.
struct Twin {
    var settings = Settings()
    var users = Twin.usersTable
    var customers = Twin.customersTable
    var conversations = Twin.conversationsTable
    var messages = Twin.messagesTable
    var attachments = Twin.attachmentsTable
    var statusUpdates = Twin.statusUpdatesTable
    var assignments = Twin.assignmentsTable
    var tags = Twin.tagsTable
    var taggings = Twin.taggingsTable
    var notes = Twin.notesTable
    var transfers = Twin.transfersTable
    var policies = Twin.policiesTable
    /// Holds every version of every policy: conversations keep the one they began with.
    var policyVersions = Table("policy versions", [])
    var rules = Twin.rulesTable
    var cannedResponses = Twin.cannedResponsesTable
    var templates = Twin.templatesTable
    var campaigns = Twin.campaignsTable
    var campaignCustomers = Twin.campaignCustomersTable
    var campaignMessages = Twin.campaignMessagesTable
    /// Lists what goes on in slices, the oldest first.
    var work: [Work] = []
    /// Greatest id of a piece of work.
    var lastWork: Int64 = 0
    /// Holds receipts whose message is not known yet.
    var parked = Table("parked", [])
    var watermarks: [Thread: Watermark] = [:]

    /// Lists the ids of rows by what they hang on, so that the twin is slow but not hopeless.
    var conversationsOfCustomer: [Int64: [Int64]] = [:]
    var messagesOfConversation: [Int64: [Int64]] = [:]
    var messagesOfPlatformID: [String: [Int64]] = [:]
    var updatesOfMessage: [Int64: [Int64]] = [:]
    /// Names who has an identity, by its JSON.
    var owners: [String: Int64] = [:]
    /// Names the conversations that are neither resolved nor archived.
    var living: Set<Int64> = []
    /// Says when each conversation that is resolved now was.
    var resolved: [Int64: Int64] = [:]
    /// Says from when each attachment is that is not archived.
    var kept: [Int64: Int64] = [:]

    /// Is the tenant's time: the greatest that an event carries; nil before the first one.
    var clock: Int64?
    /// Is the wall clock, for commands that do not say when they happened.
    var now: Int64 = Instant.start
    /// Counts the events so far.
    var position: Int64 = 0
    /// Counts the events of each conversation: its stream version.
    var versions: [Int64: Int64] = [:]
    /// Remembers each command id: what was sent, and the answer.
    var answers: [String: (content: Item, events: [String], position: Int64)] = [:]

    /// Holds the type of every event that ever happened.
    var happened: Set<String> = []
    /// Types of the events of the command in work.
    var events: [String] = []
    /// Conversation that the command in work speaks of.
    var named: Int64?
    /// When the command in work happened.
    var at: Int64 = 0
    /// Kind and id of who sent the command in work.
    var actorType = "system"
    var actorID: Int64?

    /// Lists the tables that the engine shows, too.
    var tables: [Table] {
        [
            conversations, messages, attachments, statusUpdates, assignments, customers, users,
            tags, taggings, notes, transfers, policies, rules, cannedResponses, templates,
            campaigns, campaignCustomers, campaignMessages,
        ]
    }

    /// Is the user who sent the command in work, if it was a user.
    var actingUser: Int64? { actorType == "user" ? actorID : nil }
}
