import HansardDomain
import HansardRecords
import Testing

/// Makes one event of every type with all its fields set, for golden bytes.
enum Samples {
    static let time = Timestamp(microseconds: 1_767_603_600_000_001)
    static let digest = Digest16(high: 0x0123_4567_89ab_cdef, low: 0xfedc_ba98_7654_3210)

    static func event(_ type: EventType) throws -> Event {
        switch type {
        case .tenantConfigured:
            try read(TenantConfigured.self, tenantSettings) { .tenant(.configured($0)) }
        case .userDefined:
            try read(UserDefined.self, user) { .user(.defined($0)) }
        case .userAvailabilityChanged:
            try read(UserAvailabilityChanged.self, #"{"user_id":3,"availability":"away"}"#) {
                .user(.availabilityChanged($0))
            }
        case .customerDefined:
            try read(CustomerDefined.self, customer) { .customer(.defined($0)) }
        case .conversationStarted, .conversationOpened, .conversationPended,
            .conversationResolved, .conversationArchived, .conversationReopened,
            .conversationRead, .conversationUpdated, .conversationAssigned,
            .conversationUnassigned:
            .conversation(try conversation(type))
        case .messageReceived, .messageSent, .messageEdited, .messageDeleted, .messageRetried,
            .messageStatusChanged, .messagePlatformIDBound, .attachmentStored,
            .attachmentArchived:
            .message(try message(type))
        case .receiptOrphaned:
            try read(ReceiptOrphaned.self, orphan) { .channel(.receiptOrphaned($0)) }
        case .watermarkRecorded:
            try read(WatermarkRecorded.self, watermark) { .channel(.watermarkRecorded($0)) }
        case .tenantTimeAdvanced,
            .conversationTransferred,
            .conversationTagged,
            .conversationUntagged,
            .workStarted,
            .workAdvanced,
            .workFinished,
            .tagDefined,
            .tagRemoved,
            .noteAdded,
            .noteEdited,
            .noteDeleted,
            .notePinned,
            .noteUnpinned,
            .slaPolicyDefined,
            .slaApplied,
            .slaFirstResponseBreached,
            .slaResolutionBreached,
            .slaBreachCorrected,
            .slaResolutionRescheduled,
            .automatedReplyDefined,
            .automatedReplyTriggered,
            .cannedResponseDefined,
            .cannedResponseRemoved,
            .cannedResponseUsed,
            .templateDefined,
            .campaignDefined,
            .campaignCustomersAdded,
            .campaignCustomersRemoved,
            .campaignSendingStarted,
            .campaignMessageSent,
            .campaignSendingFinished:
            try #require(try desk(type), "no sample of \(type.name)")
        case .commandHadNoEffect:
            try read(CommandHadNoEffect.self, noEffect) { .command(.hadNoEffect($0)) }
        }
    }

    static func conversation(_ type: EventType) throws -> ConversationEvent {
        let id = #"{"conversation_id":7}"#
        return switch type {
        case .conversationStarted: .started(try read(started))
        case .conversationOpened: .opened(try read(id))
        case .conversationPended: .pended(try read(id))
        case .conversationResolved: .resolved(try read(id))
        case .conversationArchived: .archived(try read(id))
        case .conversationReopened: .reopened(try read(id))
        case .conversationRead:
            .read(
                try read(
                    #"{"conversation_id":7,"user_id":3,"up_to_message_id":31,"unread_count":2}"#
                )
            )
        case .conversationUpdated:
            .updated(
                try read(
                    #"{"conversation_id":7,"channel_type":"broadcast","metadata":{"a":1}}"#
                )
            )
        case .conversationAssigned: .assigned(try read(assigned))
        default:
            .unassigned(
                try read(
                    #"{"conversation_id":7,"closes_assignment_id":2,"reason":"user_deactivated"}"#
                )
            )
        }
    }

    static func message(_ type: EventType) throws -> MessageEvent {
        let ids = #"{"conversation_id":7,"message_id":31}"#
        return switch type {
        case .messageReceived: .received(try read(received))
        case .messageSent: .sent(try read(sent))
        case .messageEdited: .edited(try read(edited))
        case .messageDeleted: .deleted(try read(ids))
        case .messageRetried:
            .retried(try read(#"{"conversation_id":7,"message_id":31,"attempt":2}"#))
        case .messageStatusChanged: .statusChanged(try read(statusChanged))
        case .messagePlatformIDBound: .platformIDBound(try read(bound))
        case .attachmentStored: .attachmentStored(try read(stored))
        default:
            .attachmentArchived(
                try read(#"{"conversation_id":7,"message_id":31,"attachment_id":9}"#)
            )
        }
    }

    static func read<Body: EventBody>(_ text: String) throws -> Body {
        try Body(json: JSONValue.parse(text), unknownFields: .refuse)
    }

    private static func read<Body: EventBody>(
        _ type: Body.Type,
        _ text: String,
        _ wrap: (Body) -> Event
    ) throws -> Event {
        wrap(try read(text))
    }
}
