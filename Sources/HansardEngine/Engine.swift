import Synchronization

/// Holds the tenants that this process serves: each wholly apart from the others.
public final class Engine: Sendable {
    /// Folder that holds all tenants.
    public let dataDirectory: String
    private let options: TenantOptions
    private let tenants = Mutex<[String: Tenant]>([:])

    /// Makes an engine over a data directory; opens no tenant yet.
    public init(dataDirectory: String, options: TenantOptions = TenantOptions()) {
        self.dataDirectory = dataDirectory
        self.options = options
    }

    /// Gives a tenant, opening it on first use.
    ///
    /// - Parameters:
    ///   - name: `[a-z0-9_-]{1,64}`.
    ///   - create: whether a tenant that does not exist is made.
    /// - Throws: `HansardError` with `invalid_tenant_name`, `unknown_tenant`, or what
    ///   `Tenant.open` throws.
    public func tenant(_ name: String, create: Bool = false) throws(HansardError) -> Tenant {
        let directory = try TenantDirectory(dataDirectory: dataDirectory, name: name)
        let result: Result<Tenant, HansardError> = tenants.withLock { tenants in
            if let open = tenants[name] { return .success(open) }
            do throws(HansardError) {
                guard create || directory.exists else {
                    throw HansardError(
                        .unknownTenant,
                        "there is no tenant '\(name)' in \(dataDirectory); create it with: "
                            + "hansard apply --tenant \(name) FILE"
                    )
                }
                let tenant = try Tenant.open(directory, options: options)
                tenants[name] = tenant
                return .success(tenant)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// Lists the tenants that are open now, by name.
    public var openTenants: [Tenant] {
        tenants.withLock { $0.values.sorted { $0.name < $1.name } }
    }

    /// Finishes the commands that wait and closes every tenant.
    public func close() {
        let open = tenants.withLock { tenants in
            defer { tenants = [:] }
            return Array(tenants.values)
        }
        for tenant in open { tenant.close() }
    }
}
