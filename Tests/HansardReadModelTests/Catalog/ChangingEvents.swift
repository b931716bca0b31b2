import HansardDomain
import HansardRecords

/// Makes one event of every type that changes all that events of its type ever change.
enum ChangingEvents {
    static let key = Digest16(high: 4, low: 4)

    static func event(_ type: EventType) -> Event {
        desk(type) ?? rules(type) ?? thread(type)
    }

    private static func thread(_ type: EventType) -> Event {
        switch type {
        case .tenantConfigured: .configured { $0.reopenWindowDays = 1 }
        case .userDefined: .user(4)
        case .userAvailabilityChanged: .availability(.online, of: 3)
        case .customerDefined: .customer(6)
        case .conversationStarted: .started(2)
        case .conversationOpened: .opened()
        case .conversationPended: .pended()
        case .conversationResolved: .resolved()
        case .conversationArchived: .archived()
        case .conversationReopened: .reopened()
        case .conversationRead: .read(upTo: 1, unread: 0)
        case .conversationUpdated: .updated { $0.channelType = .group }
        case .conversationAssigned:
            .assigned(2, to: 3, closing: 1) { $0.assignmentType = "auto_least_busy" }
        case .conversationUnassigned: .unassigned(closing: 1)
        case .messageReceived: .received(30) { $0.attachments = [AttachmentReference(2)] }
        case .messageSent: .sent(30) { $0.attachments = [AttachmentReference(2)] }
        case .messageEdited: .edited(1)
        case .messageDeleted: .deleted(1)
        case .messageRetried: .retried(9, attempt: 2)
        case .messageStatusChanged:
            .reported(.failed, of: 9) { $0.parkedReceiptID = 1 }
        case .messagePlatformIDBound: .bound(2, to: "w", key)
        case .attachmentStored: .stored(1)
        case .attachmentArchived: .archived(attachment: 1)
        case .receiptOrphaned: .parked(2, key: key)
        case .watermarkRecorded:
            .watermark(.read, upTo: 9, of: key, rises: [.init(message: 9, update: 1)])
        default: .command(.hadNoEffect(CommandHadNoEffect()))
        }
    }

    private static func desk(_ type: EventType) -> Event? {
        switch type {
        case .tenantTimeAdvanced: .advanced(to: 9)
        case .conversationTransferred: .transferred(1, to: 4, from: 3)
        case .conversationTagged: .tagged(with: 2, as: 2)
        case .conversationUntagged: .untagged(from: 1, as: 1)
        case .tagDefined: .tag(2, "new")
        case .tagRemoved: .removed(tag: 1)
        case .noteAdded: .note(3)
        case .noteEdited: .edited(note: 1, to: "other")
        case .noteDeleted: .deleted(note: 1)
        case .notePinned: .pinned(note: 1)
        case .noteUnpinned: .unpinned(note: 2)
        case .slaPolicyDefined: .policy(2, version: 2)
        case .slaApplied: .promised(response: 40, resolution: 50)
        case .slaFirstResponseBreached: .breached(.firstResponse)
        case .slaResolutionBreached: .breached(.resolution)
        case .slaBreachCorrected: .corrected(.resolution)
        case .slaResolutionRescheduled: .rescheduled(to: 60)
        default: nil
        }
    }

    private static func rules(_ type: EventType) -> Event? {
        switch type {
        case .workStarted: .work(4)
        case .workAdvanced: .advanced(work: 1, to: 5)
        case .workFinished: .finished(work: 1)
        case .automatedReplyDefined: .rule(2)
        case .automatedReplyTriggered: .triggered(1, .away)
        case .cannedResponseDefined: .canned(3)
        case .cannedResponseRemoved: .removed(canned: 2)
        case .cannedResponseUsed: .used(canned: 1)
        case .templateDefined: .template(2)
        case .campaignDefined: .campaign(2)
        case .campaignCustomersAdded: .members([6], of: 1, from: 2)
        case .campaignCustomersRemoved: .dismissed([1], of: 1)
        case .campaignSendingStarted: .sending(1, work: 5)
        case .campaignMessageSent: .sentOut(2, as: 2)
        case .campaignSendingFinished: .sendingFinished(1, work: 3)
        default: nil
        }
    }
}
