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
        if let failure = Folder.make(path, flushes: true) {
            throw LMDBError(code: .init(rawValue: failure.code), call: failure.call)
        }
        let flags = isCompacting ? UInt32(MDB_CP_COMPACT) : 0
        let target = "\(path)/data.mdb"
        var isOurs = false
        do throws(LMDBError) {
            try retrying(.envCopy) {
                // What an attempt before left is no environment.
                if isOurs { unlink(target) }
                let code = mdb_env_copy2(pointer, path, flags)
                isOurs = isOurs || code != EEXIST
                return code
            }
            for file in [target, path] {
                let code = Folder.flush(file)
                if code != 0 { throw LMDBError(code: .init(rawValue: code), call: "fsync") }
            }
        } catch {
            if isOurs { unlink(target) }
            throw error
        }
    }

    /// Frees the reader slots of dead processes; also done at open, when slots run out, and by the
    /// first write transaction after `Options.readerCheckInterval`.
    ///
    /// - Returns: how many there were.
    @discardableResult
    public func readerCheck() throws(LMDBError) -> Int {
        try enter()
        defer { leave() }
        return try checkReaders()
    }

    /// Frees the reader slots of dead processes; the caller has entered or noted a snapshot.
    @discardableResult
    func checkReaders() throws(LMDBError) -> Int {
        var deadCount: Int32 = 0
        try noting(.readerCheck) { mdb_reader_check(pointer, &deadCount) }
        return Int(deadCount)
    }

    /// Makes the address space larger.
    ///
    /// - Parameter byteCount: new size; one below the present size is refused.
    /// - Throws: `LMDBError`: `busy` while snapshots or transactions of this process are open,
    ///   `invalid` for a smaller map, `noMemory` for one that does not fit into the process. When
    ///   mapping fails nevertheless, no map is left and the environment refuses all work.
    public func growMap(to byteCount: Int) throws(LMDBError) {
        checkProcess()
        let error = state.withLock { state -> LMDBError? in
            if let code = state.refusal {
                return LMDBError(code: code, call: state.failure?.call ?? "mdb_env_set_mapsize")
            }
            var info = MDB_envinfo()
            let code = run(.envInfo) { mdb_env_info(pointer, &info) }
            if code != 0 { return LMDBError(code, .envInfo) }
            guard byteCount >= Int(info.me_mapsize) else {
                return LMDBError(EINVAL, .envSetMapSize)
            }
            guard state.busyCount == 0, state.snapshots.openCount == 0 else {
                return LMDBError(EBUSY, .envSetMapSize)
            }
            guard isMappable(byteCount) else { return LMDBError(ENOMEM, .envSetMapSize) }
            return moveMap(byteCount, &state)
        }
        if let error { throw error }
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
        var isIdle = false
        let error = state.withLock { state -> LMDBError? in
            isIdle = state.busyCount + state.snapshots.openCount <= 1
            return isIdle ? moveMap(0, &state) : nil
        }
        if let error { throw error }
        return isIdle
    }

    /// Maps the file anew; nothing reads or writes it meanwhile.
    ///
    /// Safety: liblmdb unmaps the file first. When it cannot be mapped again, the next access would
    /// read through a null pointer, so all later work is refused.
    private func moveMap(_ byteCount: Int, _ state: inout EnvironmentState) -> LMDBError? {
        let code = run(.envSetMapSize) { mdb_env_set_mapsize(pointer, byteCount) }
        if code == 0 { return nil }
        let error = LMDBError(code, .envSetMapSize)
        if code != EINVAL { state.failure = state.failure ?? error }
        return error
    }

    /// Says whether the process has that much address space left.
    private func isMappable(_ byteCount: Int) -> Bool {
        let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
        guard let start = mmap(nil, byteCount, PROT_NONE, flags, -1, 0), start != MAP_FAILED
        else { return false }
        munmap(start, byteCount)
        return true
    }
}
