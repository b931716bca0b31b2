import HansardRecords

/// Decides `send_message`: what the business writes, by a person or a bot.
///
/// Source: semantics §3, §5, §6, §7, §16.
enum SendMessageDecider {
    /// Records an outbound message.
    ///
    /// The order of events is: conversation started, message, conversation opened, receipts and
    /// watermarks that came before it.
    static func decide<Context: DecisionContext>(
        _ body: SendMessage,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        let author = try author(of: body, occasion, &context)
        if body.platformMessageID?.isEmpty == true { throw Rejection.empty("platform_message_id") }
        var decision = Decision()
        var target = try target(of: body, author, occasion, &context)
        let type = body.type ?? MessageKind.text
        var digest: Digest16?
        if let id = body.platformMessageID {
            let key = context.digest(of: target.key(of: id))
            for message in try context.messages(key: key)
            where message.direction == .outbound && message.isCalled(id) {
                let conversation = try context.requireConversation(message.conversationID)
                return MessageChangeDecider.revise(
                    message,
                    conversation,
                    type: type,
                    content: try content(of: body, author, conversation, decision, &context),
                    metadata: body.metadata,
                    customerID: nil,
                    occasion
                )
            }
            digest = key
        }
        let conversation = try target.settle(occasion, &context, &decision)
        decision.conversationID = conversation.id
        let content = try content(of: body, author, conversation, decision, &context)

        let isCounted = MessageKind.isCounted(type)
        let isHumanReply = isCounted && author.isHuman
        var event = MessageSent()
        event.conversationID = conversation.id
        event.messageID = context.allocate(.message)
        event.userID = author.userID
        event.type = type
        event.keyDigest = digest
        event.platformMessageID = body.platformMessageID
        event.content = content
        event.metadata = body.metadata
        (event.attachments, event.attachmentDetails) = try AttachmentDecider.describe(
            body.attachments,
            &context
        )
        event.senderType = author.senderType
        event.clearsWaiting =
            isHumanReply || (isCounted && context.settings.botReplyClearsWaiting)
        event.movesReadMarker = isHumanReply
        event.isFirstResponse =
            isHumanReply && conversation.hasInbound && conversation.firstResponseAt == nil
        event.isAutomated = occasion.actor.type == .automation
        decision.emit(.sent(event), of: conversation, at: occasion.occurredAt)
        if event.isFirstResponse {
            SLADecider.correctFirstResponse(of: conversation, occasion, &decision)
        }
        noteCannedResponse(of: body, event.messageID, conversation, occasion, &decision)
        if isHumanReply, conversation.status == .new {
            try StatusDecider.open(conversation, occasion, &context, &decision)
        }
        var settlement = ReceiptSettlement(event.messageID, .pending, conversation)
        if let id = body.platformMessageID {
            try settlement.settle(id, occasion, &context, &decision)
        }
        try settlement.applyWatermarks(occasion, &context, &decision)
        return decision
    }

    /// Adds that a canned response was used, where the command names one.
    private static func noteCannedResponse(
        of body: SendMessage,
        _ messageID: Int64,
        _ conversation: ConversationFacts,
        _ occasion: Occasion,
        _ decision: inout Decision
    ) {
        guard let id = body.cannedResponseID else { return }
        var used = CannedResponseUsed()
        used.conversationID = conversation.id
        used.cannedResponseID = id
        used.messageID = messageID
        decision.emit(
            .cannedResponse(.used(used)),
            on: Stream(.conversation, conversation.id),
            at: occasion.occurredAt,
            key: conversation.customerID
        )
    }

    /// Gives the text: as written, or the canned response's with its variables expanded.
    ///
    /// Source: semantics §12.
    private static func content<Context: DecisionContext>(
        of body: SendMessage,
        _ author: Author,
        _ conversation: ConversationFacts,
        _ decision: Decision,
        _ context: inout Context
    ) throws(Rejection) -> String? {
        guard let id = body.cannedResponseID else { return body.content }
        let response = try context.requireCannedResponse(id)
        if let owner = response.userID, !response.isShared, owner != author.userID {
            throw Rejection.invalid(
                "canned_response_id",
                "canned response \(id) belongs to user \(owner) and is not shared",
                "use one of your own or a shared one"
            )
        }
        let text = try TemplateText(body.content ?? response.content, field: "content")
        let customer = try context.customer(conversation.customerID)
        let customerName = decision.name(of: conversation.customerID) ?? customer?.name
        var agent: UserFacts?
        if let userID = author.userID { agent = try context.user(userID) }
        return text.expanded(
            customerName: customerName,
            agentName: agent?.name,
            conversationID: conversation.id
        )
    }

