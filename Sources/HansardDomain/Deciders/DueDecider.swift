import HansardRecords

/// Decides what falls due as a tenant's time goes on: breaches, archiving, sliced work, the queue.
///
/// The engine asks it before and after each command and from its timer; each answer is one slice
/// of at most 1,000 events, and an empty one says that nothing is left.
/// Source: semantics §10, §13, §14.
public enum DueDecider {
    /// Decides the next slice of what is due when the clock comes to an instant.
    ///
    /// SLAs are due when the clock is past their time, retention when it has reached it. Each event
    /// is dated at the time it was due, and the slice is in the order of those times.
    ///
    /// - Parameters:
    ///   - now: Where the clock comes to.
    ///   - context: What is known.
    /// - Returns: At most `Limits.itemsPerSlice` events; none when nothing is due any more.
    /// - Throws: `Rejection` `storage_failed`.
    public static func decideDue<Context: DecisionContext>(
        at now: Timestamp,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var items = try breaches(before: now, &context)
        items += try conversationsToArchive(at: now, &context)
        items += try attachmentsToArchive(at: now, &context)
        items.sort { ($0.due, $0.order, $0.id) < ($1.due, $1.order, $1.id) }
        var decision = Decision()
        for item in items.prefix(Limits.itemsPerSlice) {
            try emit(item, &context, &decision)
        }
        return decision
    }

    /// Decides the next slice of work that goes on by itself: sliced commands, then the queue.
    ///
    /// - Parameters:
    ///   - now: When it happens: the tenant's time.
    ///   - context: What is known.
    /// - Returns: At most `Limits.eventsPerCommand` events; none when nothing goes on.
    /// - Throws: `Rejection` `storage_failed`.
    public static func decideWork<Context: DecisionContext>(
        at now: Timestamp,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var decision = Decision()
        let occasion = Occasion(occurredAt: now, actor: Actor())
        if try WorkDecider.advance(occasion, &context, &decision) { return decision }
        try AutomaticAssignmentDecider.drain(occasion, &context, &decision)
        return decision
    }

    private enum Kind: Int {
        case firstResponse, resolution, conversation, attachment
    }

    private struct Item {
        var due: Timestamp
        var kind: Kind
        var id: Int64

        var order: Int { kind.rawValue }
    }

    private static func breaches<Context: DecisionContext>(
        before now: Timestamp,
        _ context: inout Context
    ) throws(Rejection) -> [Item] {
        var items: [Item] = []
        for id in try context.conversationsDue(before: now, limit: Limits.itemsPerSlice) {
            let conversation = try context.requireConversation(id)
            if let due = conversation.pendingFirstResponseDueAt, due < now {
                items.append(Item(due: due, kind: .firstResponse, id: id))
            }
            if let due = conversation.pendingResolutionDueAt, due < now {
                items.append(Item(due: due, kind: .resolution, id: id))
            }
        }
        return items
    }

    private static func conversationsToArchive<Context: DecisionContext>(
        at now: Timestamp,
        _ context: inout Context
    ) throws(Rejection) -> [Item] {
        guard let months = context.settings.archiveResolvedAfterMonths.map({ Int($0) }) else {
            return []
        }
        let latest = CalendarMonths.latestStart(months: months, passedBy: now)
        // Near the end of a month, some that were resolved earlier are due later and come first.
        var limit = Limits.itemsPerSlice
        while true {
            let ids = try context.conversationsResolved(through: latest, limit: limit)
            var items: [Item] = []
            for id in ids {
                guard let resolved = try context.requireConversation(id).resolvedAt else {
                    continue
                }
                let due = CalendarMonths.adding(months: months, to: resolved)
                if due <= now { items.append(Item(due: due, kind: .conversation, id: id)) }
            }
            if items.count >= Limits.itemsPerSlice || ids.count < limit { return items }
            limit *= 4
        }
    }

    private static func attachmentsToArchive<Context: DecisionContext>(
        at now: Timestamp,
        _ context: inout Context
    ) throws(Rejection) -> [Item] {
        guard let days = context.settings.archiveAttachmentsAfterDays else { return [] }
        let age = Duration.microseconds(days * 86_400_000_000)
        let latest = now + .microseconds(-days * 86_400_000_000)
        var items: [Item] = []
        for id in try context.attachmentsKept(through: latest, limit: Limits.itemsPerSlice) {
            guard let attachment = try context.attachment(id) else { continue }
            items.append(Item(due: attachment.createdAt + age, kind: .attachment, id: id))
        }
        return items
    }

    private static func emit<Context: DecisionContext>(
        _ item: Item,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) {
        switch item.kind {
        case .firstResponse:
            let conversation = try context.requireConversation(item.id)
            var event = SLAFirstResponseBreached()
            event.conversationID = item.id
            event.slaPolicyID = conversation.slaPolicyID
            event.dueAt = item.due
            decision.emit(.firstResponseBreached(event), of: conversation, at: item.due)
        case .resolution:
            let conversation = try context.requireConversation(item.id)
            var event = SLAResolutionBreached()
            event.conversationID = item.id
            event.slaPolicyID = conversation.slaPolicyID
            event.dueAt = item.due
            decision.emit(.resolutionBreached(event), of: conversation, at: item.due)
        case .conversation:
            let conversation = try context.requireConversation(item.id)
            var event = ConversationArchived()
            event.conversationID = item.id
            decision.emit(.archived(event), of: conversation, at: item.due)
        case .attachment:
            let (attachment, conversation) = try context.requireAttachment(item.id)
            AttachmentDecider.archive(attachment, of: conversation, at: item.due, &decision)
        }
    }
}
