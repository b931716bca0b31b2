import HansardRecords

/// Is one event that a decision made, not yet in the log.
public struct DecidedEvent: Sendable, Equatable {
    /// Stream it belongs to.
    public var stream: Stream
    /// What it says.
    public var event: Event
    /// When it happened.
    public var occurredAt: Timestamp
    /// Customer whose key seals its personal fields; 0 = the tenant's own key.
    public var keyID: Int64
    /// Who caused it; nil = who asked for the command.
    public var actor: Actor?

    /// Makes an event for a stream.
    public init(
        stream: Stream,
        event: Event,
        occurredAt: Timestamp,
        keyID: Int64,
        actor: Actor? = nil
    ) {
        self.stream = stream
        self.event = event
        self.occurredAt = occurredAt
        self.keyID = keyID
        self.actor = actor
    }
}

/// Is one event of the log as projectors and readers see it.
public struct RecordedEvent: Sendable, Equatable {
    /// Place in the tenant's log, 1-based, gap-free.
    public var position: Int64
    /// Stream it belongs to.
    public var stream: Stream
    /// Place in its stream, 1-based.
    public var streamVersion: Int64
    /// When it happened.
    public var occurredAt: Timestamp
    /// When it was appended.
    public var recordedAt: Timestamp
    /// Who caused it.
    public var actor: Actor
    /// What it says.
    public var event: Event

    /// Makes a recorded event.
    public init(
        position: Int64,
        stream: Stream,
        streamVersion: Int64,
        occurredAt: Timestamp,
        recordedAt: Timestamp,
        actor: Actor,
        event: Event
    ) {
        self.position = position
        self.stream = stream
        self.streamVersion = streamVersion
        self.occurredAt = occurredAt
        self.recordedAt = recordedAt
        self.actor = actor
        self.event = event
    }
}

/// Collects what a decider decides: events in their order, and the ids an answer names.
public struct Decision: Sendable, Equatable {
    /// Events in the order they shall be appended; empty = the command changes nothing.
    public var events: [DecidedEvent] = []
    /// Ids to answer with, by field name: `conversation_id`, `message_id`, … in order of addition.
    ///
    /// `AnswerIDs` of the events when there are any.
    public var ids: [AnsweredID] = []
    /// Conversation whose stream `expected_version` speaks of; nil when the command names none.
    public var conversationID: Int64?

    /// Makes an empty decision.
    public init() {}

    /// Adds an event to a stream.
    public mutating func emit(
        _ event: Event,
        on stream: Stream,
        at occurredAt: Timestamp,
        key keyID: Int64,
        by actor: Actor? = nil
    ) {
        events.append(
            DecidedEvent(
                stream: stream,
                event: event,
                occurredAt: occurredAt,
                keyID: keyID,
                actor: actor
            )
        )
    }

    /// Names an id in the answer.
    public mutating func answer(_ name: String, _ id: Int64) {
        ids.append(AnsweredID(name: name, id: id))
    }
}
