import HansardRecords

/// Says everything about an event but what happened: where it stands, whose it is, who caused it.
public struct EventHeader: Hashable, Sendable {
    /// Place in the tenant's log, from 1, gap-free.
    ///
    /// In a new event: not looked at.
    public var position: Int64
    /// Number of the event's type; the domain says which is which.
    public var typeNumber: UInt16
    /// Version of the body's field list, from 1.
    public var schemaVersion: UInt16
    /// Stream the event belongs to.
    public var stream: StreamID
    /// Place in its stream, from 1.
    public var streamVersion: Int64
    /// When it happened, by the platform or the caller.
    public var occurredAt: Timestamp
    /// When it was appended; never decreasing.
    ///
    /// In a new event: not looked at.
    public var recordedAt: Timestamp
    /// Code of the actor's type.
    public var actorType: UInt8
    /// Actor's id; 0 = none.
    public var actorID: Int64
    /// Id of the command, on its first event only; at most 128 bytes.
    public var commandID: String?
    /// Keyed digest of the command as sent, on its first event only.
    public var commandDigest: Digest16?
    /// Ties commands of one matter together; at most 512 bytes.
    public var correlationID: String?
    /// Names what caused the command; at most 512 bytes.
    public var causationID: String?
    /// Key of the personal part: the customer's id; 0 = the tenant's own key.
    public var keyID: Int64
    /// Place among the events of its command, from 0.
    public var indexInCommand: Int
    /// Number of events of its command, from 1.
    public var commandEventCount: Int

    /// Makes a header.
    public init(
        position: Int64 = 0,
        typeNumber: UInt16,
        schemaVersion: UInt16 = 1,
        stream: StreamID,
        streamVersion: Int64,
        occurredAt: Timestamp,
        recordedAt: Timestamp = Timestamp(microseconds: 0),
        actorType: UInt8,
        actorID: Int64 = 0,
        commandID: String? = nil,
        commandDigest: Digest16? = nil,
        correlationID: String? = nil,
        causationID: String? = nil,
        keyID: Int64 = 0,
        indexInCommand: Int = 0,
        commandEventCount: Int = 1
    ) {
        self.position = position
        self.typeNumber = typeNumber
        self.schemaVersion = schemaVersion
        self.stream = stream
        self.streamVersion = streamVersion
        self.occurredAt = occurredAt
        self.recordedAt = recordedAt
        self.actorType = actorType
        self.actorID = actorID
        self.commandID = commandID
        self.commandDigest = commandDigest
        self.correlationID = correlationID
        self.causationID = causationID
        self.keyID = keyID
        self.indexInCommand = indexInCommand
        self.commandEventCount = commandEventCount
    }

    /// Says whether this is the first event of its command.
    public var isFirstOfCommand: Bool { indexInCommand == 0 }
}
