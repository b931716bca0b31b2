#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Names the files of one tenant; `docs/file-format.md` says what each holds.
public struct TenantDirectory: Sendable, Hashable {
    /// Folder that holds all tenants.
    public let dataDirectory: String
    /// Tenant's name, `[a-z0-9_-]{1,64}`.
    public let name: String

    /// Checks the name and names the folder; touches no file.
    ///
    /// - Throws: `HansardError` with `invalid_tenant_name`.
    public init(dataDirectory: String, name: String) throws(HansardError) {
        let isValid =
            (1...EngineLimits.tenantNameLength).contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "_"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
        guard isValid else {
            throw HansardError(
                .invalidTenantName,
                "tenant '\(name.prefix(80))' is not a name: use 1 to "
                    + "\(EngineLimits.tenantNameLength) of a-z, 0-9, _ and -"
            )
        }
        self.dataDirectory = dataDirectory
        self.name = name
    }

    /// Says whether the folder holds a tenant: a log; another folder of that name is none.
    public var exists: Bool { access("\(path)/log/data.mdb", F_OK) == 0 }

    /// Folder of the tenant.
    public var path: String { "\(dataDirectory)/\(name)" }
    /// File that the one engine of the tenant locks.
    public var lockFile: String { "\(path)/engine.lock" }
    /// Folder of the generation of read models that is live.
    public var views: String { "\(path)/views/1" }
    /// Socket of the server that serves this data directory.
    public static func socket(dataDirectory: String) -> String { "\(dataDirectory)/server.sock" }
}
