import HansardRecords

/// Is the body of one kind of command.
public protocol CommandPayload: Record, Equatable {}

/// Holds what a command asks for, beside its envelope.
///
/// Source: contract §1.
public enum CommandBody: Sendable, Equatable {
    case defineUser(DefineUser)
    case setAvailability(SetAvailability)
    case defineCustomer(DefineCustomer)
    case defineTemplate(DefineTemplate)
    case defineCampaign(DefineCampaign)
    case defineTag(DefineTag)
    case removeTag(RemoveTag)
    case defineSLAPolicy(DefineSLAPolicy)
    case defineAutomatedReply(DefineAutomatedReply)
    case defineCannedResponse(DefineCannedResponse)
    case removeCannedResponse(RemoveCannedResponse)
    case configureTenant(ConfigureTenant)
    case receiveMessage(ReceiveMessage)
    case sendMessage(SendMessage)
    case recordReceipt(RecordReceipt)
    case recordWatermark(RecordWatermark)
    case retryMessage(RetryMessage)
    case editMessage(EditMessage)
    case deleteMessage(DeleteMessage)
    case storeAttachment(StoreAttachment)
    case archiveAttachment(ArchiveAttachment)
    case readConversation(ReadConversation)
    case assignConversation(AssignConversation)
    case unassignConversation(UnassignConversation)
    case autoAssignConversation(AutoAssignConversation)
    case transferConversation(TransferConversation)
    case updateConversation(UpdateConversation)
    case openConversation(OpenConversation)
    case pendConversation(PendConversation)
    case resolveConversation(ResolveConversation)
    case reopenConversation(ReopenConversation)
    case archiveConversation(ArchiveConversation)
    case tagConversation(TagConversation)
    case untagConversation(UntagConversation)
    case addNote(AddNote)
    case editNote(EditNote)
    case deleteNote(DeleteNote)
    case pinNote(PinNote)
    case unpinNote(UnpinNote)
    case applySLAPolicy(ApplySLAPolicy)
    case sendCampaign(SendCampaign)
    case advanceTime(AdvanceTime)
}
