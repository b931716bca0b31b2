import HansardDomain

/// Reads the ids of an answer from the events of its command, so that a duplicate is answered as
/// the original was. Source: contract §1, "answers are rebuilt from the events".
enum AnswerIDs {
    /// Lists each id once, in the order of its first appearance.
    static func of(_ events: some Sequence<Event>) -> [AnsweredID] {
        var ids: [AnsweredID] = []
        func add(_ name: String, _ id: Int64?) {
            guard let id, !ids.contains(where: { $0.name == name }) else { return }
            ids.append(AnsweredID(name: name, id: id))
        }
        for event in events {
            switch event {
            case .tenant: break
            case .user(.defined(let body)): add("user_id", body.userID)
            case .user(.availabilityChanged(let body)): add("user_id", body.userID)
            case .customer(.defined(let body)): add("customer_id", body.customerID)
            case .conversation(let body): addConversation(body, add)
            case .message(let body): addMessage(body, add)
            case .channel(.receiptOrphaned(let body)):
                add("parked_receipt_id", body.parkedReceiptID)
            case .channel(.watermarkRecorded(let body)): add("customer_id", body.customerID)
            case .command(.hadNoEffect(let body)):
                for id in body.ids { add(id.name, id.id) }
            }
        }
        return ids
    }

    private static func addConversation(
        _ event: ConversationEvent,
        _ add: (String, Int64?) -> Void
    ) {
        switch event {
        case .started(let body):
            add("conversation_id", body.conversationID)
            add("customer_id", body.customerID)
        case .opened(let body): add("conversation_id", body.conversationID)
        case .pended(let body): add("conversation_id", body.conversationID)
        case .resolved(let body): add("conversation_id", body.conversationID)
        case .archived(let body): add("conversation_id", body.conversationID)
        case .reopened(let body): add("conversation_id", body.conversationID)
        case .read(let body): add("conversation_id", body.conversationID)
        case .updated(let body): add("conversation_id", body.conversationID)
        case .assigned(let body):
            add("conversation_id", body.conversationID)
            add("assignment_id", body.assignmentID)
        case .unassigned(let body): add("conversation_id", body.conversationID)
        }
    }

    private static func addMessage(_ event: MessageEvent, _ add: (String, Int64?) -> Void) {
        switch event {
        case .received(let body):
            add("conversation_id", body.conversationID)
            add("message_id", body.messageID)
            add("customer_id", body.customerID)
        case .sent(let body):
            add("conversation_id", body.conversationID)
            add("message_id", body.messageID)
        case .edited(let body):
            add("conversation_id", body.conversationID)
            add("message_id", body.messageID)
        case .deleted(let body):
            add("conversation_id", body.conversationID)
            add("message_id", body.messageID)
        case .retried(let body):
            add("conversation_id", body.conversationID)
            add("message_id", body.messageID)
        case .statusChanged(let body):
            add("conversation_id", body.conversationID)
            add("message_id", body.messageID)
            add("status_update_id", body.statusUpdateID)
        case .platformIDBound(let body):
            add("conversation_id", body.conversationID)
            add("message_id", body.messageID)
        case .attachmentStored(let body): addAttachment(body.attachmentID, body.messageID, add)
        case .attachmentArchived(let body): addAttachment(body.attachmentID, body.messageID, add)
        }
    }

    private static func addAttachment(
        _ attachment: Int64,
        _ message: Int64,
        _ add: (String, Int64?) -> Void
    ) {
        add("attachment_id", attachment)
        add("message_id", message)
    }
}
