import HansardRecords

/// Is the body of one kind of command.
public protocol CommandPayload: Record, Equatable {}

/// Holds what a command asks for, beside its envelope. Source: contract §1.
public enum CommandBody: Sendable, Equatable {
    case defineUser(DefineUser)
    case setAvailability(SetAvailability)
    case defineCustomer(DefineCustomer)
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
    case updateConversation(UpdateConversation)
    case openConversation(OpenConversation)
    case pendConversation(PendConversation)
    case resolveConversation(ResolveConversation)
    case reopenConversation(ReopenConversation)
    case archiveConversation(ArchiveConversation)
}
