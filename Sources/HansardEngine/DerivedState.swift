import HansardDomain
import HansardLog
import HansardReadModel
import HansardRecords

/// Keeps what is derived from the log level with it.
enum DerivedState {
    /// Applies a group that the log holds durably now.
    ///
    /// When that fails the events stand all the same: the index and the tables are caught up from
    /// the log before the next group is decided.
    static func apply(
        _ events: [NewEvent],
        at positions: ClosedRange<Int64>,
        to group: borrowing GroupCommit
    ) throws {
        try group.index.record(
            events,
            firstPosition: positions.lowerBound,
            leafHash: group.log.head.leafHash
        )
        try group.readModel.apply(
            group.writeSet,
            checkpoint: Checkpoint(position: positions.upperBound, leafHash: group.log.head.leafHash)
        )
    }

    /// Folds what the log holds beyond the tables' checkpoint, in bounded transactions.
    ///
    /// - Parameters:
    ///   - limit: last position to fold; the log's head when nil.
    ///   - progress: called with the position reached and the last one.
    /// - Throws: `HansardError` with `projection_failed` naming the position, or `log_corrupt` when
    ///   tables and log do not belong together.
    static func catchUp(
        _ readModel: ReadModel,
        from log: EventLog,
        through limit: Int64? = nil,
        progress: (Int64, Int64) -> Void = { _, _ in }
    ) throws {
        let writeSet = WriteSet(tracksLookups: false)
        var position = try readModel.checkpoint().position
        let head = min(limit ?? .max, log.head.position)
        while position < head {
            try writeSet.reset(reading: readModel.snapshot())
            let last = min(head, position + Int64(EngineLimits.eventsPerCatchUp))
            try log.scan(from: position + 1, through: last) { stored in
                let event = try EventDecoder.decode(stored)
                do {
                    try writeSet.fold(event)
                } catch {
                    throw HansardError(
                        .projectionFailed,
                        "event \(event.position) (\(event.event.type.name) of \(event.stream)) "
                            + "cannot be folded; nothing after it is shown",
                        underlying: error
                    )
                }
                return true
            }
            guard let leafHash = try log.leafHash(at: last) else {
                throw HansardError(.logCorrupt, "the log holds no hash for position \(last)")
            }
            try readModel.apply(writeSet, checkpoint: Checkpoint(position: last, leafHash: leafHash))
            position = last
            progress(position, head)
        }
    }

    /// Says whether the tables' checkpoint is a point of this log.
    static func agrees(_ readModel: ReadModel, with log: EventLog) throws -> Bool {
        let checkpoint = try readModel.checkpoint()
        guard checkpoint.position > 0 else { return true }
        guard checkpoint.position <= log.head.position else { return false }
        return try log.leafHash(at: checkpoint.position) == checkpoint.leafHash
    }
}
