import HansardRecords
import LMDB

extension EventLog {
    /// Opens the log of a tenant; a writer makes it when there is none.
    ///
    /// - Parameters:
    ///   - directory: folder of the tenant; the log lies in `log/`.
    ///   - tenant: name that the log must have been made for.
    ///   - keys: keys of the same tenant, opened with the same access; closed together with the
    ///     log.
    ///   - options: access and sizes.
    /// - Returns: the log; close it.
    /// - Throws: `LogError`: `otherTenant`, `newerFormat`, `unreadable`, `environment`, `storage`.
    public static func open(
        directory: String,
        tenant: String,
        keys: KeyStore,
        options: StorageOptions = StorageOptions()
    ) throws(LogError) -> EventLog {
        let environment: Environment
        do throws(EnvironmentError) {
            environment = try Environment.open(
                at: "\(directory)/log",
                options: options.environment(
                    .full,
                    growthByteCount: options.logGrowthByteCount
                )
            )
        } catch {
            throw .environment(error)
        }
        do throws(LogError) {
            return try open(environment, tenant: tenant, keys: keys, options: options)
        } catch {
            environment.close()
            throw error
        }
    }

    private static func open(
        _ environment: Environment,
        tenant: String,
        keys: KeyStore,
        options: StorageOptions
    ) throws(LogError) -> EventLog {
        let path = environment.path
        let databases = try storing { () throws(LMDBError) in try LogDatabases(environment) }
        var snapshot = try storing { () throws(LMDBError) in try environment.snapshot() }
        if try databases.value(of: LogDatabases.format, in: snapshot) == nil {
            guard options.access == .writer else { throw .readOnly(path: path) }
            try fill(environment, databases, tenant: tenant, at: options.createdAt ?? Process.now())
            snapshot = try storing { () throws(LMDBError) in try environment.snapshot() }
        }
        let format = try databases.value(of: LogDatabases.format, in: snapshot) ?? []
        guard format == [LogDatabases.formatVersion] else {
            throw .newerFormat(path: path, found: Int64(format.first ?? 0))
        }
        let name = try databases.value(of: LogDatabases.tenant, in: snapshot) ?? []
        guard name == Array(tenant.utf8) else {
            throw .otherTenant(path: path, found: String(decoding: name, as: UTF8.self))
        }
        let loaded = try LoadedHead.load(snapshot, databases, path: path)
        let clean = try databases.value(of: LogDatabases.clean, in: snapshot)
        return EventLog(
            tenant: tenant,
            environment: environment,
            databases: databases,
            keys: keys,
            options: options,
            loaded: loaded,
            wasClosedProperly: clean == [1]
        )
    }

    /// Makes an empty log in one synced transaction.
    private static func fill(
        _ environment: Environment,
        _ databases: LogDatabases,
        tenant: String,
        at time: Timestamp
    ) throws(LogError) {
        let created = withUnsafeBytes(of: time.microseconds.littleEndian) { Array($0) }
        do throws(LMDBError) {
            var transaction = try environment.beginWrite()
            let meta = databases.meta
            try transaction.put(LogDatabases.tenant, Array(tenant.utf8), in: meta)
            try transaction.put(LogDatabases.created, created, in: meta)
            try transaction.put(LogDatabases.frontier, TreeFrontier().encoded(), in: meta)
            try transaction.put(LogDatabases.clean, [1], in: meta)
            try transaction.put(LogDatabases.format, [LogDatabases.formatVersion], in: meta)
            try transaction.commit()
        } catch {
            throw .storage(error)
        }
        do throws(FileError) {
            try DurableFile.flushFolder(of: "\(environment.path)/data.mdb")
            try DurableFile.flushFolder(of: environment.path)
        } catch {
            throw .file(error)
        }
    }

    /// Reads when the log was made.
    public func createdAt() throws(LogError) -> Timestamp {
        let bytes = try databases.value(of: LogDatabases.created, in: view()) ?? []
        guard let microseconds = bytes.span.bytes.littleEndianInt64(at: 0) else {
            throw .unreadable(path: environment.path, reason: "it does not say when it was made")
        }
        return Timestamp(microseconds: microseconds)
    }
}
