import HansardDomain
import LMDB

/// Folds events into rows in memory, on top of a snapshot, until `ReadModel.apply` writes them.
///
/// Rows that many events touch are read once and written once. Scopes undo: a command's events are
/// folded inside one and dropped when the command is refused. One write set belongs to one thread.
public final class WriteSet {
    let conversations: TableBuffer<ConversationRow>
    let messages: TableBuffer<MessageRow>
    let messageAttachments: TableBuffer<MessageAttachmentRow>
    let messageStatusUpdates: TableBuffer<MessageStatusUpdateRow>
    let conversationAssignments: TableBuffer<ConversationAssignmentRow>
    let customers: TableBuffer<CustomerRow>
    let users: TableBuffer<UserRow>
    let parkedReceipts: TableBuffer<ParkedReceiptRow>
    let watermarks: TableBuffer<WatermarkRow>
    let tenantSettings: TableBuffer<TenantSettingsRow>
    let conversationNotes: TableBuffer<ConversationNoteRow>
    let conversationTags: TableBuffer<ConversationTagRow>
    let conversationTaggings: TableBuffer<ConversationTaggingRow>
    let conversationTransfers: TableBuffer<ConversationTransferRow>
    let slaPolicies: TableBuffer<SLAPolicyRow>
    let slaPolicyVersions: TableBuffer<SLAPolicyVersionRow>
    let automatedReplies: TableBuffer<AutomatedReplyRow>
    let cannedResponses: TableBuffer<CannedResponseRow>
    let campaignMessages: TableBuffer<CampaignMessageRow>
    let campaigns: TableBuffer<CampaignRow>
    let campaignCustomers: TableBuffer<CampaignCustomerRow>
    let templates: TableBuffer<TemplateRow>
    let pendingWork: TableBuffer<PendingWorkRow>
    /// Keeps what deciders read from the JSON of policies and rules.
    let compiled = CompiledConditions()
    /// Buffers of all tables, in the order they are written.
    let buffers: [any TableBuffering]
    /// Greatest id of each sequence, the folded events counted in.
    var sequences = Sequences()
    /// View that reads fall through to; nil = nothing is stored.
    private(set) var base: ReadModelSnapshot?

    private var sequencesByScope: [Sequences] = []
    private let scopes = OpenScopes()

    /// Makes an empty write set, on top of nothing.
    ///
    /// - Parameter tracksLookups: whether deciders are going to look pending rows up; folding a log
    ///   does without, and is faster.
    public init(tracksLookups: Bool = true) {
        conversations = TableBuffer(tracksLookups: tracksLookups)
        messages = TableBuffer(tracksLookups: tracksLookups)
        messageAttachments = TableBuffer(tracksLookups: tracksLookups)
        messageStatusUpdates = TableBuffer(tracksLookups: tracksLookups)
        conversationAssignments = TableBuffer(tracksLookups: tracksLookups)
        customers = TableBuffer(tracksLookups: tracksLookups)
        users = TableBuffer(tracksLookups: tracksLookups)
        parkedReceipts = TableBuffer(tracksLookups: tracksLookups)
        watermarks = TableBuffer(tracksLookups: tracksLookups)
        tenantSettings = TableBuffer(tracksLookups: tracksLookups)
        conversationNotes = TableBuffer(tracksLookups: tracksLookups)
        conversationTags = TableBuffer(tracksLookups: tracksLookups)
        conversationTaggings = TableBuffer(tracksLookups: tracksLookups)
        conversationTransfers = TableBuffer(tracksLookups: tracksLookups)
        slaPolicies = TableBuffer(tracksLookups: tracksLookups)
        slaPolicyVersions = TableBuffer(tracksLookups: tracksLookups)
        automatedReplies = TableBuffer(tracksLookups: tracksLookups)
        cannedResponses = TableBuffer(tracksLookups: tracksLookups)
        campaignMessages = TableBuffer(tracksLookups: tracksLookups)
        campaigns = TableBuffer(tracksLookups: tracksLookups)
        campaignCustomers = TableBuffer(tracksLookups: tracksLookups)
        templates = TableBuffer(tracksLookups: tracksLookups)
        pendingWork = TableBuffer(tracksLookups: tracksLookups)
        buffers = [
            conversations, messages, messageAttachments, messageStatusUpdates,
            conversationAssignments, customers, users, parkedReceipts, watermarks, tenantSettings,
            conversationNotes, conversationTags, conversationTaggings, conversationTransfers,
            slaPolicies, slaPolicyVersions, automatedReplies, cannedResponses, campaignMessages,
            campaigns, campaignCustomers, templates, pendingWork,
        ]
        for (place, buffer) in buffers.enumerated() { buffer.follow(scopes, place: place) }
    }

    /// Forgets everything folded and goes on on top of a snapshot.
    ///
    /// - Parameter snapshot: view of the tables that `apply` is going to write to; the write set
    ///   keeps it open until it is applied or reset.
    /// - Throws: `ReadModelError`.
    public func reset(reading snapshot: ReadModelSnapshot) throws(ReadModelError) {
        forget(snapshot)
        sequences = try snapshot.sequences()
        // Read once here, so that `settings` cannot fail.
        _ = try tenantSettings.get(1)
    }

    /// Holds the tenant's settings as of the events folded; the defaults before any.
    var settings: TenantSettings { tenantSettings.loaded(1)?.settings ?? TenantSettings() }

    /// Gives the snapshot back; the write set reads as empty until it is reset.
    public func release() { forget(nil) }

    private func forget(_ snapshot: ReadModelSnapshot?) {
        base = snapshot
        sequencesByScope.removeAll(keepingCapacity: true)
        scopes.removeAll()
        sequences = Sequences()
        for buffer in buffers { buffer.reset(snapshot) }
    }

    /// Folds an event into the rows of all tables.
    ///
    /// - Throws: `ProjectionError`; rows may then hold a part of the event, so drop the scope or
    ///   forget the write set.
    public func fold(_ event: RecordedEvent) throws(ProjectionError) {
        do throws(ReadModelError) {
            try ProjectorCatalog.fold(event, into: self)
        } catch {
            throw ProjectionError(position: event.position, type: event.event.type, reason: error)
        }
    }

    /// Opens a scope: what is folded until it is kept or dropped can be undone.
    ///
    /// Scopes nest.
    public func beginScope() {
        sequencesByScope.append(sequences)
        scopes.begin()
    }

    /// Closes the innermost scope and keeps what was folded in it.
    public func keepScope() {
        precondition(!sequencesByScope.isEmpty, "no scope is open")
        sequencesByScope.removeLast()
        for place in scopes.end() { buffers[place].keepScope() }
    }

    /// Closes the innermost scope and undoes what was folded in it.
    public func dropScope() {
        guard let earlier = sequencesByScope.popLast() else {
            preconditionFailure("no scope is open")
        }
        sequences = earlier
        for place in scopes.end() { buffers[place].dropScope() }
    }
}
