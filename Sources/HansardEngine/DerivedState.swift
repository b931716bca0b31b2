import HansardDomain
import HansardLog
import HansardReadModel
import HansardRecords
import LMDB

/// Brings tables level with the log that they are derived from.
enum DerivedState {
    /// Folds what the log holds beyond the tables' checkpoint, in transactions of bounded size.
    ///
    /// - Parameters:
    ///   - readModel: tables that are brought level.
    ///   - log: log that they are made of.
    ///   - limit: last position to fold; the log's head when nil.
    ///   - progress: called with the position reached and the last one.
    /// - Throws: `HansardError` with `projection_failed` naming the position, `newer_event`, or
    ///   `log_corrupt`; `LogError`; `ReadModelError`. The tables are whole then, at a position
    ///   before.
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
            let last = try fold(log, after: position, through: head, into: writeSet)
            guard last > position, let leafHash = try log.leafHash(at: last) else {
                throw HansardError(
                    .logCorrupt,
                    "the log holds no event \(position + 1) or no hash for it: run hansard verify"
                )
            }
            try readModel.apply(
                writeSet,
                checkpoint: Checkpoint(position: last, leafHash: leafHash)
            )
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

    /// Whether an error may lie in what the tables hold, so that a fresh fold may do better.
    static func blamesTables(_ error: any Error) -> Bool {
        if let error = error as? HansardError { return error.code == .projectionFailed }
        guard let error = error as? ReadModelError else { return false }
        switch error {
        case .corrupt, .corruptRow, .missingRow: return true
        case .storage(let cause): return [.corrupted, .pageNotFound].contains(cause.code)
        case .foreignCursor, .staleWriteSet, .notTrusted, .readOnly, .unexpected: return false
        }
    }

    /// Folds the next events, as many as one transaction should hold.
    ///
    /// - Returns: position of the last one.
    private static func fold(
        _ log: EventLog,
        after position: Int64,
        through head: Int64,
        into writeSet: WriteSet
    ) throws -> Int64 {
        let last = min(head, position + Int64(EngineLimits.eventsPerCatchUp))
        var reached = position
        var byteCount = 0
        try log.scan(from: position + 1, through: last) { stored in
            let event = try EventDecoder.decode(stored)
            do {
                try writeSet.fold(event)
            } catch {
                throw HansardError(
                    .projectionFailed,
                    "event \(event.position) (\(event.event.type.name) of \(event.stream)) cannot "
                        + "be folded; nothing after it is shown",
                    underlying: error
                )
            }
            reached = event.position
            byteCount += stored.clear.count + (stored.personal?.count ?? 0)
            return byteCount < EngineLimits.bytesPerCatchUp
        }
        return reached
    }
}
