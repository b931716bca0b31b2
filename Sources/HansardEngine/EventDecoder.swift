import HansardDomain
import HansardLog
import HansardRecords

/// Turns a record of the log, which knows bytes only, into an event of the domain.
public enum EventDecoder {
    /// Decodes a record.
    ///
    /// - Throws: `HansardError` with `newer_event` for a type or version that this binary does not
    ///   know, `log_corrupt` for a body that is not of its type.
    public static func decode(_ stored: StoredEvent) throws(HansardError) -> RecordedEvent {
        let header = stored.header
        guard let type = EventType(rawValue: header.typeNumber),
            header.schemaVersion <= type.version
        else {
            throw HansardError(
                .newerEvent,
                "event \(header.position) has type \(header.typeNumber) version "
                    + "\(header.schemaVersion), unknown to this hansard: use the newer one that "
                    + "wrote it"
            )
        }
        guard let category = StreamCategory(rawValue: header.stream.category),
            let actorType = ActorType(code: header.actorType)
        else {
            throw HansardError(
                .logCorrupt,
                "event \(header.position) names stream category \(header.stream.category) and "
                    + "actor type \(header.actorType), which do not exist: run hansard verify"
            )
        }
        let event: Event
        do {
            event = try decodeBody(type, stored)
        } catch {
            throw HansardError(
                .logCorrupt,
                "event \(header.position) is not a \(type.name): run hansard verify",
                underlying: error
            )
        }
        return RecordedEvent(
            position: header.position,
            stream: Stream(category, header.stream.id),
            streamVersion: header.streamVersion,
            occurredAt: header.occurredAt,
            recordedAt: header.recordedAt,
            actor: Actor(actorType, id: header.actorID == 0 ? nil : header.actorID),
            event: event
        )
    }

    private static func decodeBody(
        _ type: EventType,
        _ stored: StoredEvent
    ) throws(CodecError) -> Event {
        guard let personal = stored.personal else {
            return try EventCatalog.decode(type, clear: stored.clear.span.bytes, personal: nil)
        }
        return try EventCatalog.decode(
            type,
            clear: stored.clear.span.bytes,
            personal: personal.span.bytes
        )
    }
}
