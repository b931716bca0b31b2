import Foundation
import HansardDomain
import HansardEngine
import HansardReadModel
import HansardRecords

/// Is a tenant of the engine in a temporary folder that goes when the object does.
final class TestTenant {
    let clock = TestClock()
    private(set) var tenant: Tenant
    private let folder: String
    private let options: TenantOptions

    /// Makes an empty tenant; a copy of another has the same keys and, so far, the same log.
    ///
    /// `eventsPerGroup` says after how many events a group is made durable; nil = as always.
    init(copyOf other: TestTenant? = nil, eventsPerGroup: Int? = nil) throws {
        folder = "\(NSTemporaryDirectory())/hansard-model-\(UUID().uuidString)"
        if let other {
            other.tenant.close()
            try FileManager.default.copyItem(atPath: other.folder, toPath: folder)
            try other.open()
        } else {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true
            )
        }
        var options = TenantOptions()
        options.clock = clock
        options.allowsAnyFileSystem = true
        if let eventsPerGroup { options.eventsPerGroup = eventsPerGroup }
        self.options = options
        tenant = try Tenant.open(Self.directory(in: folder), options: options)
    }

    deinit {
        tenant.close()
        try? FileManager.default.removeItem(atPath: folder)
    }

    private static func directory(in folder: String) throws -> TenantDirectory {
        try TenantDirectory(dataDirectory: folder, name: "model")
    }

    private func open() throws {
        tenant = try Tenant.open(Self.directory(in: folder), options: options)
    }

    /// Closes the tenant and opens it again.
    ///
    /// - Parameter lost: folders of derived data, `views` or `index`, that are lost meanwhile.
    /// - Throws: what opening throws.
    func reopen(discarding lost: [String] = []) throws {
        tenant.close()
        for name in lost {
            try FileManager.default.removeItem(atPath: "\(folder)/model/\(name)")
        }
        try open()
    }

    /// Makes a place for other tables beside the tenant.
    func emptyFolder() throws -> String {
        let path = "\(folder)/fold-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    /// Waits until what goes on by itself has come to its end: it comes before any command.
    func settle() throws {
        _ = try submit([["command": "advance_time", "to": .time(0)]], atomic: false)
    }

    /// Sends commands in one group.
    func submit(_ commands: [Item], atomic: Bool) throws -> [Verdict] {
        let parsed = try commands.map { try CommandParser.parse(Array($0.json.utf8)) }
        return tenant.submitAndWait(parsed, atomic: atomic)
            .map { outcome in
                switch outcome {
                case .accepted(let answer):
                    .accepted(events: answer.events.map(\.type.name), position: answer.position)
                case .duplicate(let answer):
                    .duplicate(events: answer.events.map(\.type.name), position: answer.position)
                case .refused(let rejection): .refused(rejection.code.rawValue)
                }
            }
    }
}
