import HansardDomain
import HansardLog
import HansardReadModel
import HansardRecords

/// Says that the group has no room for a command's events.
private struct GroupIsFull: Error {}

extension GroupCommit {
    /// Decides the commands of a unit and folds their events, all of them or none.
    ///
    /// - Parameters:
    ///   - commands: one command, or an atomic batch.
    ///   - isFirst: whether the group is empty, so that what has no room now never has.
    /// - Returns: as many outcomes; nil, and no trace, when the unit belongs into the next group.
    mutating func decide(_ commands: ArraySlice<Command>, isFirst: Bool) -> [CommandOutcome]? {
        overlay.mark()
        let firstPosition = nextPosition
        writeSet.beginScope()
        var outcomes: [CommandOutcome] = []
        for (offset, command) in commands.enumerated() {
            var refusal: Rejection?
            let place = Place(
                isFirstOfGroup: isFirst,
                isFirst: offset == 0,
                isLast: offset == commands.count - 1
            )
            do {
                let outcome = try findOriginal(of: command) ?? decideAnew(command, place)
                outcomes.append(outcome)
                continue
            } catch let rejection as Rejection {
                refusal = rejection
            } catch is DueComesFirst {
                refusal = nil
            } catch is GroupIsFull {
                refusal = isFirst ? Self.tooLarge(commands.count) : nil
            } catch {
                refusal = Rejection(
                    .storageFailed,
                    "not recorded: \(error); this is a fault of the engine"
                )
            }
            writeSet.dropScope()
            overlay.rollBack()
            nextPosition = firstPosition
            agenda.forget()
            guard let refusal else { return nil }
            return Self.refused(commands.count, at: outcomes.count, refusal)
        }
        writeSet.keepScope()
        return outcomes
    }

    /// Refuses all commands of a unit because of one of them.
    private static func refused(
        _ count: Int,
        at offset: Int,
        _ rejection: Rejection
    ) -> [CommandOutcome] {
        let others = Rejection(
            .batchAborted,
            "not recorded: command \(offset) of this atomic batch was refused; mend it and send "
                + "the batch again"
        )
        return (0..<count).map { .refused($0 == offset ? rejection : others) }
    }

    private static func tooLarge(_ count: Int) -> Rejection {
        let bound = "\(LogLimits.eventsPerAppend) events, \(LogLimits.bytesPerAppend) bytes"
        return Rejection(
            .tooManyEvents,
            "the \(count == 1 ? "command" : "atomic batch") would make more than \(bound) at once; "
                + "split it",
            bound: bound
        )
    }

    private mutating func decideAnew(
        _ command: Command,
        _ place: Place
    ) throws -> CommandOutcome {
        try checkEnvelope(command.envelope)
        var occurredAt = command.envelope.occurredAt ?? now
        try checkTime(occurredAt, field: "occurred_at")
        if case .advanceTime(let body) = command.body {
            // It happens at the time it goes to, so that no clock has a say.
            occurredAt = body.to
            try checkTime(occurredAt, field: "to")
        }
        try settleDue(before: occurredAt, place)
        var context = WriteSetContext(writeSet: writeSet, digester: files.digester)
        var decision = try Decider.decide(command, at: occurredAt, &context)
        try checkExpectedVersion(command, decision)
        if decision.events.isEmpty {
            guard command.envelope.commandID != nil else {
                return .accepted(
                    CommandAnswer(
                        commandID: nil,
                        position: nextPosition - 1,
                        events: [],
                        ids: decision.ids
                    )
                )
            }
            var body = CommandHadNoEffect()
            body.command = command.body.name
            body.ids = decision.ids
            decision.emit(.command(.hadNoEffect(body)), on: .tenant, at: occurredAt, key: 0)
        }
        let outcome = try record(command.envelope, decision, digest(ofIdentified: command))
        try runFollowUps(of: command.envelope, mayPause: place.isLast)
        return outcome
    }

    /// Checks what the parser checks for commands from outside: what the log would not take.
    private func checkEnvelope(_ envelope: CommandEnvelope) throws {
        if let id = envelope.commandID, !(1...Limits.commandIDByteCount).contains(id.utf8.count) {
            throw Rejection(
                .invalidField,
                "command_id: it has \(id.utf8.count) bytes; give 1 to "
                    + "\(Limits.commandIDByteCount), or leave it out",
                field: "command_id",
                bound: "1 to \(Limits.commandIDByteCount) bytes"
            )
        }
        let ids = [
            ("correlation_id", envelope.correlationID), ("causation_id", envelope.causationID),
        ]
        for case (let field, let id?) in ids where id.utf8.count > LogLimits.correlationByteCount {
            throw Rejection(
                .invalidField,
                "\(field): it has \(id.utf8.count) bytes; give at most "
                    + "\(LogLimits.correlationByteCount)",
                field: field,
                bound: "at most \(LogLimits.correlationByteCount) bytes"
            )
        }
    }