    /// Says who wrote.
    ///
    /// Source: semantics §16, "Inbound".
    private struct Author {
        var senderType: SenderType
        var userID: Int64?
        var isHuman: Bool
    }

    private static func author<Context: DecisionContext>(
        of body: SendMessage,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Author {
        try context.requireUser(ifGiven: body.userID, field: "user_id")
        guard body.senderType != .customer else {
            throw Rejection.invalid(
                "sender_type",
                "\"customer\" does not send for the business",
                "give user or system, or use receive_message",
                bound: "user, system"
            )
        }
        let isUser = body.userID != nil || occasion.actor.type == .user
        let senderType = body.senderType ?? (isUser ? .user : .system)
        return Author(
            senderType: senderType,
            userID: body.userID ?? (senderType == .user ? occasion.actingUserID : nil),
            isHuman: senderType == .user && occasion.actor.type != .automation
        )
    }

    private static func target<Context: DecisionContext>(
        of body: SendMessage,
        _ author: Author,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> SendTarget {
        let reference = body.conversation
        if let person = body.to { return .person(try recipient(person, of: body, author)) }
        guard reference.conversationID == nil, let customerID = body.customerID else {
            if reference.conversationID == nil, reference.platformConversationID == nil {
                throw Rejection.missing(
                    "conversation_id",
                    "give conversation_id, or platform with platform_conversation_id, or "
                        + "customer_id or to with platform"
                )
            }
            let conversation = try context.requireConversation(reference)
            if let customerID = body.customerID, customerID != conversation.customerID {
                throw Rejection.invalid(
                    "customer_id",
                    "conversation \(conversation.id) is with customer \(conversation.customerID), "
                        + "not \(customerID)",
                    "leave customer_id out"
                )
            }
            return .conversation(conversation)
        }
        guard let platform = reference.platform else {
            throw Rejection.missing("platform", "give the platform to reach the customer on")
        }
        if reference.platformConversationID?.isEmpty == true {
            throw Rejection.empty("platform_conversation_id")
        }
        let customer = try context.requireCustomer(customerID, field: "customer_id")
        var opening = ConversationOpening(
            customerID: customer.id,
            platform: platform,
            channelAccount: reference.channelAccount,
            platformConversationID: reference.platformConversationID
        )
        opening.status = author.isHuman ? .open : .pending
        return .customer(opening)
    }

    /// Names the person whom the command names as the platform does.
    private static func recipient(
        _ person: MessageSender,
        of body: SendMessage,
        _ author: Author
    ) throws(Rejection) -> SendRecipient {
        let reference = body.conversation
        guard reference.conversationID == nil, body.customerID == nil else {
            throw Rejection.invalid(
                "to",
                "conversation_id or customer_id says already who it goes to",
                "leave to out"
            )
        }
        guard let platform = reference.platform else {
            throw Rejection.missing("platform", "give the platform to reach the person on")
        }
        guard !person.platformUserID.isEmpty else { throw Rejection.empty("to.platform_user_id") }
        if reference.platformConversationID?.isEmpty == true {
            throw Rejection.empty("platform_conversation_id")
        }
        return SendRecipient(
            identity: CustomerIdentity(
                platform: platform,
                channelAccount: reference.channelAccount,
                platformUserID: person.platformUserID
            ),
            name: person.name,
            platformConversationID: reference.platformConversationID,
            status: author.isHuman ? .open : .pending
        )
    }
}

extension Decision {
    /// Tells the name that the decision itself gives a customer; nil when it gives none.
    fileprivate func name(of customerID: Int64) -> String? {
        for case .customer(.defined(let body)) in events.lazy.map(\.event)
        where body.customerID == customerID {
            return body.name
        }
        return nil
    }
}
