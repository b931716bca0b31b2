import HansardDomain
import HansardLog
import HansardReadModel
import HansardRecords

/// Takes a group of commands the whole way: decide, fold, append with one sync, apply, answer.
///
/// It lives on the tenant's writer thread and nowhere else. A crash before the log's commit leaves
/// nothing; a crash after it leaves the tables behind, and opening the tenant folds the rest.
/// ```
/// WHAT FAILS               WHAT THE COMMANDS GET                 WHAT FOLLOWS
/// a decision, a fold       its own refusal; neighbours stand     –
/// the append               storage_failed, all of the group      the next group tries again
/// the append's sync        storage_failed, result unknown        refusals, until opened again
/// index or tables after    accepted: the log holds the events    not visible, and no command is
/// the append                                                     decided, until mended
/// ```
struct GroupCommit {
    let files: TenantFiles
    let visibility: Visibility
    let clock: any EngineClock
    let maximumTimeAhead: Duration?
    let writeSet = WriteSet()
    var overlay: GroupOverlay
    /// Position that the next event of the group will get.
    var nextPosition: Int64 = 1
    /// Time of the group by the clock, and the time its events are recorded at.
    var now = Timestamp(microseconds: 0)
    var recordedAt = Timestamp(microseconds: 0)
    /// What may be due or go on by itself.
    var agenda = Agenda()
    /// Until when what is due comes before the next command, in groups of its own; nil = nothing.
    var pendingDue: Timestamp?
    /// Whether what goes on by itself failed when it was last tried.
    var hasFailedAlone = false
    /// Whether index or tables missed a group that the log holds; mended before the next decision.
    private(set) var isBehind = false

    /// Begins behind files that are level with the log.
    init(_ files: TenantFiles, _ visibility: Visibility, options: TenantOptions) {
        self.files = files
        self.visibility = visibility
        overlay = GroupOverlay(eventLimit: options.eventsPerGroup)
        clock = options.clock
        maximumTimeAhead = options.maximumTimeAhead
    }

    /// Runs a group; every job is answered exactly once, when it is durable and visible.
    mutating func run(_ jobs: [CommandQueue.Job]) {
        var answers = GroupAnswers(jobs)
        var rest = UnitOfWork.list(jobs)[...]
        answers.handOut()
        while let next = rest.first {
            if let failure = goOnAlone(), pendingDue != nil {
                pendingDue = nil
                rest.removeFirst()
                let rejection = StorageRefusal.make(failure, files)
                answers.put(Self.refused(next, rejection), of: next)
                answers.handOut()
                continue
            }
            for (unit, outcomes) in runPart(of: &rest, jobs) { answers.put(outcomes, of: unit) }
            answers.handOut()
        }
    }

    /// Brings index and tables level with the log, if they are behind.
    ///
    /// - Throws: what catching up throws; they stay behind then.
    mutating func mend() throws {
        guard isBehind else { return }
        try files.index.catchUp(from: files.log)
        try DerivedState.catchUp(files.readModel, from: files.log)
        isBehind = false
        visibility.advance(to: files.log.head.position)
    }

    private typealias Settled = [(unit: UnitOfWork, outcomes: [CommandOutcome])]

    /// Takes units, at least one and as many as one append should hold, and makes them durable.
    ///
    /// Those taken are removed from `rest`; what is given back says what became of each.
    private mutating func runPart(
        of rest: inout ArraySlice<UnitOfWork>,
        _ jobs: [CommandQueue.Job]
    ) -> Settled {
        var settled: Settled = []
        do {
            try begin()
        } catch {
            let rejection = StorageRefusal.make(error, files)
            defer { rest = [] }
            return rest.map { ($0, Self.refused($0, rejection)) }
        }
        while let unit = rest.first, settled.isEmpty || !overlay.isLarge {
            let commands = jobs[unit.job].commands[unit.commands]
            guard let outcomes = decide(commands, isFirst: settled.isEmpty) else { break }
            settled.append((unit, outcomes))
            rest.removeFirst()
        }
        do {
            try commit()
            return settled
        } catch {
            if settled.count > 1, StorageRefusal.blamesAnEvent(error) {
                return runAlone(settled.map(\.unit), jobs)
            }
            let rejection = StorageRefusal.make(error, files)
            return settled.map { ($0.unit, Self.refused($0.unit, rejection)) }
        }
    }

    /// Takes each unit alone, so that one that the log does not take leaves its neighbours be.
    private mutating func runAlone(_ units: [UnitOfWork], _ jobs: [CommandQueue.Job]) -> Settled {
        var settled: Settled = []
        for unit in units {
            var one = [unit][...]
            settled += runPart(of: &one, jobs)
        }
        return settled
    }

    private static func refused(_ unit: UnitOfWork, _ rejection: Rejection) -> [CommandOutcome] {
        unit.commands.map { _ in .refused(rejection) }
    }

    mutating func begin() throws {
        overlay.reset()
        now = clock.now()
        if let failure = files.failure { throw LogError.refusing(failure) }
        try mend()
        try writeSet.reset(reading: files.readModel.snapshot())
        let head = files.log.head
        nextPosition = head.position + 1
        recordedAt = max(now, head.recordedAt)
    }

    /// Makes the group durable, then visible.
    ///
    /// Once the log holds the events they stand, whatever happens to index and tables: these are
    /// caught up from the log, now or before the next decision.
    mutating func commit() throws {
        defer { writeSet.release() }
        guard !overlay.events.isEmpty else { return }
        let positions = try files.log.append(overlay.events, recordedAt: recordedAt)
        do {
            try files.apply(overlay.events, at: positions, writeSet)
            visibility.advance(to: positions.upperBound)
        } catch {
            isBehind = true
            mendNow()
        }
    }

    /// Tries to mend; a failure is told to the next commands, or mended while nobody asks.
    mutating func mendNow() {
        writeSet.release()
        do {
            try mend()
        } catch {
            isBehind = true
        }
    }
}
