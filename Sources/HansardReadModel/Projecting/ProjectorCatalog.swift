import HansardDomain

/// Lists the projectors: one line a table.
enum ProjectorCatalog {
    /// Folds an event into all tables.
    ///
    /// Conversations come before messages: whether a first response fails unsent is told by the
    /// message's row as it was before. Campaign messages come after messages, whose rows they
    /// follow.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        SequenceProjector.fold(event, into: tables)
        try ConversationsProjector.fold(event, into: tables)
        try MessagesProjector.fold(event, into: tables)
        try MessageAttachmentsProjector.fold(event, into: tables)
        try MessageStatusUpdatesProjector.fold(event, into: tables)
        try ConversationAssignmentsProjector.fold(event, into: tables)
        try CustomersProjector.fold(event, into: tables)
        try UsersProjector.fold(event, into: tables)
        try ParkedReceiptsProjector.fold(event, into: tables)
        try WatermarksProjector.fold(event, into: tables)
        try TenantSettingsProjector.fold(event, into: tables)
        try ConversationNotesProjector.fold(event, into: tables)
        try ConversationTagsProjector.fold(event, into: tables)
        try ConversationTaggingsProjector.fold(event, into: tables)
        try ConversationTransfersProjector.fold(event, into: tables)
        try SLAPoliciesProjector.fold(event, into: tables)
        try SLAPolicyVersionsProjector.fold(event, into: tables)
        try AutomatedRepliesProjector.fold(event, into: tables)
        try CannedResponsesProjector.fold(event, into: tables)
        try CampaignMessagesProjector.fold(event, into: tables)
        try CampaignsProjector.fold(event, into: tables)
        try CampaignCustomersProjector.fold(event, into: tables)
        try TemplatesProjector.fold(event, into: tables)
        try PendingWorkProjector.fold(event, into: tables)
    }
}
