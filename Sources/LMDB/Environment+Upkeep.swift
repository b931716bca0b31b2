import CLMDB
import Glibc
import Synchronization

extension Environment {
    /// Flushes what is not flushed yet.
    ///
    /// - Throws: `LMDBError`; the environment refuses all later work then.
    public func sync() throws(LMDBError) {
        try enter()
        defer { leave() }
        try noting(.envSync) { mdb_env_sync(pointer, 1) }
    }

    /// Copies the newest state into another folder, while others read and write: a backup.
    ///
    /// The copy is flushed when this returns; a failed one is taken away.
    ///
    /// - Parameters:
    ///   - path: folder; made when missing, mode 0700, must hold no environment.
    ///   - isCompacting: leaves free pages out; slower, and smaller.
    /// - Throws: `LMDBError`: `targetExists`, `noSpace`, …
    public func copy(to path: String, compacting isCompacting: Bool) throws(LMDBError) {
        try enter()
        defer { leave() }
        do throws(EnvironmentError) { try Folder.create(path) } catch {
            throw LMDBError(code: .init(rawValue: errno), call: "mkdir")
        }
        let flags = isCompacting ? UInt32(MDB_CP_COMPACT) : 0
        do throws(LMDBError) {
            try retrying(.envCopy) { mdb_env_copy2(pointer, path, flags) }
            for file in ["\(path)/data.mdb", path] {
                let code = Folder.flush(file)
                if code != 0 { throw LMDBError(code: .init(rawValue: code), call: "fsync") }
            }
        } catch {
            if error.code != .targetExists { unlink("\(path)/data.mdb") }
            throw error
        }
    }

    /// Frees the reader slots of dead processes; done at open, when slots run out, and by the
    /// engine every minute.
    ///
    /// - Returns: how many there were.
    @discardableResult
    public func readerCheck() throws(LMDBError) -> Int {
        try enter()
        defer { leave() }
        var deadCount: Int32 = 0
        try noting(.readerCheck) { mdb_reader_check(pointer, &deadCount) }
        return Int(deadCount)
    }

    /// Makes the address space larger.
    ///
    /// - Parameter byteCount: new size; one below the present size is refused.
    /// - Throws: `LMDBError`: `busy` while snapshots or transactions of this process are open,
    ///   `invalid` for a smaller map.
    public func growMap(to byteCount: Int) throws(LMDBError) {
        let present = try usage().mapByteCount
        guard byteCount >= present else { throw LMDBError(EINVAL, .envSetMapSize) }
        let code = state.withLock { state -> Int32 in
            if let refusal = state.refusal { return refusal.rawValue }
            guard state.busyCount == 0, state.snapshots.openCount == 0 else { return EBUSY }
            return run(.envSetMapSize) { mdb_env_set_mapsize(pointer, byteCount) }
        }
        if code != 0 { throw LMDBError(code, .envSetMapSize) }
    }

    /// Reads how far the environment is filled and who reads it.
    public func usage() throws(LMDBError) -> Usage {
        try enter()
        defer { leave() }
        var info = MDB_envinfo()
        var stat = MDB_stat()
        try noting(.envInfo) { mdb_env_info(pointer, &info) }
        try noting(.envStat) { mdb_env_stat(pointer, &stat) }
        let now = ContinuousClock.now
        let limit = options.maximumSnapshotAge
        let (openCount, overAgeCount) = state.withLock { state in
            (state.snapshots.openCount, state.snapshots.count(olderThan: limit, now))
        }
        return Usage(
            mapByteCount: Int(info.me_mapsize),
            usedByteCount: (Int(info.me_last_pgno) + 1) * Int(stat.ms_psize),
            lastTransactionID: Int(info.me_last_txnid),
            readerCount: Int(info.me_numreaders),
            openSnapshotCount: openCount,
            overAgeSnapshotCount: overAgeCount,
            availableByteCount: FileSystem.availableByteCount(path)
        )
    }

    /// Takes over the map size that another process chose, when nothing else is open here.
    ///
    /// - Returns: whether it did.
    func adoptMapSize() throws(LMDBError) -> Bool {
        let code = state.withLock { state -> Int32? in
            guard state.busyCount + state.snapshots.openCount <= 1 else { return nil }
            return run(.envSetMapSize) { mdb_env_set_mapsize(pointer, 0) }
        }
        guard let code else { return false }
        if code != 0 { throw LMDBError(code, .envSetMapSize) }
        return true
    }
}
