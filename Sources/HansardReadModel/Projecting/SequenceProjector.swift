import HansardDomain

/// Notes which ids the events have taken, so that the next ones are greater.
enum SequenceProjector {
    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) {
        tables.sequences.noteTime(event.occurredAt)
        switch event.event {
        case .tenant, .command: break
        case .work(.started(let body)): tables.sequences.note(body.workID, in: .work)
        case .work: break
        case .tag(.defined(let body)): tables.sequences.note(body.tagID, in: .tag)
        case .tag: break
        case .note(.added(let body)): tables.sequences.note(body.noteID, in: .note)
        case .note: break
        case .sla(.policyDefined(let body)):
            tables.sequences.note(body.slaPolicyID, in: .slaPolicy)
            tables.sequences.note(body.policyVersionID, in: .slaPolicyVersion)
        case .sla: break
        case .automation(.replyDefined(let body)):
            tables.sequences.note(body.automatedReplyID, in: .automatedReply)
        case .automation: break
        case .cannedResponse(.defined(let body)):
            tables.sequences.note(body.cannedResponseID, in: .cannedResponse)
        case .cannedResponse: break
        case .campaign(let event): fold(event, &tables.sequences)
        case .user(let event): fold(event, &tables.sequences)
        case .customer(.defined(let body)): tables.sequences.note(body.customerID, in: .customer)
        case .conversation(let event): fold(event, &tables.sequences)
        case .message(let event): fold(event, &tables.sequences)
        case .channel(let event): fold(event, &tables.sequences)
        }
    }

    private static func fold(_ event: UserEvent, _ sequences: inout Sequences) {
        switch event {
        case .defined(let body): sequences.note(body.userID, in: .user)
        case .availabilityChanged: break
        }
    }

    private static func fold(_ event: ConversationEvent, _ sequences: inout Sequences) {
        switch event {
        case .started(let body): sequences.note(body.conversationID, in: .conversation)
        case .assigned(let body): sequences.note(body.assignmentID, in: .assignment)
        case .transferred(let body): sequences.note(body.transferID, in: .transfer)
        case .tagged(let body): sequences.note(body.taggingID, in: .tagging)
        case .opened, .pended, .resolved, .archived, .reopened, .read, .updated, .unassigned,
            .untagged:
            break
        }
    }

    private static func fold(_ event: MessageEvent, _ sequences: inout Sequences) {
        switch event {
        case .received(let body):
            sequences.note(body.messageID, in: .message)
            for media in body.attachments { sequences.note(media.attachmentID, in: .attachment) }
        case .sent(let body):
            sequences.note(body.messageID, in: .message)
            for media in body.attachments { sequences.note(media.attachmentID, in: .attachment) }
        case .statusChanged(let body): sequences.note(body.statusUpdateID, in: .statusUpdate)
        case .edited, .deleted, .retried, .platformIDBound, .attachmentStored, .attachmentArchived:
            break
        }
    }

    private static func fold(_ event: ChannelEvent, _ sequences: inout Sequences) {
        switch event {
        case .receiptOrphaned(let body): sequences.note(body.parkedReceiptID, in: .parkedReceipt)
        case .watermarkRecorded(let body):
            for rise in body.rises { sequences.note(rise.statusUpdateID, in: .statusUpdate) }
        }
    }

    private static func fold(_ event: CampaignEvent, _ sequences: inout Sequences) {
        switch event {
        case .templateDefined(let body): sequences.note(body.templateID, in: .template)
        case .defined(let body): sequences.note(body.campaignID, in: .campaign)
        case .customersAdded(let body):
            let last = body.firstMemberID + Int64(body.customerIDs.count) - 1
            sequences.note(last, in: .campaignMember)
        case .sendingStarted(let body): sequences.note(body.workID, in: .work)
        case .messageSent(let body): sequences.note(body.campaignMessageID, in: .campaignMessage)
        case .customersRemoved, .sendingFinished: break
        }
    }
}
