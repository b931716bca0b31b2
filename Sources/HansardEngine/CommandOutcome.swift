import HansardDomain
import HansardRecords

/// Says what became of a command.
public enum CommandOutcome: Sendable {
    /// It changed something, or was remembered as a command without effect.
    case accepted(CommandAnswer)
    /// The same command was accepted before; this is its original answer.
    case duplicate(CommandAnswer)
    /// Nothing was appended.
    case refused(Rejection)
}

/// Answers an accepted command.
///
/// Source: contract §1.
public struct CommandAnswer: Sendable, Equatable {
    /// Names one event of the answer.
    public struct EventReference: Sendable, Equatable {
        /// Type of the event.
        public var type: EventType
        /// Place in the log.
        public var position: Int64
    }

    /// Id that the command gave itself, if any.
    public var commandID: String?
    /// Position of its last event; the head of the log when it made none.
    public var position: Int64
    /// Events it made, in order.
    public var events: [EventReference]
    /// Ids it names, by field name.
    public var ids: [AnsweredID]

    /// Writes the answer as one JSON object.
    ///
    /// - Parameter status: `accepted` or `duplicate`.
    /// - Returns: the object that contract §1 describes.
    public func json(status: String) -> JSONValue {
        var object = JSONObject()
        object["command_id"] = commandID.map { .string($0) } ?? .null
        object["status"] = .string(status)
        object["position"] = .number(String(position))
        object["events"] = .array(
            events.map { event in
                var reference = JSONObject()
                reference["type"] = .string(event.type.name)
                reference["position"] = .number(String(event.position))
                return .object(reference)
            }
        )
        var named = JSONObject()
        for id in ids { named[id.name] = .number(String(id.id)) }
        object["ids"] = .object(named)
        return .object(object)
    }
}