    private func checkTime(_ time: Timestamp, field: String) throws {
        guard let maximumTimeAhead, time > now + maximumTimeAhead else { return }
        throw Rejection(
            .timeAhead,
            "\(field) \(time.rfc3339()) lies more than "
                + "\(maximumTimeAhead.components.seconds) s ahead of the clock "
                + "(\(now.rfc3339())); correct the sender's clock",
            field: field,
            bound: "at most \(maximumTimeAhead.components.seconds) s ahead"
        )
    }

    private func checkExpectedVersion(_ command: Command, _ decision: Decision) throws {
        guard let expected = command.envelope.expectedVersion else { return }
        guard let conversation = decision.conversationID else {
            throw Rejection(
                .invalidField,
                "expected_version: \(command.body.name) names no conversation; leave it out",
                field: "expected_version"
            )
        }
        let actual = try version(of: Stream(.conversation, conversation))
        guard actual == expected else {
            throw Rejection(
                .wrongExpectedVersion,
                "conversation \(conversation) has version \(actual), not the expected \(expected); "
                    + "read it again and decide anew",
                field: "expected_version",
                bound: "\(actual)"
            )
        }
    }

    /// Folds the events and adds them to the group.
    ///
    /// When it throws, the caller takes back what was folded and added.
    ///
    /// - Parameters:
    ///   - envelope: of the command; empty when none caused it.
    ///   - decision: with the events, in their order.
    ///   - digest: of the command as it was sent, when it has an id.
    /// - Returns: The outcome `accepted`, with the positions of the events.
    /// - Throws: what folding throws.
    @discardableResult
    mutating func record(
        _ envelope: CommandEnvelope,
        _ decision: Decision,
        _ digest: Digest16? = nil
    ) throws -> CommandOutcome {
        let firstPosition = nextPosition
        for (offset, decided) in decision.events.enumerated() {
            try add(decided, envelope, digest, offset: offset, count: decision.events.count)
        }
        var events: [CommandAnswer.EventReference] = []
        for (offset, decided) in decision.events.enumerated() {
            let position = firstPosition + Int64(offset)
            events.append(.init(type: decided.event.type, position: position))
        }
        let answer = CommandAnswer(
            commandID: envelope.commandID,
            position: nextPosition - 1,
            events: events,
            ids: decision.ids
        )
        if let id = envelope.commandID, let digest {
            overlay.remember(id, .init(digest: digest, answer: answer))
        }
        return .accepted(answer)
    }

    private mutating func add(
        _ decided: DecidedEvent,
        _ envelope: CommandEnvelope,
        _ digest: Digest16?,
        offset: Int,
        count: Int
    ) throws {
        let actor = decided.actor ?? envelope.actor
        let stream = StreamID(category: decided.stream.category.rawValue, id: decided.stream.id)
        let version = try version(of: decided.stream) + 1
        let recorded = RecordedEvent(
            position: nextPosition,
            stream: decided.stream,
            streamVersion: version,
            occurredAt: decided.occurredAt,
            recordedAt: recordedAt,
            actor: actor,
            event: decided.event
        )
        try writeSet.fold(recorded)
        agenda.note(recorded, writeSet)
        let body = decided.event.encoded()
        let header = EventHeader(
            position: nextPosition,
            typeNumber: decided.event.type.rawValue,
            schemaVersion: decided.event.type.version,
            stream: stream,
            streamVersion: version,
            occurredAt: decided.occurredAt,
            recordedAt: recordedAt,
            actorType: actor.type.code,
            actorID: actor.id ?? 0,
            commandID: offset == 0 ? envelope.commandID : nil,
            commandDigest: offset == 0 ? digest : nil,
            correlationID: envelope.correlationID,
            causationID: envelope.causationID,
            keyID: decided.keyID,
            indexInCommand: offset,
            commandEventCount: count
        )
        overlay.append(NewEvent(header: header, clear: body.clear, personal: body.personal))
        nextPosition += 1
        if overlay.isTooLarge { throw GroupIsFull() }
    }

    private func version(of stream: Stream) throws -> Int64 {
        let id = StreamID(category: stream.category.rawValue, id: stream.id)
        if let version = overlay.version(of: id) { return version }
        return try files.index.streamVersion(of: id)
    }

    private func digest(of command: Command) -> Digest16 {
        files.digester.digest(ofCommand: command.canonicalBytes)
    }

    private func digest(ofIdentified command: Command) -> Digest16? {
        command.envelope.commandID == nil ? nil : digest(of: command)
    }

    /// Finds what was answered to the same command before.
    private func findOriginal(of command: Command) throws -> CommandOutcome? {
        guard let id = command.envelope.commandID else { return nil }
        if let earlier = overlay.command(id) {
            try checkSame(earlier.digest, command, id)
            return .duplicate(earlier.answer)
        }
        guard let original = try RecordedCommand.find(id, log: files.log, index: files.index) else {
            return nil
        }
        try checkSame(original.digest, command, id)
        return .duplicate(original.answer)
    }

    private func checkSame(_ earlier: Digest16, _ command: Command, _ id: String) throws {
        guard earlier == digest(of: command) else {
            throw Rejection(
                .commandIDReused,
                "command_id '\(id)' was used for another command; give each command its own id",
                field: "command_id"
            )
        }
    }
}
