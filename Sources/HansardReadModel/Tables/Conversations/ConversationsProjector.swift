import HansardDomain
import HansardRecords

/// Folds events into `conversations`.
///
/// Source: semantics §2 to §7.
enum ConversationsProjector: Projector {
    /// Names the events that change rows of the table.
    static let events: [EventType] = [
        .conversationStarted,
        .conversationOpened,
        .conversationPended,
        .conversationResolved,
        .conversationArchived,
        .conversationReopened,
        .conversationRead,
        .conversationUpdated,
        .conversationAssigned,
        .conversationUnassigned,
        .messageReceived,
        .messageSent,
        .messageStatusChanged,
        .conversationTransferred,
        .conversationTagged,
        .conversationUntagged,
        .slaApplied,
        .slaFirstResponseBreached,
        .slaResolutionBreached,
        .slaBreachCorrected,
        .slaResolutionRescheduled,
        .automatedReplyTriggered,
    ]

    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .conversation(let body): try fold(body, event.occurredAt, tables.conversations)
        case .message(let body): try fold(body, event.occurredAt, tables)
        case .sla(let body): try fold(body, event.occurredAt, tables.conversations)
        case .automation(let body): try fold(body, event.occurredAt, tables.conversations)
        case .tenant, .user, .customer, .channel, .command, .work, .tag, .note, .cannedResponse,
            .campaign:
            break
        }
    }

    private static func fold(
        _ event: ConversationEvent,
        _ time: Timestamp,
        _ rows: TableBuffer<ConversationRow>
    ) throws(ReadModelError) {
        switch event {
        case .started(let body): try rows.put(ConversationRow(body, startedAt: time))
        case .opened(let body):
            try rows.update(body.conversationID) { row in
                row.status = .open
                row.resumeClock(time)
                row.touch(time)
            }
        case .pended(let body):
            try rows.update(body.conversationID) { row in
                row.status = .pending
                row.pauseClock(time)
                row.touch(time)
            }
        case .resolved(let body):
            try rows.update(body.conversationID) { row in
                row.status = .resolved
                row.resolvedAt = time
                row.waitingSince = nil
                row.pauseClock(time)
                row.touch(time)
            }
        case .archived(let body):
            try rows.update(body.conversationID) { row in
                row.status = .archived
                row.touch(time)
            }
        case .reopened(let body):
            try rows.update(body.conversationID) { row in
                row.status = .open
                row.resolvedAt = nil
                row.reopenCount += 1
                row.waiveFirstResponse(time)
                row.resumeClock(time)
                row.touch(time)
            }
        case .read, .updated, .assigned, .unassigned, .transferred, .tagged, .untagged:
            try foldHandling(event, time, rows)
        }
    }

    private static func fold(
        _ event: MessageEvent,
        _ time: Timestamp,
        _ tables: WriteSet
    ) throws(ReadModelError) {
        switch event {
        case .received(let body):
            try tables.conversations.update(body.conversationID) { $0.receive(body, at: time) }
        case .sent(let body):
            try tables.conversations.update(body.conversationID) { $0.send(body, at: time) }
        case .statusChanged(let body):
            guard body.status == .failed else { return }
            try noteFailure(of: body, time, tables)
        case .edited, .deleted, .retried, .platformIDBound, .attachmentStored, .attachmentArchived:
            break
        }
    }

    /// Marks the conversation whose first response fails without ever having been sent.
    private static func noteFailure(
        of body: MessageStatusChanged,
        _ time: Timestamp,
        _ tables: WriteSet
    ) throws(ReadModelError) {
        guard let message = try tables.messages.get(body.messageID), message.isFirstResponse,
            message.status == .pending, !message.everSent,
            let row = try tables.conversations.get(message.conversationID), row.anomaly == nil
        else { return }
        try tables.conversations.update(message.conversationID) { row in
            row.anomaly = .firstResponseFailed
            row.touch(time)
        }
    }
}

extension ConversationRow {
    /// Makes the row of a conversation that began.
    init(_ body: ConversationStarted, startedAt time: Timestamp) {
        self.init()
        id = body.conversationID
        customerID = body.customerID
        platform = body.platform
        platformConversationID = body.platformConversationID
        status = body.status
        channelType = body.channelType
        metadata = body.metadata
        if body.status == .pending { slaPausedAt = time }
        createdAt = time
        updatedAt = time
        channelAccount = body.channelAccount
        previousConversationID = body.previousConversationID
        threadDigest = body.threadDigest
    }

    /// Counts an inbound message, and lets the customer wait from it on.
    fileprivate mutating func receive(_ body: MessageReceived, at time: Timestamp) {
        hasInbound = true
        if firstInboundAt == nil { firstInboundAt = time }
        lastMessageID = body.messageID
        touch(time)
        guard MessageKind.isCounted(body.type) else { return }
        count(time)
        unreadCount += 1
        if waitingSince == nil { waitingSince = time }
    }

    /// Counts an outbound message, and what it answers.
    fileprivate mutating func send(_ body: MessageSent, at time: Timestamp) {
        lastMessageID = body.messageID
        touch(time)
        if MessageKind.isCounted(body.type) { count(time) }
        if body.clearsWaiting { waitingSince = nil }
        if body.movesReadMarker {
            readUpToMessageID = body.messageID
            unreadCount = 0
        }
        if body.isFirstResponse { firstResponseAt = time }
        if body.senderType == .user, !body.isAutomated {
            lastHumanMessageAt = lastHumanMessageAt.map { max($0, time) } ?? time
        }
    }

    private mutating func count(_ time: Timestamp) {
        messageCount += 1
        lastMessageAt = lastMessageAt.map { max($0, time) } ?? time
    }

    /// Stops the resolution clock, unless it stands already.
    fileprivate mutating func pauseClock(_ time: Timestamp) {
        if slaPausedAt == nil { slaPausedAt = time }
    }

    /// Lets the resolution clock run on; the two oldest pauses become one when there are too many.
    fileprivate mutating func resumeClock(_ time: Timestamp) {
        guard let start = slaPausedAt else { return }
        slaPausedAt = nil
        slaPauses.append(SLAPause(from: start, to: max(start, time)))
        guard slaPauses.count > HansardDomain.Limits.pausesPerConversation else { return }
        slaPauses[1].from = slaPauses[0].from
        slaPauses.removeFirst()
    }

    /// Lets a first response that fell due while the conversation was resolved breach nothing.
    fileprivate mutating func waiveFirstResponse(_ time: Timestamp) {
        guard firstResponseAt == nil, !slaFirstResponseBreached,
            let due = slaFirstResponseDueAt, due < time
        else { return }
        isFirstResponseWaived = true
    }

    /// Moves `updated_at` to the greatest time folded.
    mutating func touch(_ time: Timestamp) { updatedAt = max(updatedAt, time) }
}
