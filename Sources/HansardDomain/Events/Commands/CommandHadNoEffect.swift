import HansardRecords

/// Remembers a command that changed nothing, so that its id answers the same for ever.
public struct CommandHadNoEffect: EventBody, Equatable {
    /// Name of the command.
    public var command: String = ""
    /// Ids that it was answered with.
    public var ids: [AnsweredID] = []

    /// Names the record in schemas and errors.
    public static let recordName = "command.had_no_effect"
    /// Names the event's type, number 90.
    public static let eventType = EventType.commandHadNoEffect

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "command", &command)
        try coder.field(2, "ids", &ids)
    }
}
