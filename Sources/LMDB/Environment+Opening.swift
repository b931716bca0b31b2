import CLMDB
import Glibc
import Synchronization

extension Environment {
    /// Opens or makes an environment, and clears the reader slots of dead processes.
    ///
    /// - Parameters:
    ///   - path: folder; made when missing, mode 0700.
    ///   - options: sizes and promises.
    /// - Returns: the open environment.
    /// - Throws: `EnvironmentError`; nothing stays open then.
    public static func open(
        at path: String,
        options: Options = Options()
    ) throws(EnvironmentError) -> Environment {
        try Folder.create(path, flushes: options.durability != .noSync)
        try FileSystem.check(path, allowsAny: options.allowsNetworkFileSystem)
        let identity = try Registry.claim(path)
        do throws(LMDBError) {
            let pointer = try openPointer(path, options)
            return Environment(path: path, identity: identity, options: options, pointer: pointer)
        } catch {
            Registry.release(identity)
            throw .call(error, path: path)
        }
    }

    private static func openPointer(
        _ path: String,
        _ options: Options
    ) throws(LMDBError) -> OpaquePointer {
        var created: OpaquePointer?
        try checked(.envCreate) { mdb_env_create(&created) }
        guard let pointer = created else { throw LMDBError(ENOMEM, .envCreate) }
        do throws(LMDBError) {
            try checked(.envSetMapSize) { mdb_env_set_mapsize(pointer, options.mapSize) }
            try checked(.envSetMaxDatabases) { mdb_env_set_maxdbs(pointer, options.maxDatabases) }
            try checked(.envSetMaxReaders) { mdb_env_set_maxreaders(pointer, options.maxReaders) }
            let flags = UInt32(MDB_NOTLS) | options.durability.flags
            try reserveLockFile(path, options)
            let isNew = access("\(path)/data.mdb", F_OK) != 0
            try checked(.envOpen) { mdb_env_open(pointer, path, flags, 0o600) }
            if isNew, options.durability != .noSync {
                // A commit flushes the file, but not the folder's entry that names it.
                let code = Folder.flush(path)
                if code != 0 { throw LMDBError(code: .init(rawValue: code), call: "fsync") }
            }
            var deadCount: Int32 = 0
            try checked(.readerCheck) { mdb_reader_check(pointer, &deadCount) }
            return pointer
        } catch {
            mdb_env_close(pointer)
            throw error
        }
    }

    /// Allocates the space of the reader slots before liblmdb maps them: a slot that is taken on a
    /// full disk would end the process with SIGBUS.
    ///
    /// Safety: closing the lock file drops this process's locks on it, and it has none yet: the
    /// folder is claimed, and liblmdb opens the file later. Neither size nor content changes, so
    /// that other processes may use it meanwhile. Source: fallocate(2), `FALLOC_FL_KEEP_SIZE`.
    private static func reserveLockFile(
        _ path: String,
        _ options: Options
    ) throws(LMDBError) {
        let file = Glibc.open("\(path)/lock.mdb", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        // What cannot be opened here is named by liblmdb.
        guard file >= 0 else { return }
        defer { Glibc.close(file) }
        let keepSize: Int32 = 1
        let size = Int(options.maxReaders) * Limits.readerSlotByteCount + Limits.lockHeadByteCount
        guard CLMDB.fallocate(file, keepSize, 0, off_t(size)) != 0 else { return }
        let code = LMDBError.Code(rawValue: errno)
        if code == .noSpace || code == .overQuota { throw LMDBError(code: code, call: "fallocate") }
    }

    /// Opens a named database, making it when missing; remembers it, so that asking again is cheap.
    ///
    /// - Parameters:
    ///   - name: 1 to 128 bytes, no zero byte.
    ///   - keys: how it orders its keys; the same for its whole life.
    /// - Returns: the database; snapshots that are older see it after `renew`.
    /// - Precondition: no write transaction is open on this thread.
    /// - Throws: `LMDBError`: `incompatible` when it has other keys or duplicates, `databasesFull`.
    public func openDatabase(
        _ name: String,
        keys: KeyOrder = .bytes
    ) throws(LMDBError) -> Database {
        let nameSize = name.utf8.count
        precondition(
            nameSize >= 1 && nameSize <= Limits.databaseNameByteCount && !name.utf8.contains(0),
            "a database's name has 1 to \(Limits.databaseNameByteCount) bytes, none of them zero"
        )
        if let database = state.withLock({ $0.databases[name] }) {
            guard database.keys == keys else { throw LMDBError(MDB_INCOMPATIBLE, .dbiOpen) }
            return database
        }
        let transaction = try beginWrite()
        let raw = transaction.pointer
        let wanted = keys == .integer ? UInt32(MDB_INTEGERKEY) : 0
        var handle: MDB_dbi = 0
        try noting(.dbiOpen) { mdb_dbi_open(raw, name, wanted | UInt32(MDB_CREATE), &handle) }
        var found: UInt32 = 0
        try noting(.dbiFlags) { mdb_dbi_flags(raw, handle, &found) }
        guard found == wanted else { throw LMDBError(MDB_INCOMPATIBLE, .dbiOpen) }
        try transaction.commit()
        let database = Database(handle: handle, environment: number, keys: keys, name: name)
        return state.withLock { state in
            state.databases[name] = database
            return database
        }
    }
}
