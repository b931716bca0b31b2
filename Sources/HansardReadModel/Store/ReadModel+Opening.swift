import Glibc
import LMDB
import Synchronization

extension ReadModel {
    /// Opens the tables in a folder, creating them when there are none.
    ///
    /// Files that cannot be trusted, that are of other tables or that LMDB cannot read are
    /// discarded; the tables are empty then and the caller folds the log again.
    ///
    /// - Throws: `ReadModelError.notTrusted` when the files would be discarded and `isWriter` is
    ///   false, else `EnvironmentError` or `ReadModelError`.
    public static func open(
        directory: String,
        options: Options = Options()
    ) throws -> ReadModel {
        if let readModel = try openTrusted(directory, options) { return readModel }
        guard options.isWriter else { throw ReadModelError.notTrusted(directory: directory) }
        try discard(directory: directory)
        guard let readModel = try openTrusted(directory, options) else {
            throw ReadModelError.notTrusted(directory: directory)
        }
        return readModel
    }

    /// Removes the files of tables that no process has open.
    ///
    /// - Throws: `ReadModelError` when a file cannot be removed.
    public static func discard(directory: String) throws(ReadModelError) {
        for file in ["data.mdb", "lock.mdb"] {
            let code = unlink("\(directory)/\(file)")
            guard code == 0 || errno == ENOENT else {
                throw .storage(LMDBError(code: .init(rawValue: errno), call: "unlink"))
            }
        }
    }

    /// Closes the tables.
    ///
    /// - Parameter clean: whether everything is brought to the disk first and marked so. When that
    ///   fails the mark is missing, and at worst the tables are folded again.
    public func close(clean: Bool) {
        if clean, options.isWriter, !isMarkedClean.withLock({ $0 }), environment.failure == nil {
            do {
                try environment.sync()
                try putMarks(isClean: true)
                try environment.sync()
            } catch {
                // Without the mark the next boot discards the tables, which the log can replace.
            }
        }
        environment.close()
    }

    /// Opens the files; nil when they are there and cannot be trusted.
    private static func openTrusted(_ directory: String, _ options: Options) throws -> ReadModel? {
        do {
            return try openAsTheyAre(directory, options)
        } catch {
            guard let code = code(of: error), isTorn(code) else { throw error }
            return nil
        }
    }

    private static func openAsTheyAre(
        _ directory: String,
        _ options: Options
    ) throws -> ReadModel? {
        var settings = Environment.Options()
        settings.mapSize = options.mapSize
        settings.durability = .noSync
        settings.allowsNetworkFileSystem = options.allowsNetworkFileSystem
        let environment = try Environment.open(at: directory, options: settings)
        let meta = try MetaStore(environment)
        let found = try meta.marks(in: environment.snapshot())
        if let found {
            guard isTrusted(found) else {
                environment.close()
                return nil
            }
        } else if !options.isWriter {
            return nil
        }
        let readModel = try ReadModel(
            environment,
            meta,
            options: options,
            isMarkedClean: found?.isClean ?? false
        )
        if found == nil {
            try readModel.putMarks(isClean: false)
            try environment.sync()
        }
        return readModel
    }

    private static func code(of error: any Error) -> LMDBError.Code? {
        if let error = error as? LMDBError { return error.code }
        if let error = error as? ReadModelError, case .storage(let error) = error {
            return error.code
        }
        if let error = error as? EnvironmentError, case .call(let error, _) = error {
            return error.code
        }
        return nil
    }

    private static func isTrusted(_ marks: MetaStore.Marks) -> Bool {
        let boot = BootID.current()
        return marks.format == ReadModelLimits.formatVersion
            && marks.fingerprint == Array(TableCatalog.fingerprint.utf8)
            && (marks.isClean || (!boot.isEmpty && marks.boot == boot))
    }

    private static func isTorn(_ code: LMDBError.Code) -> Bool {
        [.corrupted, .pageNotFound, .notAnEnvironment, .versionMismatch, .incompatible]
            .contains(code)
    }
}
