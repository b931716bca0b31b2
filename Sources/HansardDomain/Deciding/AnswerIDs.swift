import HansardRecords

/// Reads the ids of an answer from the events of its command, so that a duplicate is answered as
/// the original was.
///
/// Source: contract §1, "answers are rebuilt from the events".
public enum AnswerIDs {
    /// Lists each id once, by field name, in the order of its first appearance.
    ///
    /// `attachment_id` is that of a new message's first attachment; the others follow it without a
    /// gap. Unassignments that follow from something else are left out.
    ///
    /// - Complexity: O(events · names), with at most ten names.
    public static func of(_ events: some Sequence<Event>) -> [AnsweredID] {
        var list = List()
        for event in events {
            switch event {
            case .tenant: break
            case .user(let event): list.add(event)
            case .customer(.defined(let body)): list.set("customer_id", body.customerID)
            case .conversation(let event): list.add(event)
            case .message(let event): list.add(event)
            case .channel(let event): list.add(event)
            case .command(.hadNoEffect(let body)): list.add(body)
            case .work: break
            case .tag(let event): list.add(event)
            case .note(let event): list.add(event)
            case .sla(let event): list.add(event)
            case .automation(let event): list.add(event)
            case .cannedResponse(let event): list.add(event)
            case .campaign(let event): list.add(event)
            }
        }
        return list.ids
    }

    /// Collects ids by name, each name once.
    struct List {
        var ids: [AnsweredID] = []

        mutating func set(_ name: String, _ id: Int64?) {
            guard let id, !has(name) else { return }
            ids.append(AnsweredID(name: name, id: id))
        }

        func has(_ name: String) -> Bool { ids.contains { $0.name == name } }

        mutating func add(_ event: UserEvent) {
            switch event {
            case .defined(let body): set("user_id", body.userID)
            case .availabilityChanged(let body): set("user_id", body.userID)
            }
        }

        mutating func add(_ event: ConversationEvent) {
            switch event {
            case .started(let body):
                set("conversation_id", body.conversationID)
                set("customer_id", body.customerID)
            case .opened(let body): set("conversation_id", body.conversationID)
            case .pended(let body): set("conversation_id", body.conversationID)
            case .resolved(let body): set("conversation_id", body.conversationID)
            case .archived(let body): set("conversation_id", body.conversationID)
            case .reopened(let body): set("conversation_id", body.conversationID)
            case .read(let body):
                set("conversation_id", body.conversationID)
                set("message_id", body.upToMessageID)
            case .updated(let body): set("conversation_id", body.conversationID)
            case .assigned(let body):
                set("conversation_id", body.conversationID)
                set("assignment_id", body.assignmentID)
            case .transferred(let body):
                set("conversation_id", body.conversationID)
                set("transfer_id", body.transferID)
            case .tagged(let body):
                set("conversation_id", body.conversationID)
                set("tag_id", body.tagID)
            case .untagged(let body):
                // Those that follow from a removed tag are left out.
                guard !has("tag_id") else { return }
                set("conversation_id", body.conversationID)
                set("tag_id", body.tagID)
            case .unassigned(let body):
                guard body.reason == .requested else { return }
                set("conversation_id", body.conversationID)
                set("assignment_id", body.closesAssignmentID)
            }
        }

        mutating func add(_ event: MessageEvent) {
            switch event {
            case .received(let body):
                set(body.conversationID, body.messageID)
                set("customer_id", body.customerID)
                add(body.attachments)
            case .sent(let body):
                set(body.conversationID, body.messageID)
                add(body.attachments)
            case .edited(let body): set(body.conversationID, body.messageID)
            case .deleted(let body): set(body.conversationID, body.messageID)
            case .retried(let body): set(body.conversationID, body.messageID)
            case .statusChanged(let body):
                set(body.conversationID, body.messageID)
                set("status_update_id", body.statusUpdateID)
            case .platformIDBound(let body): set(body.conversationID, body.messageID)
            case .attachmentStored(let body):
                set(body.conversationID, body.messageID)
                set("attachment_id", body.attachmentID)
            case .attachmentArchived(let body):
                set(body.conversationID, body.messageID)
                set("attachment_id", body.attachmentID)
            }
        }

        mutating func add(_ event: ChannelEvent) {
            switch event {
            case .receiptOrphaned(let body): set("parked_receipt_id", body.parkedReceiptID)
            case .watermarkRecorded(let body): set("customer_id", body.customerID)
            }
        }

        mutating func add(_ body: CommandHadNoEffect) {
            for id in body.ids { set(id.name, id.id) }
        }

        mutating func set(_ conversationID: Int64, _ messageID: Int64) {
            set("conversation_id", conversationID)
            set("message_id", messageID)
        }

        mutating func add(_ attachments: [AttachmentReference]) {
            set("attachment_id", attachments.first?.attachmentID)
        }
    }
}
