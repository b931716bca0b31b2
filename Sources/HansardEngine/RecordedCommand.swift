import HansardDomain
import HansardLog
import HansardRecords

/// Is a command that the log already holds, with the answer it got.
struct RecordedCommand {
    /// Keyed digest of the command as it was sent.
    var digest: Digest16
    /// Answer, rebuilt from its events.
    var answer: CommandAnswer

    /// Finds a command by its id; nil when the log holds none.
    ///
    /// - Throws: `LogError` when a record cannot be read, `HansardError` when it cannot be decoded.
    static func find(_ id: String, log: EventLog, index: LogIndex) throws -> RecordedCommand? {
        for position in try index.positions(ofCommand: id) {
            guard let first = try log.read(position), first.header.commandID == id else { continue }
            var events: [Event] = [try EventDecoder.decode(first).event]
            var references = [
                CommandAnswer.EventReference(type: events[0].type, position: position)
            ]
            for offset in 1..<max(1, Int64(first.header.commandEventCount)) {
                guard let next = try log.read(position + offset) else { break }
                let event = try EventDecoder.decode(next).event
                events.append(event)
                references.append(.init(type: event.type, position: position + offset))
            }
            return RecordedCommand(
                digest: first.header.commandDigest ?? Digest16(),
                answer: CommandAnswer(
                    commandID: id,
                    position: references.last?.position ?? position,
                    events: references,
                    ids: AnswerIDs.of(events)
                )
            )
        }
        return nil
    }
}
