import Glibc
import HansardLog
import LMDB
import Synchronization

extension ReadModel {
    /// Opens the tables in a folder, creating them when there are none.
    ///
    /// Whether the files are trusted is told by a mark beside them, before any page is read that a
    /// power cut may have torn. Files that are not trusted, that are of other tables or that LMDB
    /// cannot read are discarded; the tables are empty then and the caller folds the log again.
    ///
    /// - Throws: `ReadModelError.notTrusted` when the files would be discarded and `isWriter` is
    ///   false, else `EnvironmentError`, `FileError` or `ReadModelError`.
    public static func open(
        directory: String,
        options: Options = Options()
    ) throws -> ReadModel {
        let mark = try CleanMark(directory: directory, bootID: options.bootID)
        if try mark.isTrusted(), let readModel = try openTrusted(directory, mark, options) {
            return readModel
        }
        guard options.isWriter else { throw ReadModelError.notTrusted(directory: directory) }
        try discard(directory: directory)
        return try create(directory, mark, options)
    }

    /// Removes the files of tables that no process has open, the mark first.
    ///
    /// - Throws: `ReadModelError` when a file cannot be removed.
    public static func discard(directory: String) throws(ReadModelError) {
        do {
            try CleanMark(directory: directory).remove()
        } catch {
            throw .unexpected(error)
        }
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
                try mark.set()
            } catch {
                // Without the mark the next boot discards the tables, which the log can replace.
            }
        }
        environment.close()
    }

    /// Opens files whose pages are whole; nil when they are of other tables or cannot be read.
    private static func openTrusted(
        _ directory: String,
        _ mark: CleanMark,
        _ options: Options
    ) throws -> ReadModel? {
        do {
            let environment = try openEnvironment(directory, options)
            let meta = try MetaStore(environment)
            guard try meta.layout(in: environment.snapshot()) == .present else {
                environment.close()
                return nil
            }
            return try ReadModel(
                environment,
                meta,
                mark,
                options: options,
                isMarkedClean: !mark.isCleared()
            )
        } catch {
            guard let code = code(of: error), isTorn(code) else { throw error }
            return nil
        }
    }

    /// Makes empty tables and marks them as trusted for as long as the machine runs.
    private static func create(
        _ directory: String,
        _ mark: CleanMark,
        _ options: Options
    ) throws -> ReadModel {
        let environment = try openEnvironment(directory, options)
        let meta = try MetaStore(environment)
        let readModel = try ReadModel(
            environment,
            meta,
            mark,
            options: options,
            isMarkedClean: false
        )
        try environment.write { transaction in try meta.put(.present, &transaction) }
        try environment.sync()
        try mark.clear()
        return readModel
    }

    private static func openEnvironment(
        _ directory: String,
        _ options: Options
    ) throws(EnvironmentError) -> Environment {
        var settings = Environment.Options()
        settings.mapSize = options.mapSize
        settings.durability = .noSync
        settings.allowsNetworkFileSystem = options.allowsNetworkFileSystem
        return try Environment.open(at: directory, options: settings)
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

    private static func isTorn(_ code: LMDBError.Code) -> Bool {
        [.corrupted, .pageNotFound, .notAnEnvironment, .versionMismatch, .incompatible]
            .contains(code)
    }
}
