import HansardDomain
import HansardLog
import HansardRecords

/// Holds what the commands of the current group have added to the log and its index, until the
/// group is durable: stream versions and command ids.
struct GroupOverlay {
    /// Is a command accepted earlier in the same group.
    struct AcceptedCommand {
        var digest: Digest16
        var answer: CommandAnswer
    }

    /// Number of events after which the group is made durable before more is decided.
    let eventLimit: Int
    /// Events of the group, in log order.
    private(set) var events: [NewEvent] = []
    /// Bytes that their records take, at most.
    private(set) var byteCount = 0
    private var versions: [StreamID: Int64] = [:]
    private var commands: [String: AcceptedCommand] = [:]
    private var undo: [(stream: StreamID, version: Int64?)] = []
    private var undoneCommands: [String] = []
    private var eventCountAtMark = 0
    private var byteCountAtMark = 0

    /// Begins empty.
    init(eventLimit: Int) { self.eventLimit = eventLimit }

    /// Forgets everything, keeping the memory.
    mutating func reset() {
        events.removeAll(keepingCapacity: true)
        byteCount = 0
        versions.removeAll(keepingCapacity: true)
        commands.removeAll(keepingCapacity: true)
        mark()
    }

    /// Remembers this point, so that `rollBack` can return to it.
    mutating func mark() {
        undo.removeAll(keepingCapacity: true)
        undoneCommands.removeAll(keepingCapacity: true)
        eventCountAtMark = events.count
        byteCountAtMark = byteCount
    }

    /// Returns to the last mark.
    mutating func rollBack() {
        for entry in undo.reversed() { versions[entry.stream] = entry.version }
        for id in undoneCommands { commands[id] = nil }
        events.removeLast(events.count - eventCountAtMark)
        byteCount = byteCountAtMark
        mark()
    }

    /// Whether the group is large enough to be made durable before more is decided.
    var isLarge: Bool {
        events.count >= eventLimit || byteCount >= EngineLimits.bytesPerGroup
    }

    /// Whether the events are more than one append takes.
    var isTooLarge: Bool {
        events.count > LogLimits.eventsPerAppend || byteCount > LogLimits.bytesPerAppend
    }

    /// Reads a stream's version as of this group; nil when the group has not touched it.
    func version(of stream: StreamID) -> Int64? { versions[stream] }

    /// Finds a command accepted earlier in this group.
    func command(_ id: String) -> AcceptedCommand? { commands[id] }

    /// Adds an event and the version its stream now has.
    mutating func append(_ event: NewEvent) {
        undo.append((event.header.stream, versions[event.header.stream]))
        versions[event.header.stream] = event.header.streamVersion
        byteCount += event.largestRecordByteCount
        events.append(event)
    }

    /// Remembers an accepted command.
    mutating func remember(_ id: String, _ command: AcceptedCommand) {
        commands[id] = command
        undoneCommands.append(id)
    }
}

extension NewEvent {
    /// Bytes that the event's record takes in the log, at most.
    fileprivate var largestRecordByteCount: Int {
        let texts = [header.commandID, header.correlationID, header.causationID]
        return texts.reduce(clear.count + personal.count) { $0 + ($1?.utf8.count ?? 0) }
            + Self.headerByteCount
    }

    /// Bytes of a record's numbers, checksum and sealing, at most.
    private static let headerByteCount = 192
}
