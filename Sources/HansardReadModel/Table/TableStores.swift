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
    }
}

extension ConversationRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<ConversationRow> { stores.conversations }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<ConversationRow> { writeSet.conversations }
}

extension MessageRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<MessageRow> { stores.messages }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<MessageRow> { writeSet.messages }
}

extension MessageAttachmentRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<MessageAttachmentRow> { stores.messageAttachments }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<MessageAttachmentRow> { writeSet.messageAttachments }
}

extension MessageStatusUpdateRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<MessageStatusUpdateRow> { stores.messageStatusUpdates }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<MessageStatusUpdateRow> { writeSet.messageStatusUpdates }
}

extension ConversationAssignmentRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<ConversationAssignmentRow> { stores.conversationAssignments }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<ConversationAssignmentRow> { writeSet.conversationAssignments }
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
    static func store(in stores: TableStores) -> TableStore<ParkedReceiptRow> { stores.parkedReceipts }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<ParkedReceiptRow> { writeSet.parkedReceipts }
}

extension WatermarkRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<WatermarkRow> { stores.watermarks }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<WatermarkRow> { writeSet.watermarks }
}

extension TenantSettingsRow: StoredRow {
    static func store(in stores: TableStores) -> TableStore<TenantSettingsRow> { stores.tenantSettings }
    static func buffer(in writeSet: WriteSet) -> TableBuffer<TenantSettingsRow> { writeSet.tenantSettings }
}
