import HansardDomain
import HansardLog
import HansardReadModel
import HansardRecords

/// Takes a group of commands the whole way: decide, fold, append with one sync, apply, answer.
///
/// It lives on the tenant's writer thread and nowhere else. A crash before the log's commit leaves
/// nothing; a crash after it leaves the read models behind, and opening the tenant folds the rest.
struct GroupCommit {
    let log: EventLog
    let index: LogIndex
    let readModel: ReadModel
    let writeSet: WriteSet
    let digester: TenantKeyDigester
    let clock: any EngineClock
    let maximumTimeAhead: Duration?
    var overlay = GroupOverlay()
    /// Position and time that the next event of the group will get.
    var nextPosition: Int64 = 1
    var recordedAt = Timestamp(microseconds: 0)
    /// Whether index or tables missed a group that the log holds; mended before the next decision.
    var derivedStateIsBehind = false

    /// Is the result of one job, held back until the group is durable.
    struct Pending {
        var job: CommandQueue.Job
        var outcomes: [CommandOutcome]
    }

    /// Runs a group; every job is answered exactly once.
    ///
    /// - Parameter makeVisible: called with the new position before anybody is answered, so that
    ///   who is answered sees what he wrote.
    mutating func run(_ jobs: [CommandQueue.Job], makeVisible: (Int64) -> Void) {
        let pending: [Pending]
        do {
            try begin()
            pending = jobs.map { Pending(job: $0, outcomes: decide($0)) }
            try commit()
        } catch {
            let rejection = Rejection(
                .storageFailed,
                "nothing was recorded: \(error); free the disk or restart the engine, then retry"
            )
            for job in jobs {
                job.complete(job.commands.map { _ in .refused(rejection) })
            }
            return
        }
        makeVisible(nextPosition - 1)
        for result in pending { result.job.complete(result.outcomes) }
    }

    private mutating func begin() throws {
        overlay.reset()
        if derivedStateIsBehind {
            try index.catchUp(from: log)
            try DerivedState.catchUp(readModel, from: log)
            derivedStateIsBehind = false
        }
        try writeSet.reset(reading: readModel.snapshot())
        let head = log.head
        nextPosition = head.position + 1
        recordedAt = max(clock.now(), head.recordedAt)
    }

    private mutating func commit() throws {
        guard !overlay.events.isEmpty else { return }
        let positions = try log.append(overlay.events, recordedAt: recordedAt)
        try applyOrCatchUp(positions)
    }

    /// Brings index and tables level with the log; the events are durable whatever happens here.
    private mutating func applyOrCatchUp(_ positions: ClosedRange<Int64>) throws {
        do {
            try DerivedState.apply(overlay.events, at: positions, to: self)
        } catch {
            derivedStateIsBehind = true
        }
    }

    /// Decides the commands of one job.
    private mutating func decide(_ job: CommandQueue.Job) -> [CommandOutcome] {
        guard job.isAtomic else { return job.commands.map { decide($0, inBatch: false) } }
        overlay.mark()
        let firstPosition = nextPosition
        writeSet.beginScope()
        var outcomes: [CommandOutcome] = []
        for (offset, command) in job.commands.enumerated() {
            let outcome = decide(command, inBatch: true)
            guard case .refused(let rejection) = outcome else {
                outcomes.append(outcome)
                continue
            }
            writeSet.dropScope()
            overlay.rollBack()
            nextPosition = firstPosition
            return job.commands.indices.map { index in
                .refused(index == offset ? rejection : Self.aborted(by: offset))
            }
        }
        writeSet.keepScope()
        return outcomes
    }

    private static func aborted(by offset: Int) -> Rejection {
        Rejection(
            .batchAborted,
            "not recorded: command \(offset) of this atomic batch was refused; mend it and send "
                + "the batch again"
        )
    }
}
