import HansardLog
import LMDB
import Synchronization

extension ReadModel {
    /// Writes what was folded, with indexes, counts, checksums and checkpoint, in one transaction.
    ///
    /// A failure, or a crash at any point, leaves the tables as they were. On return the write set
    /// is empty and must be reset before it is used again.
    ///
    /// - Parameters:
    ///   - writeSet: changes on top of the newest state of these tables; the caller bounds it.
    ///   - checkpoint: last event folded.
    /// - Throws: `ReadModelError`; `staleWriteSet` when the tables moved since the write set was
    ///   reset.
    public func apply(_ writeSet: WriteSet, checkpoint: Checkpoint) throws(ReadModelError) {
        guard options.isWriter else { throw .readOnly }
        do {
            try clearCleanMark()
            try environment.write { transaction in
                let current = try meta.checkpoint(in: transaction).position
                let base = writeSet.base?.position ?? 0
                guard current == base else {
                    throw ReadModelError.staleWriteSet(at: base, tablesAt: current)
                }
                for buffer in writeSet.buffers {
                    try buffer.write(stores, into: &transaction, ledger)
                }
                try meta.put(checkpoint, writeSet.sequences, &transaction)
            }
        } catch {
            throw .wrapping(error)
        }
        writeSet.release()
    }

    /// Takes the clean mark away, durably, before the first write that is not synced.
    private func clearCleanMark() throws {
        guard isMarkedClean.withLock({ $0 }) else { return }
        try mark.clear()
        isMarkedClean.withLock { $0 = false }
    }
}
