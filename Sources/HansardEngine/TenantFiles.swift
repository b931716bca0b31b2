import HansardLog
import HansardReadModel

/// Opens the files of a tenant in the order that a crash at any point allows.
struct TenantFiles {
    let directory: TenantDirectory
    /// Lock that makes this process the tenant's engine; nil for a reader beside one.
    let lock: EngineLock?
    let keys: KeyStore
    let log: EventLog
    let index: LogIndex
    let readModel: ReadModel

    /// Opens or creates the files, holding the engine's lock, and catches up what is derived.
    static func open(
        _ directory: TenantDirectory,
        options: TenantOptions
    ) throws -> TenantFiles {
        try DirectoryCreation.create(directory.path)
        let lock = try EngineLock.take(directory)
        let keys = try KeyStore.open(directory: directory.path)
        let log = try EventLog.open(directory: directory.path, tenant: directory.name, keys: keys)
        let index = try LogIndex.open(directory: directory.path, log: log)
        let readModel = try openReadModel(directory, log: log, options: options)
        try DerivedState.catchUp(readModel, from: log, progress: options.catchUpProgress)
        return TenantFiles(
            directory: directory,
            lock: lock,
            keys: keys,
            log: log,
            index: index,
            readModel: readModel
        )
    }

    /// Opens the files beside the engine of another process: changes nothing, takes no lock.
    static func openBesideEngine(
        _ directory: TenantDirectory,
        options: TenantOptions
    ) throws -> TenantFiles {
        let storage = StorageOptions.reader
        let keys = try KeyStore.open(directory: directory.path, options: storage)
        let log = try EventLog.open(
            directory: directory.path,
            tenant: directory.name,
            keys: keys,
            options: storage
        )
        let index = try LogIndex.open(directory: directory.path, log: log, options: storage)
        var views = ReadModel.Options()
        views.isWriter = false
        return TenantFiles(
            directory: directory,
            lock: nil,
            keys: keys,
            log: log,
            index: index,
            readModel: try ReadModel.open(directory: directory.views, options: views)
        )
    }

    /// Opens the tables; discards them when they are not of this log, for a fresh fold.
    private static func openReadModel(
        _ directory: TenantDirectory,
        log: EventLog,
        options: TenantOptions
    ) throws -> ReadModel {
        let readModel = try ReadModel.open(directory: directory.views)
        if try DerivedState.agrees(readModel, with: log) { return readModel }
        readModel.close(clean: false)
        try ReadModel.discard(directory: directory.views)
        return try ReadModel.open(directory: directory.views)
    }
}
