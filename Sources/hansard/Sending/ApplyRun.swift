import HansardDomain
import HansardRecords
import HansardServer

/// Reads commands from files and keeps one group of them in flight while it reads the next.
///
/// The order of the lines is the order of the decisions: a group is sent when the one before it is
/// answered.
struct ApplyRun: ~Copyable {
    /// Is one line that was read: a command, or why it is none.
    private struct Entry: Sendable {
        let place: Place
        let item: Result<CommandLineItem, Problem>
    }

    /// Names a line.
    private struct Place: Sendable {
        let file: String
        let line: Int64
    }

    private let destination: CommandDestination
    private let results: ResultsFile?
    private var tally = Tally()
    private var bar = ProgressBar("applying", unit: "commands")
    private var group: [Entry] = []
    private var groupByteCount = 0
    private var inFlight: (entries: [Entry], answers: Task<[CommandResult], any Error>)?
    private var fraction: Double?

    /// Prepares a run.
    ///
    /// - Parameters:
    ///   - destination: where the commands go.
    ///   - resultsPath: file that gets a JSON line for each command; nil = none.
    /// - Throws: `CommandFailure` when that file cannot be written.
    init(destination: CommandDestination, resultsPath: String?) throws {
        self.destination = destination
        results = try resultsPath.map { path throws(CommandFailure) in try ResultsFile(path: path) }
    }

    /// Applies one file to its end.
    mutating func apply(_ path: String) async throws {
        var reader = try LineReader(path: path, largestLine: CommandLineLimits.lineByteCount)
        var line: Int64 = 0
        while let next = try reader.nextLine() {
            line += 1
            if case .bytes(let bytes) = next, groupByteCount > 0,
                groupByteCount + bytes.count > CommandLineLimits.groupByteCount
            {
                try await send()
            }
            let place = Place(file: path, line: line)
            switch next {
            case .tooLong(let count):
                add(Entry(place: place, item: .failure(Self.tooLong(count))), byteCount: 0)
            case .bytes(let bytes):
                if bytes.allSatisfy(Self.isBlank) { continue }
                add(Entry(place: place, item: Self.read(bytes)), byteCount: bytes.count)
            }
            guard isGroupFull else { continue }
            fraction = reader.fileByteCount.map {
                $0 > 0 ? Double(reader.byteCountRead) / Double($0) : 1
            }
            try await send()
        }
    }

    /// Waits for what is in flight and gives the counts.
    consuming func finish() async throws -> Tally {
        try await send()
        try await settle()
        bar.finish()
        return tally
    }

    private var isGroupFull: Bool {
        group.count >= CommandLineLimits.commandsInFlight
            || groupByteCount >= CommandLineLimits.groupByteCount
    }

    private mutating func add(_ entry: Entry, byteCount: Int) {
        group.append(entry)
        groupByteCount += byteCount
    }

    /// Sends the group when the one before it is answered.
    private mutating func send() async throws {
        try await settle()
        guard !group.isEmpty else { return }
        let entries = group
        let destination = destination
        group = []
        groupByteCount = 0
        inFlight = (
            entries,
            Task {
                try await destination.submit(
                    entries.compactMap { entry in
                        if case .success(let item) = entry.item { item } else { nil }
                    }
                )
            }
        )
    }

    /// Waits for the group in flight and counts its answers.
    private mutating func settle() async throws {
        guard let (entries, task) = inFlight else { return }
        inFlight = nil
        var answers = try await task.value[...]
        for entry in entries {
            let result: CommandResult
            switch entry.item {
            case .failure(let problem): result = CommandResult(problem)
            case .success:
                guard let answer = answers.popFirst() else {
                    throw CommandFailure(.internalFailure, "fewer answers came than commands went")
                }
                result = answer
            }
            tally.add(result, at: "\(entry.place.file):\(entry.place.line)")
            try results?.write(result, file: entry.place.file, line: entry.place.line)
            if result.isFault {
                try results?.flush()
                throw CommandFailure(
                    .internalFailure,
                    "stopped at \(entry.place.file):\(entry.place.line): \(result.refusal ?? "")"
                )
            }
        }
        // Whoever kills this process finds in the file what was answered until then.
        try results?.flush()
        bar.update(tally.total, fraction: fraction)
    }

    private static func read(_ bytes: [UInt8]) -> Result<CommandLineItem, Problem> {
        do throws(Rejection) {
            return .success(CommandLineItem(command: try CommandParser.parse(bytes), json: bytes))
        } catch {
            return .failure(Problem(error))
        }
    }

    private static func tooLong(_ count: Int) -> Problem {
        let bound = "at most \(CommandLineLimits.lineByteCount) bytes"
        return Problem(
            413,
            "line_too_long",
            "the line has \(count) bytes; give a command \(bound)",
            bound: bound
        )
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }
}
