import HansardDomain
import HansardRecords

extension WriteSet {
    /// Tells the tenant's virtual time, the greatest `occurred_at` folded; nil before any event.
    public var virtualTime: Timestamp? {
        sequences.virtualTime.microseconds == .min ? nil : sequences.virtualTime
    }

    /// Gives a time before which nothing falls due because of an event that was just folded; nil
    /// when it brings nothing.
    public func earliestDue(after event: RecordedEvent) -> Timestamp? {
        switch event.event {
        case .conversation(let body):
            if case .resolved = body { return due(resolvedAt: event.occurredAt) }
            return conversations.loaded(event.stream.id)?.nextDueAt
        case .message(let body):
            var hasMedia = false
            switch body {
            case .received(let body): hasMedia = !body.attachments.isEmpty
            case .sent(let body): hasMedia = !body.attachments.isEmpty
            case .edited, .deleted, .retried, .statusChanged, .platformIDBound,
                .attachmentStored, .attachmentArchived:
                break
            }
            return hasMedia ? due(ofMediaFrom: event.occurredAt) : nil
        case .sla(.policyDefined): return nil
        case .sla: return conversations.loaded(event.stream.id)?.nextDueAt
        case .tenant: return .minimum
        case .user, .customer, .channel, .command, .work, .tag, .note, .automation,
            .cannedResponse, .campaign:
            return nil
        }
    }

    /// Gives a time before which nothing falls due at all, when nothing is due at an instant.
    ///
    /// - Returns: later than the instant; the end of time when nothing will ever be due.
    /// - Throws: `ReadModelError`.
    public func earliestDue(notBefore now: Timestamp) throws(ReadModelError) -> Timestamp {
        var next = Timestamp.maximum
        if let id = try conversations.firstIDs(index: ConversationRow.Index.slaDue, limit: 1).first,
            let due = try conversations.get(id)?.nextDueAt
        {
            next = min(next, due)
        }
        let resolved = ConversationRow.Index.resolved
        if let id = try conversations.firstIDs(index: resolved, limit: 1).first,
            let time = try conversations.get(id)?.resolvedAt, let due = due(resolvedAt: time)
        {
            next = min(next, due)
        }
        let kept = MessageAttachmentRow.Index.kept
        if let id = try messageAttachments.firstIDs(index: kept, limit: 1).first,
            let row = try messageAttachments.get(id), let due = due(ofMediaFrom: row.createdAt)
        {
            next = min(next, due)
        }
        return max(next, now + .microseconds(1))
    }

    /// Gives a time before which a resolved conversation is not archived: a month has 28 days.
    private func due(resolvedAt time: Timestamp) -> Timestamp? {
        settings.archiveResolvedAfterMonths.map { time + .microseconds($0 * 28 * Self.day) }
    }

    private func due(ofMediaFrom time: Timestamp) -> Timestamp? {
        settings.archiveAttachmentsAfterDays.map { time + .microseconds($0 * Self.day) }
    }

    private static let day: Int64 = 86_400_000_000
}
