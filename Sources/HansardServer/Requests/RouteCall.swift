import HansardEngine
import HansardReadModel
import Hummingbird
import NIOCore

/// Holds one request on its way through a handler: what was asked, and what it may use.
struct RouteCall: Sendable {
    /// Request; its body is still unread.
    let request: Request
    /// Query, known to hold only names that the route declares.
    let query: QueryParameters
    /// Engine and options behind the API.
    let backend: Backend
    /// Parts of the path by name.
    private let path: Parameters

    /// Takes a request apart.
    ///
    /// - Parameters:
    ///   - request: request as it came.
    ///   - context: context that the router filled.
    ///   - backend: engine and options behind the API.
    ///   - known: names of the query parameters that the route takes; nil = any.
    /// - Throws: `Problem` when the query does not fit.
    init(
        _ request: Request,
        _ context: BasicRequestContext,
        backend: Backend,
        known: [String]?
    ) throws(Problem) {
        self.request = request
        self.backend = backend
        path = context.parameters
        query = try QueryParameters(query: request.uri.query)
        if let known { try query.refuseOthers(than: known) }
    }

    /// Gives the tenant that the path names.
    ///
    /// - Parameter create: whether one that does not exist is made.
    /// - Returns: the open tenant.
    /// - Throws: `HansardError` with `unknown_tenant` or `invalid_tenant_name`.
    func tenant(create: Bool = false) throws -> Tenant {
        try backend.engine.tenant(word("tenant"), create: create)
    }

    /// Gives the tenant after waiting for `min_position`, if the caller asks for it.
    ///
    /// - Throws: `Problem` with `position_not_reached` after `ServerOptions.visibilityWait`.
    func readableTenant() async throws -> Tenant {
        let tenant = try tenant()
        guard let position = try query.integer("min_position", in: ServerLimits.position),
            position > tenant.visiblePosition
        else { return tenant }
        let isVisible = await wait(for: position, in: tenant)
        guard isVisible else {
            var problem = Problem(
                503,
                "position_not_reached",
                "min_position: \(position) is not visible yet, the tenant is at "
                    + "\(tenant.visiblePosition); give a position that an answer named, or ask "
                    + "again",
                field: "min_position",
                bound: "\(tenant.visiblePosition)"
            )
            problem.retryAfterSeconds = EngineLimits.retryAfterSeconds
            throw problem
        }
        return tenant
    }

    /// Takes a consistent view of the tenant's tables, after waiting for `min_position`.
    func snapshot() async throws -> ReadModelSnapshot { try await readableTenant().snapshot() }

    /// Gives a part of the path as it stands.
    func word(_ name: String) -> String { path.get(name) ?? "" }

    /// Gives an id that the path names.
    ///
    /// - Throws: `Problem` when it is no integer from 1 to 2⁵³-1.
    func id(_ name: String = "id") throws(Problem) -> Int64 {
        try QueryParameters.integer(word(name), of: name, in: ServerLimits.identifier)
    }

    /// Reads the whole body.
    ///
    /// - Throws: `Problem` with `body_too_large`.
    func body() async throws -> [UInt8] {
        let dropped = ServerLimits.bodyByteCount + ServerLimits.droppedBodyByteCount
        let declared = request.headers[.contentLength].flatMap(Int.init) ?? 0
        guard declared <= dropped else { throw ProblemMiddleware.bodyTooLarge }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(declared, ServerLimits.bodyByteCount))
        var count = 0
        for try await buffer in request.body {
            count += buffer.readableBytes
            if count <= ServerLimits.bodyByteCount {
                bytes.append(contentsOf: buffer.readableBytesView)
            } else if count > dropped {
                break
            }
        }
        guard count <= ServerLimits.bodyByteCount else { throw ProblemMiddleware.bodyTooLarge }
        return bytes
    }

    private func wait(for position: Int64, in tenant: Tenant) async -> Bool {
        let longest = backend.options.visibilityWait
        return await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                do {
                    try await tenant.waitUntilVisible(position)
                    return true
                } catch {
                    return false
                }
            }
            group.addTask {
                do {
                    try await Task.sleep(for: longest)
                } catch {
                    // The position came first and this task was cancelled.
                }
                return false
            }
            let first = await group.next() ?? false
            group.cancelAll()
            return first
        }
    }
}
