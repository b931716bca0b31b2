import HansardDomain
import HansardEngine
import HansardLog
import HansardRecords

/// Writes events as JSON objects.
///
/// Source: contract §2.
///
/// Only the first event of a command carries the command's id in the log; the others get it from
/// there.
public struct EventLineWriter {
    private let log: EventLog
    private var firstPosition: Int64 = 0
    private var commandID: String?

    /// Writes events of a log.
    public init(log: EventLog) { self.log = log }

    /// Writes one event as an object: the members that the contract names, in its order.
    ///
    /// - Throws: `HansardError` when the record is not an event that this binary knows.
    public mutating func write(_ stored: StoredEvent, into writer: inout JSONWriter) throws {
        let recorded = try EventDecoder.decode(stored)
        let header = stored.header
        writer.beginObject()
        writer.key("position")
        writer.integer(header.position)
        writer.key("stream")
        writer.string(recorded.stream.description)
        writer.key("stream_version")
        writer.integer(header.streamVersion)
        writer.key("type")
        writer.string(recorded.event.type.name)
        writer.key("version")
        writer.integer(Int64(header.schemaVersion))
        writer.key("occurred_at")
        writer.timestamp(header.occurredAt)
        writer.key("recorded_at")
        writer.timestamp(header.recordedAt)
        writer.key("actor")
        recorded.actor.json(into: &writer)
        text("command_id", try commandID(of: header), into: &writer)
        text("correlation_id", header.correlationID, into: &writer)
        text("causation_id", header.causationID, into: &writer)
        writer.key("data")
        recorded.event.json(into: &writer)
        writer.endObject()
    }

    private func text(_ name: String, _ value: String?, into writer: inout JSONWriter) {
        writer.key(name)
        if let value { writer.string(value) } else { writer.null() }
    }

    private mutating func commandID(of header: EventHeader) throws -> String? {
        let first = header.position - Int64(header.indexInCommand)
        guard header.indexInCommand > 0, header.commandID == nil else {
            firstPosition = first
            commandID = header.commandID
            return header.commandID
        }
        if first != firstPosition {
            firstPosition = first
            commandID = try log.read(first)?.header.commandID
        }
        return commandID
    }
}
