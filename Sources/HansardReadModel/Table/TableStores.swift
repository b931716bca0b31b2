import LMDB

/// Holds the databases of every table, one line a table.
struct TableStores: Sendable {
    let conversations: TableStore<ConversationRow>
    let messages: TableStore<MessageRow>
    let messageAttachments: TableStore<MessageAttachmentRow>
    let messageStatusUpdates: TableStore<MessageStatusUpdateRow>
    let conversationAssignments: TableStore<ConversationAssignmentRow>
    let customers: TableStore<CustomerRow>
    let users: TableStore<UserRow>
    let parkedReceipts: TableStore<ParkedReceiptRow>
    let watermarks: TableStore<WatermarkRow>
    let tenantSettings: TableStore<TenantSettingsRow>
    let conversationNotes: TableStore<ConversationNoteRow>
    let conversationTags: TableStore<ConversationTagRow>
    let conversationTaggings: TableStore<ConversationTaggingRow>
    let conversationTransfers: TableStore<ConversationTransferRow>
    let slaPolicies: TableStore<SLAPolicyRow>
    let slaPolicyVersions: TableStore<SLAPolicyVersionRow>
    let automatedReplies: TableStore<AutomatedReplyRow>
    let cannedResponses: TableStore<CannedResponseRow>
    let campaignMessages: TableStore<CampaignMessageRow>
    let campaigns: TableStore<CampaignRow>
    let campaignCustomers: TableStore<CampaignCustomerRow>
    let templates: TableStore<TemplateRow>
    let pendingWork: TableStore<PendingWorkRow>

    /// Opens or creates the databases.
    init(_ environment: Environment) throws(LMDBError) {
        conversations = try TableStore(environment)
        messages = try TableStore(environment)
        messageAttachments = try TableStore(environment)
        messageStatusUpdates = try TableStore(environment)
        conversationAssignments = try TableStore(environment)
        customers = try TableStore(environment)
        users = try TableStore(environment)
        parkedReceipts = try TableStore(environment)
        watermarks = try TableStore(environment)
        tenantSettings = try TableStore(environment)
        conversationNotes = try TableStore(environment)
        conversationTags = try TableStore(environment)
        conversationTaggings = try TableStore(environment)
        conversationTransfers = try TableStore(environment)
        slaPolicies = try TableStore(environment)
        slaPolicyVersions = try TableStore(environment)
        automatedReplies = try TableStore(environment)
        cannedResponses = try TableStore(environment)
        campaignMessages = try TableStore(environment)
        campaigns = try TableStore(environment)
        campaignCustomers = try TableStore(environment)
        templates = try TableStore(environment)
        pendingWork = try TableStore(environment)
    }
}

extension ConversationRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<ConversationRow> {
        stores.conversations
    }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<ConversationRow> {
        writeSet.conversations
    }
}

extension MessageRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<MessageRow> { stores.messages }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<MessageRow> { writeSet.messages }
}

extension MessageAttachmentRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<MessageAttachmentRow> {
        stores.messageAttachments
    }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<MessageAttachmentRow> {
        writeSet.messageAttachments
    }
}

extension MessageStatusUpdateRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<MessageStatusUpdateRow> {
        stores.messageStatusUpdates
    }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<MessageStatusUpdateRow> {
        writeSet.messageStatusUpdates
    }
}

extension ConversationAssignmentRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<ConversationAssignmentRow> {
        stores.conversationAssignments
    }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<ConversationAssignmentRow> {
        writeSet.conversationAssignments
    }
}

extension CustomerRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<CustomerRow> { stores.customers }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<CustomerRow> { writeSet.customers }
}

extension UserRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<UserRow> { stores.users }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<UserRow> { writeSet.users }
}

extension ParkedReceiptRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<ParkedReceiptRow> {
        stores.parkedReceipts
    }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<ParkedReceiptRow> {
        writeSet.parkedReceipts
    }
}

extension WatermarkRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<WatermarkRow> { stores.watermarks }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<WatermarkRow> { writeSet.watermarks }
}

extension TenantSettingsRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<TenantSettingsRow> {
        stores.tenantSettings
    }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<TenantSettingsRow> {
        writeSet.tenantSettings
    }
}

extension ConversationNoteRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<ConversationNoteRow> {
        stores.conversationNotes
    }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<ConversationNoteRow> {
        writeSet.conversationNotes
    }
}

extension ConversationTagRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<ConversationTagRow> {
        stores.conversationTags
    }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<ConversationTagRow> {
        writeSet.conversationTags
    }
}

extension ConversationTaggingRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<ConversationTaggingRow> {
        stores.conversationTaggings
    }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<ConversationTaggingRow> {
        writeSet.conversationTaggings
    }
}

extension ConversationTransferRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<ConversationTransferRow> {
        stores.conversationTransfers
    }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<ConversationTransferRow> {
        writeSet.conversationTransfers
    }
}

extension SLAPolicyRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<SLAPolicyRow> { stores.slaPolicies }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<SLAPolicyRow> { writeSet.slaPolicies }
}

extension SLAPolicyVersionRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<SLAPolicyVersionRow> {
        stores.slaPolicyVersions
    }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<SLAPolicyVersionRow> {
        writeSet.slaPolicyVersions
    }
}

extension AutomatedReplyRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<AutomatedReplyRow> {
        stores.automatedReplies
    }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<AutomatedReplyRow> {
        writeSet.automatedReplies
    }
}

extension CannedResponseRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<CannedResponseRow> {
        stores.cannedResponses
    }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<CannedResponseRow> {
        writeSet.cannedResponses
    }
}

extension CampaignMessageRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<CampaignMessageRow> {
        stores.campaignMessages
    }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<CampaignMessageRow> {
        writeSet.campaignMessages
    }
}

extension CampaignRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<CampaignRow> { stores.campaigns }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<CampaignRow> { writeSet.campaigns }
}

extension CampaignCustomerRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<CampaignCustomerRow> {
        stores.campaignCustomers
    }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<CampaignCustomerRow> {
        writeSet.campaignCustomers
    }
}

extension TemplateRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<TemplateRow> { stores.templates }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<TemplateRow> { writeSet.templates }
}

extension PendingWorkRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<PendingWorkRow> { stores.pendingWork }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<PendingWorkRow> {
        writeSet.pendingWork
    }
}
