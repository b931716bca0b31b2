import HansardLog
import HansardReadModel

extension TenantFiles {
    /// Opens or creates the files as the tenant's one engine, in the order that a crash at any
    /// point allows: lock, keys, log, index, tables; then catches up what is derived.
    ///
    /// - Throws: `HansardError` with `tenant_in_use`, `storage_failed`, `log_corrupt`,
    ///   `newer_event` or `projection_failed`; nothing stays open then.
    static func open(
        _ directory: TenantDirectory,
        options: TenantOptions
    ) throws(HansardError) -> TenantFiles {
        try DirectoryCreation.create(directory.path)
        let lock = try EngineLock.take(directory)
        return try opening(directory) {
            var storage = options.storage(.writer)
            storage.createdAt = options.clock.now()
            let keys = try KeyStore.open(directory: directory.path, options: storage)
            let log = try EventLog.open(
                directory: directory.path,
                tenant: directory.name,
                keys: keys,
                options: storage
            )
            return TenantFiles(
                directory: directory,
                lock: lock,
                log: log,
                index: try LogIndex.open(directory: directory.path, log: log, options: storage),
                readModel: try openLevelTables(directory, log: log, options: options),
                digester: TenantKeyDigester(key: try keys.lookupKey()),
                scratchOptions: options.tables(.writer)
            )
        }
    }

    /// Opens the files to read them, level with the log.
    ///
    /// Where no engine runs and index or tables lag behind, or cannot be trusted, the lock is held
    /// while they are mended and given back before this returns: a reader that stays open keeps no
    /// engine out.
    ///
    /// - Throws: `HansardError` with `unknown_tenant` or what `open` throws.
    static func openForReading(
        _ directory: TenantDirectory,
        options: TenantOptions
    ) throws(HansardError) -> TenantFiles {
        guard directory.exists else {
            throw HansardError(
                .unknownTenant,
                "there is no tenant '\(directory.name)' in \(directory.dataDirectory): try "
                    + "hansard demo, or name another --data or --tenant"
            )
        }
        do {
            let files = try openBesideEngine(directory, options: options)
            if try files.isLevel { return files }
            files.close()
        } catch {
            // What a crash left is mended below; a fault that stays is thrown from there.
        }
        do throws(HansardError) {
            try open(directory, options: options).close()
        } catch {
            // An engine that runs keeps the tables level itself.
            guard error.code == .tenantInUse else { throw error }
        }
        return try openBesideEngine(directory, options: options)
    }

    /// Opens the files beside the engine of another process: changes nothing, takes no lock.
    private static func openBesideEngine(
        _ directory: TenantDirectory,
        options: TenantOptions
    ) throws(HansardError) -> TenantFiles {
        try opening(directory) {
            let storage = options.storage(.reader)
            let keys = try KeyStore.open(directory: directory.path, options: storage)
            let log = try EventLog.open(
                directory: directory.path,
                tenant: directory.name,
                keys: keys,
                options: storage
            )
            return TenantFiles(
                directory: directory,
                lock: nil,
                log: log,
                index: try LogIndex.open(directory: directory.path, log: log, options: storage),
                readModel: try ReadModel.open(
                    directory: directory.views,
                    options: options.tables(.reader)
                ),
                digester: TenantKeyDigester(key: try keys.lookupKey()),
                scratchOptions: options.tables(.writer)
            )
        }
    }

    /// Opens the tables and folds what they lack.
    ///
    /// Tables that are not of this log, or that the log cannot be folded onto, are discarded and
    /// folded afresh: they can be replaced, the log cannot.
    private static func openLevelTables(
        _ directory: TenantDirectory,
        log: EventLog,
        options: TenantOptions
    ) throws -> ReadModel {
        let stored = try ReadModel.open(
            directory: directory.views,
            options: options.tables(.writer)
        )
        do {
            if try DerivedState.agrees(stored, with: log) {
                try DerivedState.catchUp(stored, from: log, progress: options.catchUpProgress)
                return stored
            }
        } catch {
            guard DerivedState.blamesTables(error) else { throw error }
        }
        stored.close(clean: false)
        try ReadModel.discard(directory: directory.views)
        let fresh = try ReadModel.open(directory: directory.views, options: options.tables(.writer))
        try DerivedState.catchUp(fresh, from: log, progress: options.catchUpProgress)
        return fresh
    }

    /// Runs an opening and says in the engine's words what failed.
    private static func opening(
        _ directory: TenantDirectory,
        _ body: () throws -> TenantFiles
    ) throws(HansardError) -> TenantFiles {
        do {
            return try body()
        } catch let error as HansardError {
            throw error
        } catch {
            var code = HansardError.Code.storageFailed
            if let error = error as? LogError {
                switch error {
                case .corrupt, .unreadable: code = .logCorrupt
                default: break
                }
            }
            throw HansardError(
                code,
                "cannot open tenant '\(directory.name)' in \(directory.path)",
                underlying: error
            )
        }
    }
}
