import Crypto
import HansardRecords
import LMDB
import Synchronization

extension EventLog {
    /// Appends a group of events in one synced transaction: all of them or none, durable when this
    /// returns.
    ///
    /// A crash in the middle leaves the log without the group. Keys that the group needs for the
    /// first time are durable before it. After a failed append the head is what it was; after a
    /// failed sync the log refuses to append until it is opened again.
    ///
    /// - Parameters:
    ///   - events: 1 to 20,000; positions and times in their headers are not looked at.
    ///   - recordedAt: time of the append, not before the head's. For their nonces' sake the
    ///     records get a later one, at most 66 ms, when an append failed at that very time, or when
    ///     it is the head's and nothing was appended since the log was opened.
    /// - Returns: their positions.
    /// - Throws: `LogError`: `timeWentBack`, `invalidEvent`, `groupTooLarge`, `keys`, `storage`,
    ///   `refusing`, `readOnly`.
    /// - Precondition: at least one event.
    public func append(
        _ events: [NewEvent],
        recordedAt: Timestamp
    ) throws(LogError) -> ClosedRange<Int64> {
        precondition(!events.isEmpty, "a group has at least one event")
        let loaded = try writing.withLock { (scratch) throws(LogError) in
            try append(events, recordedAt: recordedAt, &scratch)
        }
        followers.notify(loaded.head.position)
        return (loaded.head.position - Int64(events.count) + 1)...loaded.head.position
    }

    private func append(
        _ events: [NewEvent],
        recordedAt: Timestamp,
        _ scratch: inout AppendScratch
    ) throws(LogError) -> LoadedHead {
        guard options.access == .writer else { throw .readOnly(path: environment.path) }
        if let failure = environment.failure { throw .refusing(failure) }
        var loaded = latest.withLock { $0 }
        guard recordedAt >= loaded.head.recordedAt else {
            throw .timeWentBack(given: recordedAt, last: loaded.head.recordedAt)
        }
        let time = scratch.unusedTime(recordedAt, behind: loaded.head.recordedAt)
        try encode(events, behind: loaded.head.position, recordedAt: time, &scratch)
        scratch.burnedTime = time
        try commit(&loaded, &scratch)
        scratch.noteSuccess()
        loaded.head.recordedAt = time
        latest.withLock { [loaded] in $0 = loaded }
        return loaded
    }

    /// Writes, seals and hashes the records of a group into memory; touches no file but the keys'.
    private func encode(
        _ events: [NewEvent],
        behind position: Int64,
        recordedAt: Timestamp,
        _ scratch: inout AppendScratch
    ) throws(LogError) {
        scratch.reset()
        try check(events)
        let sealing = try sealingKeys(events)
        var next = 0
        for index in events.indices {
            var key: SymmetricKey?
            if !events[index].personal.isEmpty {
                key = sealing[next]
                next += 1
            }
            let start = scratch.records.count
            try RecordWriter.write(
                events[index],
                position: position + Int64(index) + 1,
                recordedAt: recordedAt,
                key: key,
                into: &scratch.records
            )
            guard scratch.records.count <= LogLimits.bytesPerAppend else {
                throw Self.tooManyBytes(scratch.records.count)
            }
            scratch.ends.append(scratch.records.count)
            scratch.hashes.append(
                .leaf(scratch.records.span.bytes.extracting(start..<scratch.records.count))
            )
        }
    }

    private func check(_ events: [NewEvent]) throws(LogError) {
        guard events.count <= LogLimits.eventsPerAppend else {
            throw .groupTooLarge(
                reason: "the group has \(events.count) events, at most "
                    + "\(LogLimits.eventsPerAppend) are appended at once"
            )
        }
        var byteCount = 0
        for (offset, event) in events.enumerated() {
            if let reason = RecordWriter.problem(of: event) {
                throw .invalidEvent(offset: offset, reason: reason)
            }
            byteCount += event.clear.count + event.personal.count
        }
        // Before anything is sealed; `encode` counts what the headers add.
        guard byteCount <= LogLimits.bytesPerAppend else { throw Self.tooManyBytes(byteCount) }
    }

    private static func tooManyBytes(_ count: Int) -> LogError {
        .groupTooLarge(
            reason: "the group has \(count) bytes or more, at most \(LogLimits.bytesPerAppend) "
                + "are appended at once"
        )
    }

    /// Gives a key for each event that has personal fields, in order.
    private func sealingKeys(_ events: [NewEvent]) throws(LogError) -> [SymmetricKey] {
        var ids: [Int64] = []
        ids.reserveCapacity(events.count)
        for event in events where !event.personal.isEmpty { ids.append(event.header.keyID) }
        guard !ids.isEmpty else { return [] }
        do throws(KeyStoreError) {
            return try keys.sealingKeys(ids)
        } catch {
            throw .keys(error)
        }
    }

    /// Puts the encoded group into the log and syncs.
    private func commit(
        _ loaded: inout LoadedHead,
        _ scratch: inout AppendScratch
    ) throws(LogError) {
        do throws(LMDBError) {
            var transaction = try environment.beginWrite()
            let records = scratch.records.span.bytes
            for index in scratch.ends.indices {
                try transaction.append(
                    UInt64(loaded.head.position) + UInt64(index) + 1,
                    records.extracting(scratch.range(index)),
                    in: databases.events
                )
            }
            try putHashes(scratch.hashes, &loaded, &transaction)
            try transaction.put(
                LogDatabases.frontier,
                loaded.head.frontier.encoded(),
                in: databases.meta
            )
            if scratch.isMarkedClean {
                try transaction.put(LogDatabases.clean, [0], in: databases.meta)
            }
            try transaction.commit()
        } catch {
            throw .storage(error)
        }
        scratch.isMarkedClean = false
        if let last = scratch.hashes.last { loaded.head.leafHash = last.bytes }
        loaded.head.position = loaded.head.frontier.size
    }

    /// Puts the leaf hashes: into the last block while it has room, then into new ones.
    private func putHashes(
        _ hashes: [TreeHash],
        _ loaded: inout LoadedHead,
        _ transaction: inout WriteTransaction
    ) throws(LMDBError) {
        var number = HashBlock.number(of: loaded.head.position + 1)
        var isNew = loaded.openBlock.isEmpty
        var bytes: [UInt8] = []
        bytes.reserveCapacity(HashBlock.count * TreeHash.byteCount)
        for hash in loaded.openBlock { hash.append(to: &bytes) }
        for (index, hash) in hashes.enumerated() {
            loaded.head.frontier.append(hash)
            loaded.openBlock.append(hash)
            hash.append(to: &bytes)
            guard loaded.openBlock.count == HashBlock.count || index == hashes.count - 1 else {
                continue
            }
            if isNew {
                try transaction.append(number, bytes, in: databases.hashes)
            } else {
                try transaction.put(number, bytes, in: databases.hashes)
            }
            guard loaded.openBlock.count == HashBlock.count else { continue }
            number += 1
            isNew = true
            loaded.openBlock.removeAll(keepingCapacity: true)
            bytes.removeAll(keepingCapacity: true)
        }
    }
}
