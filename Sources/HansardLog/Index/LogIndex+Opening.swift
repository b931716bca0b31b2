import LMDB
import Synchronization

extension LogIndex {
    /// Opens the index of a log; a writer makes it when there is none or it cannot be trusted, and
    /// brings it level with the log.
    ///
    /// - Parameters:
    ///   - directory: folder of the tenant; the index lies in `index/`.
    ///   - log: log that is indexed.
    ///   - options: access and sizes.
    /// - Returns: the index; close it.
    /// - Throws: `LogError`, `indexNotTrusted` when a reader finds no index that it can trust; what
    ///   a scan of the log throws while catching up.
    public static func open(
        directory: String,
        log: EventLog,
        options: StorageOptions = StorageOptions()
    ) throws -> LogIndex {
        let path = "\(directory)/index"
        let mark: CleanMark
        do throws(FileError) {
            mark = try CleanMark(directory: path, bootID: options.bootID)
        } catch {
            throw LogError.file(error)
        }
        guard options.access == .writer else {
            guard try isTrusted(mark) else { throw LogError.indexNotTrusted(path: path) }
            return try open(path, mark, options)
        }
        if let index = try openTrusted(path, log, mark, options) {
            try index.catchUp(from: log)
            return index
        }
        try discard(path, mark)
        let index = try open(path, mark, options)
        // Also an empty index is vouched for, so that a reader can open it.
        try index.clearMark()
        try index.catchUp(from: log)
        return index
    }

    /// Opens the files when they are whole and of this log; else nil, and nothing is open.
    private static func openTrusted(
        _ path: String,
        _ log: EventLog,
        _ mark: CleanMark,
        _ options: StorageOptions
    ) throws -> LogIndex? {
        guard try isTrusted(mark) else { return nil }
        let index: LogIndex
        do throws(LogError) {
            index = try open(path, mark, options)
        } catch {
            guard error.isTornFile else { throw error }
            return nil
        }
        guard try index.belongs(to: log) else {
            index.environment.close()
            return nil
        }
        return index
    }

    /// Closes the index.
    ///
    /// - Parameter clean: whether everything is synced and marked so first. When that fails the
    ///   mark is missing, and at worst the index is made again.
    public func close(clean: Bool) {
        if clean, options.access == .writer, !isMarkedClean.withLock({ $0 }),
            environment.failure == nil
        {
            do {
                try environment.sync()
                try mark.set()
            } catch {
                // Without the mark the index is made again, unless this boot still runs.
            }
        }
        environment.close()
    }

    private static func open(
        _ path: String,
        _ mark: CleanMark,
        _ options: StorageOptions
    ) throws(LogError) -> LogIndex {
        let environment: Environment
        do throws(EnvironmentError) {
            environment = try Environment.open(at: path, options: options.environment(.noSync))
        } catch {
            throw .environment(error)
        }
        do throws(LogError) {
            let databases = try storing { () throws(LMDBError) in
                try IndexDatabases(environment)
            }
            let isCleared: Bool
            do throws(FileError) { isCleared = try mark.isCleared() } catch { throw .file(error) }
            return LogIndex(
                environment: environment,
                databases: databases,
                mark: mark,
                options: options,
                isMarkedClean: !isCleared
            )
        } catch {
            environment.close()
            throw error
        }
    }

    private static func isTrusted(_ mark: CleanMark) throws(LogError) -> Bool {
        do throws(FileError) { return try mark.isTrusted() } catch { throw .file(error) }
    }

    /// Removes files that no process has open.
    private static func discard(_ path: String, _ mark: CleanMark) throws(LogError) {
        do throws(FileError) {
            try mark.remove()
            try DurableFile.remove("\(path)/data.mdb")
            try DurableFile.remove("\(path)/lock.mdb")
        } catch {
            throw .file(error)
        }
    }

    /// Says whether the last position that is indexed is one of this log.
    private func belongs(to log: EventLog) throws(LogError) -> Bool {
        let checkpoint = try checkpoint()
        guard checkpoint.position > 0 else { return true }
        guard checkpoint.position <= log.head.position else { return false }
        return try log.leafHash(at: checkpoint.position) == checkpoint.leafHash
    }
}

extension LogError {
    /// Whether the error says that pages of the file make no sense.
    fileprivate var isTornFile: Bool {
        let code: LMDBError.Code
        switch self {
        case .storage(let error): code = error.code
        case .environment(.call(let error, _)): code = error.code
        default: return false
        }
        return [.corrupted, .pageNotFound, .notAnEnvironment, .versionMismatch, .incompatible]
            .contains(code)
    }
}
