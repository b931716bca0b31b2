import HansardRecords

/// Ties each event type to its body: the one list that encodes, decodes and describes events.
public enum EventCatalog {
    /// Lets a visitor see the body of an event with its own type.
    public static func visit<V: EventVisitor>(_ event: Event, _ visitor: inout V) throws(V.Failure) {
        switch event {
        case .tenant(let event):
            switch event {
            case .configured(let body): try visitor.visit(body)
            }
        case .user(let event):
            switch event {
            case .defined(let body): try visitor.visit(body)
            case .availabilityChanged(let body): try visitor.visit(body)
            }
        case .customer(let event):
            switch event {
            case .defined(let body): try visitor.visit(body)
            }
        case .conversation(let event):
            switch event {
            case .started(let body): try visitor.visit(body)
            case .opened(let body): try visitor.visit(body)
            case .pended(let body): try visitor.visit(body)
            case .resolved(let body): try visitor.visit(body)
            case .archived(let body): try visitor.visit(body)
            case .reopened(let body): try visitor.visit(body)
            case .read(let body): try visitor.visit(body)
            case .updated(let body): try visitor.visit(body)
            case .assigned(let body): try visitor.visit(body)
            case .unassigned(let body): try visitor.visit(body)
            }
        case .message(let event):
            switch event {
            case .received(let body): try visitor.visit(body)
            case .sent(let body): try visitor.visit(body)
            case .edited(let body): try visitor.visit(body)
            case .deleted(let body): try visitor.visit(body)
            case .retried(let body): try visitor.visit(body)
            case .statusChanged(let body): try visitor.visit(body)
            case .platformIDBound(let body): try visitor.visit(body)
            case .attachmentStored(let body): try visitor.visit(body)
            case .attachmentArchived(let body): try visitor.visit(body)
            }
        case .channel(let event):
            switch event {
            case .receiptOrphaned(let body): try visitor.visit(body)
            case .watermarkRecorded(let body): try visitor.visit(body)
            }
        case .command(let event):
            switch event {
            case .hadNoEffect(let body): try visitor.visit(body)
            }
        }
    }

    /// Decodes a body.
    ///
    /// - Parameters:
    ///   - type: Type that the header names.
    ///   - clear: Bytes of the fields that are not personal.
    ///   - personal: Bytes of the personal fields; nil when there are none or they are erased.
    /// - Throws: `CodecError` when the bytes are not a body of that type.
    public static func decode(
        _ type: EventType,
        clear: RawSpan,
        personal: RawSpan?
    ) throws(CodecError) -> Event {
        switch type {
        case .tenantConfigured:
            .tenant(.configured(try TenantConfigured(decoding: clear, personal: personal)))
        case .userDefined:
            .user(.defined(try UserDefined(decoding: clear, personal: personal)))
        case .userAvailabilityChanged:
            .user(.availabilityChanged(try UserAvailabilityChanged(decoding: clear, personal: personal)))
        case .customerDefined:
            .customer(.defined(try CustomerDefined(decoding: clear, personal: personal)))
        case .conversationStarted:
            .conversation(.started(try ConversationStarted(decoding: clear, personal: personal)))
        case .conversationOpened:
            .conversation(.opened(try ConversationOpened(decoding: clear, personal: personal)))
        case .conversationPended:
            .conversation(.pended(try ConversationPended(decoding: clear, personal: personal)))
        case .conversationResolved:
            .conversation(.resolved(try ConversationResolved(decoding: clear, personal: personal)))
        case .conversationArchived:
            .conversation(.archived(try ConversationArchived(decoding: clear, personal: personal)))
        case .conversationReopened:
            .conversation(.reopened(try ConversationReopened(decoding: clear, personal: personal)))
        case .conversationRead:
            .conversation(.read(try ConversationRead(decoding: clear, personal: personal)))
        case .conversationUpdated:
            .conversation(.updated(try ConversationUpdated(decoding: clear, personal: personal)))
        case .conversationAssigned:
            .conversation(.assigned(try ConversationAssigned(decoding: clear, personal: personal)))
        case .conversationUnassigned:
            .conversation(.unassigned(try ConversationUnassigned(decoding: clear, personal: personal)))
        case .messageReceived:
            .message(.received(try MessageReceived(decoding: clear, personal: personal)))
        case .messageSent:
            .message(.sent(try MessageSent(decoding: clear, personal: personal)))
        case .messageEdited:
            .message(.edited(try MessageEdited(decoding: clear, personal: personal)))
        case .messageDeleted:
            .message(.deleted(try MessageDeleted(decoding: clear, personal: personal)))
        case .messageRetried:
            .message(.retried(try MessageRetried(decoding: clear, personal: personal)))
        case .messageStatusChanged:
            .message(.statusChanged(try MessageStatusChanged(decoding: clear, personal: personal)))
        case .messagePlatformIDBound:
            .message(.platformIDBound(try MessagePlatformIDBound(decoding: clear, personal: personal)))
        case .attachmentStored:
            .message(.attachmentStored(try AttachmentStored(decoding: clear, personal: personal)))
        case .attachmentArchived:
            .message(.attachmentArchived(try AttachmentArchived(decoding: clear, personal: personal)))
        case .receiptOrphaned:
            .channel(.receiptOrphaned(try ReceiptOrphaned(decoding: clear, personal: personal)))
        case .watermarkRecorded:
            .channel(.watermarkRecorded(try WatermarkRecorded(decoding: clear, personal: personal)))
        case .commandHadNoEffect:
            .command(.hadNoEffect(try CommandHadNoEffect(decoding: clear, personal: personal)))
        }
    }

    /// Describes the fields of a type's body.
    public static func schema(of type: EventType) -> RecordSchema {
        switch type {
        case .tenantConfigured: TenantConfigured.schema()
        case .userDefined: UserDefined.schema()
        case .userAvailabilityChanged: UserAvailabilityChanged.schema()
        case .customerDefined: CustomerDefined.schema()
        case .conversationStarted: ConversationStarted.schema()
        case .conversationOpened: ConversationOpened.schema()
        case .conversationPended: ConversationPended.schema()
        case .conversationResolved: ConversationResolved.schema()
        case .conversationArchived: ConversationArchived.schema()
        case .conversationReopened: ConversationReopened.schema()
        case .conversationRead: ConversationRead.schema()
        case .conversationUpdated: ConversationUpdated.schema()
        case .conversationAssigned: ConversationAssigned.schema()
        case .conversationUnassigned: ConversationUnassigned.schema()
        case .messageReceived: MessageReceived.schema()
        case .messageSent: MessageSent.schema()
        case .messageEdited: MessageEdited.schema()
        case .messageDeleted: MessageDeleted.schema()
        case .messageRetried: MessageRetried.schema()
        case .messageStatusChanged: MessageStatusChanged.schema()
        case .messagePlatformIDBound: MessagePlatformIDBound.schema()
        case .attachmentStored: AttachmentStored.schema()
        case .attachmentArchived: AttachmentArchived.schema()
        case .receiptOrphaned: ReceiptOrphaned.schema()
        case .watermarkRecorded: WatermarkRecorded.schema()
        case .commandHadNoEffect: CommandHadNoEffect.schema()
        }
    }
}
