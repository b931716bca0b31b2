import HansardDomain
import HansardRecords

/// Makes events of conversation 1, customer 5 and user 3, with what a test wants different.
extension Event {
    static func started(
        _ id: Int64 = 1,
        _ change: (inout ConversationStarted) -> Void = { _ in }
    ) -> Event {
        var body = ConversationStarted()
        body.conversationID = id
        body.customerID = 5
        body.platform = "whatsapp"
        change(&body)
        return .conversation(.started(body))
    }

    static func opened(_ id: Int64 = 1) -> Event {
        var body = ConversationOpened()
        body.conversationID = id
        return .conversation(.opened(body))
    }

    static func pended(_ id: Int64 = 1) -> Event {
        var body = ConversationPended()
        body.conversationID = id
        return .conversation(.pended(body))
    }

    static func resolved(_ id: Int64 = 1) -> Event {
        var body = ConversationResolved()
        body.conversationID = id
        return .conversation(.resolved(body))
    }

    static func archived(_ id: Int64 = 1) -> Event {
        var body = ConversationArchived()
        body.conversationID = id
        return .conversation(.archived(body))
    }

    static func reopened(_ id: Int64 = 1) -> Event {
        var body = ConversationReopened()
        body.conversationID = id
        return .conversation(.reopened(body))
    }

    static func read(upTo message: Int64, unread: Int64, _ id: Int64 = 1) -> Event {
        var body = ConversationRead()
        body.conversationID = id
        body.userID = 3
        body.upToMessageID = message
        body.unreadCount = unread
        return .conversation(.read(body))
    }

    static func updated(_ change: (inout ConversationUpdated) -> Void) -> Event {
        var body = ConversationUpdated()
        body.conversationID = 1
        change(&body)
        return .conversation(.updated(body))
    }

    static func assigned(
        _ assignment: Int64,
        to user: Int64,
        closing closed: Int64? = nil,
        _ change: (inout ConversationAssigned) -> Void = { _ in }
    ) -> Event {
        var body = ConversationAssigned()
        body.conversationID = 1
        body.assignmentID = assignment
        body.assignedTo = user
        body.closesAssignmentID = closed
        change(&body)
        return .conversation(.assigned(body))
    }

    static func unassigned(closing assignment: Int64) -> Event {
        var body = ConversationUnassigned()
        body.conversationID = 1
        body.closesAssignmentID = assignment
        return .conversation(.unassigned(body))
    }

    static func received(
        _ id: Int64,
        in conversation: Int64 = 1,
        _ change: (inout MessageReceived) -> Void = { _ in }
    ) -> Event {
        var body = MessageReceived()
        body.conversationID = conversation
        body.messageID = id
        body.customerID = 5
        change(&body)
        return .message(.received(body))
    }

    static func sent(
        _ id: Int64,
        in conversation: Int64 = 1,
        _ change: (inout MessageSent) -> Void = { _ in }
    ) -> Event {
        var body = MessageSent()
        body.conversationID = conversation
        body.messageID = id
        change(&body)
        return .message(.sent(body))
    }

    /// A human's answer: sets the first response, ends the waiting, reads everything.
    static func answered(_ id: Int64) -> Event {
        sent(id) { body in
            body.userID = 3
            body.isFirstResponse = true
            body.clearsWaiting = true
            body.movesReadMarker = true
        }
    }

    static func reported(
        _ status: MessageStatus,
        of message: Int64,
        update: Int64 = 1,
        at minutes: Int64 = 0,
        _ change: (inout MessageStatusChanged) -> Void = { _ in }
    ) -> Event {
        var body = MessageStatusChanged()
        body.conversationID = 1
        body.messageID = message
        body.statusUpdateID = update
        body.status = status
        body.statusAt = .minute(minutes)
        change(&body)
        return .message(.statusChanged(body))
    }

    static func retried(_ message: Int64, attempt: Int64) -> Event {
        var body = MessageRetried()
        body.conversationID = 1
        body.messageID = message
        body.attempt = attempt
        return .message(.retried(body))
    }

    static func edited(
        _ message: Int64,
        _ change: (inout MessageEdited) -> Void = { _ in }
    ) -> Event {
        var body = MessageEdited()
        body.conversationID = 1
        body.messageID = message
        change(&body)
        return .message(.edited(body))
    }

    static func deleted(_ message: Int64) -> Event {
        var body = MessageDeleted()
        body.conversationID = 1
        body.messageID = message
        return .message(.deleted(body))
    }

    static func bound(_ message: Int64, to id: String, _ digest: Digest16) -> Event {
        var body = MessagePlatformIDBound()
        body.conversationID = 1
        body.messageID = message
        body.keyDigest = digest
        body.platformMessageID = id
        return .message(.platformIDBound(body))
    }
}
