import Synchronization

/// Holds the tenants that this process serves: each wholly apart from the others.
public final class Engine: Sendable {
    /// Holds the place of one tenant, so that opening it makes nobody wait but its own callers.
    private final class Place: Sendable {
        let tenant = Mutex<Tenant?>(nil)
    }

    private struct State {
        var places: [String: Place] = [:]
        var isClosed = false
    }

    /// Folder that holds all tenants.
    public let dataDirectory: String
    private let options: TenantOptions
    private let state = Mutex(State())

    /// Makes an engine over a data directory; opens no tenant yet.
    public init(dataDirectory: String, options: TenantOptions = TenantOptions()) {
        self.dataDirectory = dataDirectory
        self.options = options
    }

    /// Gives a tenant, opening it on first use.
    ///
    /// One whose files a failure left in doubt is closed, and opened and checked again.
    ///
    /// - Parameters:
    ///   - name: `[a-z0-9_-]{1,64}`.
    ///   - create: whether a tenant that does not exist is made.
    /// - Returns: the open tenant, the same one for every caller.
    /// - Throws: `HansardError` with `invalid_tenant_name`, `unknown_tenant`, `closed`, or what
    ///   `Tenant.open` throws.
    public func tenant(_ name: String, create: Bool = false) throws(HansardError) -> Tenant {
        let directory = try TenantDirectory(dataDirectory: dataDirectory, name: name)
        let place = try place(of: directory, create: create)
        let result: Result<Tenant, HansardError> = place.tenant.withLock { tenant in
            if let open = tenant, !open.mustBeReopened { return .success(open) }
            tenant?.close()
            tenant = nil
            do throws(HansardError) {
                try checkOpen()
                let opened = try Tenant.open(directory, options: options)
                tenant = opened
                return .success(opened)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// Lists the tenants that are open now, by name.
    public var openTenants: [Tenant] {
        let places = state.withLock { Array($0.places.values) }
        return places.compactMap { $0.tenant.withLock { $0 } }.sorted { $0.name < $1.name }
    }

    /// Finishes the commands that wait, closes every tenant and opens no other.
    public func close() {
        let places = state.withLock { state in
            state.isClosed = true
            return Array(state.places.values)
        }
        for place in places {
            place.tenant.withLock { tenant in
                tenant?.close()
                tenant = nil
            }
        }
    }

    private func place(
        of directory: TenantDirectory,
        create: Bool
    ) throws(HansardError) -> Place {
        try checkOpen()
        if let known = state.withLock({ $0.places[directory.name] }) { return known }
        guard create || directory.exists else {
            throw HansardError(
                .unknownTenant,
                "there is no tenant '\(directory.name)' in \(dataDirectory); create it with: "
                    + "hansard apply --tenant \(directory.name) FILE"
            )
        }
        return state.withLock { state in
            if let known = state.places[directory.name] { return known }
            let place = Place()
            state.places[directory.name] = place
            return place
        }
    }

    private func checkOpen() throws(HansardError) {
        guard !state.withLock({ $0.isClosed }) else {
            throw HansardError(.closed, "the engine is shutting down; retry when it is back")
        }
    }
}
