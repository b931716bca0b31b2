import HansardDomain
import HansardLog
import HansardReadModel
import HansardRecords

extension GroupCommit {
    /// Decides one command and folds its events, or leaves no trace of it.
    ///
    /// - Parameter inBatch: whether an outer scope undoes it; then this one marks no return point.
    mutating func decide(_ command: Command, inBatch: Bool) -> CommandOutcome {
        do {
            if let original = try findOriginal(of: command) { return original }
            return try decideAnew(command, inBatch: inBatch)
        } catch let rejection as Rejection {
            return .refused(rejection)
        } catch {
            return .refused(
                Rejection(.storageFailed, "not recorded: \(error); this is a fault of the engine")
            )
        }
    }

    private mutating func decideAnew(
        _ command: Command,
        inBatch: Bool
    ) throws -> CommandOutcome {
        let now = clock.now()
        let occurredAt = command.envelope.occurredAt ?? now
        try checkTime(occurredAt, now: now)
        var context = WriteSetContext(writeSet: writeSet, digester: digester)
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
        guard decision.events.count <= Limits.eventsPerCommand else {
            throw Rejection(
                .tooManyEvents,
                "\(command.body.name) would make \(decision.events.count) events, at most "
                    + "\(Limits.eventsPerCommand) are allowed; split it"
            )
        }
        return try record(command, decision, inBatch: inBatch)
    }

    private func checkTime(_ occurredAt: Timestamp, now: Timestamp) throws {
        guard let maximumTimeAhead, occurredAt > now + maximumTimeAhead else { return }
        throw Rejection(
            .timeAhead,
            "occurred_at \(occurredAt.rfc3339()) lies more than "
                + "\(maximumTimeAhead.components.seconds) s ahead of the clock "
                + "(\(now.rfc3339())); correct the sender's clock",
            field: "occurred_at",
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
    private mutating func record(
        _ command: Command,
        _ decision: Decision,
        inBatch: Bool
    ) throws -> CommandOutcome {
        if !inBatch { overlay.mark() }
        let firstPosition = nextPosition
        writeSet.beginScope()
        do {
            for (offset, decided) in decision.events.enumerated() {
                try add(decided, command, offset: offset, count: decision.events.count)
            }
        } catch {
            writeSet.dropScope()
            if !inBatch { overlay.rollBack() }
            nextPosition = firstPosition
            throw error
        }
        writeSet.keepScope()
        let answer = CommandAnswer(
            commandID: command.envelope.commandID,
            position: nextPosition - 1,
            events: decision.events.enumerated().map { offset, decided in
                .init(type: decided.event.type, position: firstPosition + Int64(offset))
            },
            ids: AnswerIDs.of(decision.events.lazy.map(\.event))
        )
        if let id = command.envelope.commandID {
            overlay.remember(id, .init(digest: digest(of: command), answer: answer))
        }
        return .accepted(answer)
    }

    private mutating func add(
        _ decided: DecidedEvent,
        _ command: Command,
        offset: Int,
        count: Int
    ) throws {
        let envelope = command.envelope
        let stream = StreamID(category: decided.stream.category.rawValue, id: decided.stream.id)
        let version = try version(of: decided.stream) + 1
        let recorded = RecordedEvent(
            position: nextPosition,
            stream: decided.stream,
            streamVersion: version,
            occurredAt: decided.occurredAt,
            recordedAt: recordedAt,
            actor: envelope.actor,
            event: decided.event
        )
        try writeSet.fold(recorded)
        let body = decided.event.encoded()
        let header = EventHeader(
            position: nextPosition,
            typeNumber: decided.event.type.rawValue,
            schemaVersion: decided.event.type.version,
            stream: stream,
            streamVersion: version,
            occurredAt: decided.occurredAt,
            recordedAt: recordedAt,
            actorType: envelope.actor.type.code,
            actorID: envelope.actor.id ?? 0,
            commandID: offset == 0 ? envelope.commandID : nil,
            commandDigest: offset == 0 && envelope.commandID != nil ? digest(of: command) : nil,
            correlationID: envelope.correlationID,
            causationID: envelope.causationID,
            keyID: decided.keyID,
            indexInCommand: offset,
            commandEventCount: count
        )
        overlay.append(NewEvent(header: header, clear: body.clear, personal: body.personal))
        nextPosition += 1
    }

    private func version(of stream: Stream) throws -> Int64 {
        let id = StreamID(category: stream.category.rawValue, id: stream.id)
        if let version = overlay.version(of: id) { return version }
        return try index.streamVersion(of: id)
    }

    private func digest(of command: Command) -> Digest16 {
        digester.digest(ofCommand: command.canonicalBytes)
    }

    /// Finds what was answered to the same command before.
    private func findOriginal(of command: Command) throws -> CommandOutcome? {
        guard let id = command.envelope.commandID else { return nil }
        if let earlier = overlay.command(id) {
            try checkSame(earlier.digest, command, id)
            return .duplicate(earlier.answer)
        }
        guard let original = try RecordedCommand.find(id, log: log, index: index) else {
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
