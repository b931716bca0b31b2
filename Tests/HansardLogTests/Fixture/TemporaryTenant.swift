import Foundation
import HansardRecords
import LMDB

@testable import HansardLog

/// Is the folder of a tenant that is removed at the end of a test.
final class TemporaryTenant {
    let directory: String
    var options = StorageOptions()

    init() throws {
        directory = NSTemporaryDirectory() + "/hansard-log-\(UUID().uuidString.prefix(13))"
        try FileManager.default.createDirectory(
            atPath: directory,
            withIntermediateDirectories: true
        )
        options.mapByteCount = 128 << 20
        options.logGrowthByteCount = 0
        options.allowsAnyFileSystem = true
        options.bootID = "boot-1"
        options.createdAt = Sample.start
        options.pollInterval = .milliseconds(1)
        options.environmentVariable = { _ in nil }
        options.warn = { _ in }
    }

    deinit { try? FileManager.default.removeItem(atPath: directory) }

    /// Opens the tenant's keys.
    func openKeys() throws(KeyStoreError) -> KeyStore {
        try KeyStore.open(directory: directory, options: options)
    }

    /// Opens the tenant's log with its keys.
    func openLog(tenant: String = "default") throws -> EventLog {
        try EventLog.open(
            directory: directory,
            tenant: tenant,
            keys: openKeys(),
            options: options
        )
    }

    /// Opens the index of a log.
    func openIndex(_ log: EventLog) throws -> LogIndex {
        try LogIndex.open(directory: directory, log: log, options: options)
    }

    /// Makes a reader over the files that a log has open: what another process would see.
    func reader(beside log: EventLog) throws -> EventLog {
        var options = options
        options.access = .reader
        let keys = KeyStore(
            environment: log.keys.environment,
            keys: log.keys.keys,
            meta: log.keys.meta,
            master: log.keys.master,
            lookup: try log.keys.lookupKey(),
            options: options
        )
        return EventLog(
            tenant: log.tenant,
            environment: log.environment,
            databases: log.databases,
            keys: keys,
            options: options,
            loaded: try LoadedHead.load(log.view(), log.databases, path: log.environment.path),
            wasClosedProperly: false
        )
    }

    /// Path of a file of the tenant.
    func path(_ name: String) -> String { "\(directory)/\(name)" }

    /// Permission bits of a file; nil when there is none.
    func mode(_ name: String) -> Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path(name))
        return (attributes?[.posixPermissions] as? NSNumber)?.intValue
    }

    /// Says whether there is a file or folder.
    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

    /// Writes a file.
    func write(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    }

    /// Reads a file.
    func read(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
    }

    /// Removes a file or folder.
    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: path(name))
    }
}
