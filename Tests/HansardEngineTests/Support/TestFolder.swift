import Foundation
import HansardEngine

/// Is a temporary folder that goes with its last user.
final class TestFolder: Sendable {
    let path: String

    init() throws {
        path = "\(NSTemporaryDirectory())/hansard-engine-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Names the folder of a tenant in it.
    func tenant(_ name: String = "desk") throws -> TenantDirectory {
        try TenantDirectory(dataDirectory: path, name: name)
    }

    /// Copies a folder of a tenant away.
    func keep(_ part: String, of tenant: TenantDirectory, as copy: String) throws {
        try FileManager.default.copyItem(
            atPath: "\(tenant.path)/\(part)",
            toPath: "\(path)/\(copy)"
        )
    }

    /// Puts a copy back in place of what a folder of the tenant holds now.
    func putBack(_ copy: String, as part: String, of tenant: TenantDirectory) throws {
        try remove(part, of: tenant)
        try FileManager.default.copyItem(
            atPath: "\(path)/\(copy)",
            toPath: "\(tenant.path)/\(part)"
        )
    }

    /// Removes a folder of the tenant.
    func remove(_ part: String, of tenant: TenantDirectory) throws {
        try FileManager.default.removeItem(atPath: "\(tenant.path)/\(part)")
    }

    /// Lists what lies in a folder.
    func list(_ part: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(part)").sorted()
    }
}
