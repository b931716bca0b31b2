import HansardRecords

/// Names where a conversation stands.
///
/// Source: schema `conversations.status`, semantics §3.
public enum ConversationStatus: String, FieldEnum {
    case new
    case open
    case pending
    case resolved
    case archived
}

/// Names how far a message got.
///
/// Source: schema `messages.status`, semantics §4.
public enum MessageStatus: String, FieldEnum {
    case pending
    case sent
    case delivered
    case read
    case failed

    /// Orders the ladder `pending 0 < sent 1 < delivered 2 < read 3`; `failed` has no rung.
    public var rank: Int? {
        switch self {
        case .pending: 0
        case .sent: 1
        case .delivered: 2
        case .read: 3
        case .failed: nil
        }
    }
}

/// Names who a message goes to.
///
/// Source: schema `messages.direction`.
public enum MessageDirection: String, FieldEnum {
    case inbound
    case outbound
}

/// Names who wrote a message.
///
/// Source: schema `messages.sender_type`.
public enum SenderType: String, FieldEnum {
    case customer
    case user
    case system
}

/// Names how many people a conversation reaches.
///
/// Source: schema `conversations.channel_type`.
public enum ChannelType: String, FieldEnum {
    case direct
    case broadcast
    case group
}

/// Names the kind of a media file.
///
/// Source: schema `message_attachments.type`.
public enum AttachmentType: String, FieldEnum {
    case image
    case video
    case audio
    case document
}

/// Names what a user may do.
///
/// Source: contract `define_user`.
public enum UserRole: String, FieldEnum {
    case agent
    case supervisor
    case admin
}

/// Names whether a user can take conversations now.
///
/// Source: contract `set_availability`.
public enum Availability: String, FieldEnum {
    case online
    case away
    case offline
}

/// Names who caused an event.
///
/// Source: contract §1, `actor`.
public enum ActorType: String, FieldEnum {
    case system
    case user
    case customer
    case automation
}

/// Names what happens to an agent's conversations when he goes offline.
///
/// Source: semantics §8.
public enum OfflinePolicy: String, FieldEnum {
    case keep
    case requeueUnanswered = "requeue_unanswered"
    case requeueAll = "requeue_all"
}

/// Names how a conversation finds its agent.
///
/// Source: semantics §8.
public enum AssignmentStrategy: String, FieldEnum {
    case manual
    case autoRoundRobin = "auto_round_robin"
    case autoLeastBusy = "auto_least_busy"
}
