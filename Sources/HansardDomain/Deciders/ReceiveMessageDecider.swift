import HansardRecords

/// Decides `receive_message`: who wrote, whether it is known, and which conversation it joins.
///
/// Source: semantics §1, §2, §4.
enum ReceiveMessageDecider {
    /// Records what a customer wrote.
    ///
    /// The order of events is: customer, conversation started or reopened or opened, what its SLA
    /// promises, message, receipts that waited for it, the answer of a rule.
    static func decide<Context: DecisionContext>(
        _ body: ReceiveMessage,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        try check(body)
        var decision = Decision()
        let identity = CustomerIdentity(
            platform: body.platform,
            channelAccount: body.channelAccount,
            platformUserID: body.from.platformUserID
        )
        let digest = key(of: body).map { context.digest(of: $0) }
        if let digest {
            for message in try context.messages(key: digest)
            where message.direction == .inbound && message.isCalled(body.platformMessageID ?? "") {
                return try again(message, body, identity, occasion, &context)
            }
        }
        let customer = try CustomerDecider.contact(
            identity,
            name: body.from.name,
            occasion,
            &context,
            &decision
        )
        let conversation = try join(body, customer, occasion, &context, &decision)
        decision.conversationID = conversation.id
        var event = MessageReceived()
        event.conversationID = conversation.id
        event.messageID = context.allocate(.message)
        event.customerID = customer.id
        event.type = body.type ?? MessageKind.text
        event.keyDigest = digest
        event.platformMessageID = body.platformMessageID
        event.content = body.content
        event.metadata = body.metadata
        event.replyToPlatformMessageID = body.replyToPlatformMessageID
        (event.attachments, event.attachmentDetails) = try AttachmentDecider.describe(
            body.attachments,
            &context
        )
        decision.emit(
            .received(event),
            of: conversation,
            at: occasion.occurredAt,
            customerID: customer.id
        )
        if let id = body.platformMessageID {
            var settlement = ReceiptSettlement(event.messageID, .delivered, conversation)
            try settlement.settle(id, occasion, &context, &decision)
        }
        try AutomationDecider.answer(
            event,
            in: conversation,
            from: customer,
            occasion,
            &context,
            &decision
        )
        return decision
    }

    private static func check(_ body: ReceiveMessage) throws(Rejection) {
        guard !body.from.platformUserID.isEmpty else {
            throw Rejection.empty("from.platform_user_id")
        }
        if body.platformMessageID?.isEmpty == true { throw Rejection.empty("platform_message_id") }
        if body.platformConversationID?.isEmpty == true {
            throw Rejection.empty("platform_conversation_id")
        }
    }

    private static func key(of body: ReceiveMessage) -> MessageKey? {
        body.platformMessageID.map {
            MessageKey(
                platform: body.platform,
                channelAccount: body.channelAccount,
                scope: body.platformConversationID,
                platformMessageID: $0
            )
        }
    }

    /// Meets a message that is known: the same content is no change, other content is an edit.
    ///
    /// A message that was deleted stays so, whatever a late repetition holds.
    private static func again<Context: DecisionContext>(
        _ message: MessageFacts,
        _ body: ReceiveMessage,
        _ identity: CustomerIdentity,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        let conversation = try context.requireConversation(message.conversationID)
        let writer = try CustomerDecider.customerID(identity, &context)
        var decision = MessageChangeDecider.revise(
            message,
            conversation,
            type: body.type ?? MessageKind.text,
            content: body.content,
            metadata: body.metadata,
            customerID: writer,
            occasion
        )
        if decision.events.isEmpty {
            decision.answer("customer_id", writer ?? conversation.customerID)
        }
        return decision
    }

    /// Finds or starts the conversation that the message joins, and gives it its status on arrival.
    private static func join<Context: DecisionContext>(
        _ body: ReceiveMessage,
        _ customer: CustomerFacts,
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) -> ConversationFacts {
        var opening = ConversationOpening(
            customerID: customer.id,
            platform: body.platform,
            channelAccount: body.channelAccount,
            platformConversationID: body.platformConversationID
        )
        opening.channelType = body.channelType ?? .direct
        guard var latest = try opening.latest(&context), latest.status != .archived else {
            return try opening.start(
                firstInbound: occasion.occurredAt,
                occasion,
                &context,
                &decision
            )
        }
        let changesStatus =
            !customer.isBlocked && MessageKind.isCounted(body.type ?? MessageKind.text)
        if changesStatus {
            switch latest.status {
            case .new, .open, .archived: break
            case .pending:
                try StatusDecider.open(latest, occasion, &context, &decision)
                latest.status = .open
            case .resolved:
                guard ReopenWindow.covers(occasion.occurredAt, latest, context.settings) else {
                    return try opening.start(
                        firstInbound: occasion.occurredAt,
                        occasion,
                        &context,
                        &decision
                    )
                }
                try StatusDecider.reopen(latest, occasion, &context, &decision)
                latest.status = .open
                latest.reopenCount += 1
            }
        }
        try SLADecider.anchor(latest, occasion, &context, &decision)
        return latest
    }
}
