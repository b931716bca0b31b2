import HansardDomain
import HansardRecords

/// Folds events into `messages`.
///
/// Source: semantics §1 and §4.
enum MessagesProjector: Projector {
    /// Names the events that change rows of the table.
    static let events: [EventType] = [
        .messageReceived, .messageSent, .messageEdited, .messageDeleted, .messageRetried,
        .messageStatusChanged, .messagePlatformIDBound, .watermarkRecorded,
    ]

    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .message(let body): try fold(body, event.occurredAt, tables.messages)
        case .channel(let body): try fold(body, event.occurredAt, tables.messages)
        case .tenant, .user, .customer, .conversation, .command, .work, .tag, .note, .sla,
            .automation, .cannedResponse, .campaign:
            break
        }
    }

    private static func fold(
        _ event: MessageEvent,
        _ time: Timestamp,
        _ rows: TableBuffer<MessageRow>
    ) throws(ReadModelError) {
        switch event {
        case .received(let body): try rows.put(MessageRow(body, receivedAt: time))
        case .sent(let body): try rows.put(MessageRow(body, sentAt: time))
        case .edited(let body):
            try rows.update(body.messageID) { row in
                row.type = body.type
                row.content = body.content
                row.metadata = body.metadata
                row.touch(time)
            }
        case .deleted(let body):
            try rows.update(body.messageID) { row in
                row.content = nil
                row.isDeleted = true
                row.touch(time)
            }
        case .retried(let body):
            try rows.update(body.messageID) { row in
                var progress = row.progress
                MessageStatusLadder.retry(&progress)
                row.progress = progress
                row.attempt = body.attempt
                row.touch(time)
            }
        case .statusChanged(let body):
            try rows.update(body.messageID) { row in
                row.report(body.status, body.statusAt, body.errorMessage, foldedAt: time)
            }
        case .platformIDBound(let body):
            try rows.update(body.messageID) { row in
                row.keyDigest = body.keyDigest
                row.platformMessageID = body.platformMessageID
                row.touch(time)
            }
        case .attachmentStored, .attachmentArchived: break
        }
    }

    private static func fold(
        _ event: ChannelEvent,
        _ time: Timestamp,
        _ rows: TableBuffer<MessageRow>
    ) throws(ReadModelError) {
        switch event {
        case .receiptOrphaned: break
        case .watermarkRecorded(let body):
            for rise in body.rises {
                try rows.update(rise.messageID) { row in
                    row.report(body.status, body.watermarkAt, nil, foldedAt: time)
                }
            }
        }
    }
}

extension MessageRow {
    /// Makes the row of an inbound message: delivered when it came, for ever.
    ///
    /// Semantics §16.
    init(_ body: MessageReceived, receivedAt time: Timestamp) {
        self.init()
        id = body.messageID
        conversationID = body.conversationID
        platformMessageID = body.platformMessageID
        direction = .inbound
        type = body.type
        content = body.content
        senderType = .customer
        status = .delivered
        deliveredAt = time
        metadata = body.metadata
        createdAt = time
        updatedAt = time
        keyDigest = body.keyDigest
        isUncounted = !MessageKind.isCounted(body.type)
    }

    /// Makes the row of an outbound message, pending.
    init(_ body: MessageSent, sentAt time: Timestamp) {
        self.init()
        id = body.messageID
        conversationID = body.conversationID
        platformMessageID = body.platformMessageID
        direction = .outbound
        type = body.type
        content = body.content
        userID = body.userID
        senderType = body.senderType
        status = .pending
        metadata = body.metadata
        createdAt = time
        updatedAt = time
        keyDigest = body.keyDigest
        isFirstResponse = body.isFirstResponse
        isUncounted = !MessageKind.isCounted(body.type)
        campaignMessageID = body.campaignMessageID
    }

    /// Holds the columns that receipts move.
    fileprivate var progress: MessageProgress {
        get {
            var progress = MessageProgress(status: status)
            progress.deliveredAt = deliveredAt
            progress.readAt = readAt
            progress.failedAt = failedAt
            progress.errorMessage = errorMessage
            progress.anomaly = anomaly
            progress.deliveredIsImplied = deliveredIsImplied
            progress.everSent = everSent
            return progress
        }
        set {
            status = newValue.status
            deliveredAt = newValue.deliveredAt
            readAt = newValue.readAt
            failedAt = newValue.failedAt
            errorMessage = newValue.errorMessage
            anomaly = newValue.anomaly
            deliveredIsImplied = newValue.deliveredIsImplied
            everSent = newValue.everSent
        }
    }

    /// Takes a report of an outbound message up the ladder; an inbound one never changes.
    fileprivate mutating func report(
        _ status: MessageStatus,
        _ statusAt: Timestamp,
        _ errorMessage: String?,
        foldedAt time: Timestamp
    ) {
        guard direction == .outbound else { return }
        var progress = progress
        let isTouched = MessageStatusLadder.report(
            status,
            at: statusAt,
            errorMessage: errorMessage,
            on: &progress
        )
        guard isTouched else { return }
        self.progress = progress
        touch(time)
    }

    /// Moves `updated_at` to the greatest time folded.
    fileprivate mutating func touch(_ time: Timestamp) { updatedAt = max(updatedAt, time) }
}
