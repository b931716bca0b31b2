import HansardRecords

/// Decides `record_receipt`: what a platform reports about one message.
///
/// Source: semantics §4.
enum ReceiptDecider {
    /// Records a receipt, parks it when its message is unknown, and binds a platform's id.
    static func decide<Context: DecisionContext>(
        _ body: RecordReceipt,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        guard body.status != .pending else {
            throw Rejection.invalid(
                "status",
                "\"pending\" is not reported by a platform",
                "give sent, delivered, read or failed",
                bound: "sent, delivered, read, failed"
            )
        }
        let found = try context.messages(fitting: body.message)
        guard let (message, conversation) = found.first else {
            return try park(body, occasion, &context)
        }
        guard found.count == 1 else {
            throw Rejection.ambiguous(body.message, found.map(\.0.id))
        }
        var decision = Decision()
        decision.conversationID = conversation.id
        let statusAt = body.statusAt ?? occasion.occurredAt
        var settlement = ReceiptSettlement(message.id, message.status, conversation)
        if body.message.messageID != nil, let id = body.message.platformMessageID,
            try bind(id, body.message, message, conversation, occasion, &context, &decision)
        {
            try settlement.settle(id, occasion, &context, &decision)
        }
        let isKnown =
            settlement.holds(body.status, at: statusAt)
            ? true
            : try context.hasStatusUpdate(message: message.id, status: body.status, at: statusAt)
        if !isKnown {
            var event = MessageStatusChanged()
            event.conversationID = conversation.id
            event.messageID = message.id
            event.statusUpdateID = context.allocate(.statusUpdate)
            event.status = body.status
            event.statusAt = statusAt
            event.errorMessage = body.errorMessage
            event.metadata = body.metadata
            decision.emit(.statusChanged(event), of: conversation, at: occasion.occurredAt)
        }
        if decision.events.isEmpty { decision.answer(message: message, of: conversation) }
        return decision
    }

    /// Binds the platform's id to a message named by our id.
    ///
    /// A message that is sent again gets another id of the platform, so an outbound message may be
    /// bound anew; an inbound one is what its id says.
    ///
    /// - Returns: Whether the id was not bound before.
    private static func bind<Context: DecisionContext>(
        _ platformMessageID: String,
        _ reference: MessageReference,
        _ message: MessageFacts,
        _ conversation: ConversationFacts,
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) -> Bool {
        guard !platformMessageID.isEmpty else { throw Rejection.empty("platform_message_id") }
        if message.platformMessageID == platformMessageID { return false }
        guard message.direction == .outbound else {
            throw Rejection.invalid(
                "platform_message_id",
                "message \(message.id) is inbound and has an id of the platform already",
                "name it by message_id alone"
            )
        }
        var given = conversation.key(of: platformMessageID)
        given.platform = reference.platform ?? conversation.platform
        given.channelAccount = reference.channelAccount
        given.scope = reference.platformConversationID
        guard conversation.fits(given) else {
            throw Rejection.invalid(
                "platform_message_id",
                "message \(message.id) is of conversation \(conversation.id) on "
                    + "\(conversation.platform), on another platform, account or chat",
                "leave platform, channel_account and platform_conversation_id out"
            )
        }
        let digest = context.digest(of: conversation.key(of: platformMessageID))
        for other in try context.messages(key: digest)
        where other.id != message.id && other.isCalled(platformMessageID) {
            throw Rejection(
                .ambiguousMessage,
                "platform_message_id \(Rejection.quoted(platformMessageID)) names message "
                    + "\(other.id) already; check which of the two the platform means",
                field: "platform_message_id"
            )
        }
        var event = MessagePlatformIDBound()
        event.conversationID = conversation.id
        event.messageID = message.id
        event.keyDigest = digest
        event.platformMessageID = platformMessageID
        decision.emit(.platformIDBound(event), of: conversation, at: occasion.occurredAt)
        return true
    }

    /// Keeps a receipt until its message is known; the same receipt again is no change.
    private static func park<Context: DecisionContext>(
        _ body: RecordReceipt,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        let key = try Context.key(body.message)
        let digest = context.digest(of: key)
        let statusAt = body.statusAt ?? occasion.occurredAt
        var decision = Decision()
        for parked in try context.parkedReceipts(looseKey: digest)
        where parked.keyDigest == digest && parked.status == body.status
            && parked.statusAt == statusAt
        {
            decision.answer("parked_receipt_id", parked.id)
            return decision
        }
        var event = ReceiptOrphaned()
        event.parkedReceiptID = context.allocate(.parkedReceipt)
        event.platform = key.platform
        event.channelAccount = key.channelAccount
        event.keyDigest = digest
        event.hasScope = key.scope != nil
        event.status = body.status
        event.statusAt = statusAt
        event.errorMessage = body.errorMessage
        event.metadata = body.metadata
        decision.emit(
            .channel(.receiptOrphaned(event)),
            on: .channel,
            at: occasion.occurredAt,
            key: 0
        )
        return decision
    }
}
