import HansardDomain
import HansardReadModel
import HansardRecords

/// Tests deciders and projectors by example: given these events, when this is asked, then these
/// events are decided and these rows are there.
///
/// It has real tables and no log: what is given or decided is folded at once.
/// ```
/// let scenario = try Scenario()
/// try scenario.given(started, received)
/// let decision = try scenario.when(.sendMessage(reply), at: 5, by: Actor(.user, id: 3))
/// #expect(decision.eventNames == ["message.sent", "conversation.opened"])
/// #expect(try scenario.then().conversation(1)?.unreadCount == 0)
/// ```
public final class Scenario {
    /// Last position that was folded.
    public private(set) var position: Int64 = 0
    private let folder: TemporaryFolder
    private let readModel: ReadModel
    private let writeSet = WriteSet()
    private let digester = PlainDigester()
    private var versions: [Stream: Int64] = [:]

    /// Begins with empty tables.
    ///
    /// - Throws: `TemporaryFolderError`, or what opening tables throws.
    public init() throws {
        folder = try TemporaryFolder()
        var options = ReadModel.Options()
        options.mapSize = 1 << 30
        options.allowsNetworkFileSystem = true
        readModel = try ReadModel.open(directory: "\(folder.path)/views", options: options)
    }

    deinit { readModel.close(clean: false) }

    /// Folds events that happened a minute apart.
    ///
    /// - Parameters:
    ///   - events: in order, all in one stream: projectors look at the events alone.
    ///   - minutes: when the first happened, after `ManualClock.start`.
    /// - Throws: `ProjectionError` or `ReadModelError`.
    public func given(_ events: Event..., at minutes: Int64 = 0) throws {
        let decided = events.enumerated()
            .map { index, event in
                DecidedEvent(
                    stream: .channel,
                    event: event,
                    occurredAt: ManualClock.minute(minutes + Int64(index)),
                    keyID: 0
                )
            }
        try change { try fold(decided, by: Actor()) }
    }

    /// Lets the decider decide and folds what it decides.
    ///
    /// - Parameters:
    ///   - body: what is asked for.
    ///   - minutes: when, after `ManualClock.start`.
    ///   - actor: who asks.
    /// - Returns: what was decided.
    /// - Throws: `Rejection`, with nothing folded; `ProjectionError` or `ReadModelError`.
    @discardableResult
    public func when(
        _ body: CommandBody,
        at minutes: Int64 = 0,
        by actor: Actor = Actor()
    ) throws -> Decision {
        var envelope = CommandEnvelope()
        envelope.actor = actor
        let command = Command(body, envelope: envelope)
        var decision = Decision()
        try change {
            var context = WriteSetContext(writeSet: writeSet, digester: digester)
            decision = try Decider.decide(command, at: ManualClock.minute(minutes), &context)
            try fold(decision.events, by: actor)
        }
        return decision
    }

    /// Gives the rejection of what is asked; nil when it is accepted, and folded.
    ///
    /// - Throws: `ProjectionError` or `ReadModelError`.
    public func refusal(
        of body: CommandBody,
        at minutes: Int64 = 0,
        by actor: Actor = Actor()
    ) throws -> Rejection? {
        do {
            try when(body, at: minutes, by: actor)
            return nil
        } catch let rejection as Rejection {
            return rejection
        }
    }

    /// Gives the rows that are there now.
    ///
    /// - Throws: `ReadModelError`.
    public func then() throws -> ReadModelSnapshot { try readModel.snapshot() }

    /// Runs a change on top of the newest tables and writes it, or forgets it when it throws.
    private func change(_ body: () throws -> Void) throws {
        let before = (position, versions)
        try writeSet.reset(reading: readModel.snapshot())
        do {
            try body()
        } catch {
            (position, versions) = before
            writeSet.release()
            throw error
        }
        guard position > before.0 else { return writeSet.release() }
        let hash = [UInt8](repeating: UInt8(truncatingIfNeeded: position), count: 32)
        try readModel.apply(
            writeSet,
            checkpoint: Checkpoint(position: position, leafHash: hash)
        )
    }

    private func fold(_ events: [DecidedEvent], by actor: Actor) throws {
        for decided in events {
            position += 1
            versions[decided.stream, default: 0] += 1
            try writeSet.fold(
                RecordedEvent(
                    position: position,
                    stream: decided.stream,
                    streamVersion: versions[decided.stream, default: 0],
                    occurredAt: decided.occurredAt,
                    recordedAt: decided.occurredAt,
                    actor: actor,
                    event: decided.event
                )
            )
        }
    }
}

extension Decision {
    /// Lists the types of its events, in order.
    public var eventNames: [String] { events.map(\.event.type.name) }
}
