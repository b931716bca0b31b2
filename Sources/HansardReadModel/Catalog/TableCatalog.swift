import HansardRecords

/// Lists the tables, for whatever treats them all alike: exports, pages, checks, documentation.
public enum TableCatalog {
    /// Lists every table by its number.
    public static let all: [Entry] = [
        Entry(ConversationRow.self, ConversationsProjector.self),
        Entry(MessageRow.self, MessagesProjector.self),
        Entry(MessageAttachmentRow.self, MessageAttachmentsProjector.self),
        Entry(MessageStatusUpdateRow.self, MessageStatusUpdatesProjector.self),
        Entry(ConversationAssignmentRow.self, ConversationAssignmentsProjector.self),
        Entry(CustomerRow.self, CustomersProjector.self),
        Entry(UserRow.self, UsersProjector.self),
        Entry(ParkedReceiptRow.self, ParkedReceiptsProjector.self),
        Entry(WatermarkRow.self, WatermarksProjector.self),
        Entry(TenantSettingsRow.self, TenantSettingsProjector.self),
        Entry(ConversationNoteRow.self, ConversationNotesProjector.self),
        Entry(ConversationTagRow.self, ConversationTagsProjector.self),
        Entry(ConversationTaggingRow.self, ConversationTaggingsProjector.self),
        Entry(ConversationTransferRow.self, ConversationTransfersProjector.self),
        Entry(SLAPolicyRow.self, SLAPoliciesProjector.self),
        Entry(SLAPolicyVersionRow.self, SLAPolicyVersionsProjector.self),
        Entry(AutomatedReplyRow.self, AutomatedRepliesProjector.self),
        Entry(CannedResponseRow.self, CannedResponsesProjector.self),
        Entry(CampaignMessageRow.self, CampaignMessagesProjector.self),
        Entry(CampaignRow.self, CampaignsProjector.self),
        Entry(CampaignCustomerRow.self, CampaignCustomersProjector.self),
        Entry(TemplateRow.self, TemplatesProjector.self),
        Entry(PendingWorkRow.self, PendingWorkProjector.self),
    ]

    /// Lists the documented tables, which are shown.
    public static let shown: [Entry] = all.filter(\.isShown)

    /// Finds a table by its name.
    public static func entry(named name: String) -> Entry? { all.first { $0.name == name } }

    /// Digests tables, columns, indexes and counts: stored tables with another one are discarded.
    public static let fingerprint: String = {
        var text = ""
        for entry in all {
            text += "table \(entry.name) \(entry.number) \(entry.version)\n"
            for field in entry.schema.fields {
                text += "\(field.tag) \(field.name) \(field.type) \(field.traits.isHidden)\n"
            }
            for index in entry.indexes {
                text += "index \(index.name) \(index.columns.joined(separator: ", "))\n"
            }
            for counter in entry.counters { text += "counter \(counter)\n" }
        }
        return Hash128.hash(text).description
    }()
}
