import Hummingbird

/// Collects routes, so that a path answers 405 to the methods it does not take and 400 to query
/// parameters it does not know.
struct RouteTable {
    typealias Handler = @Sendable (RouteCall) async throws -> Response

    private let router: Router<BasicRequestContext>
    private let backend: Backend
    private var methods: [String: [HTTPRequest.Method]] = [:]
    private var paths: [String] = []

    /// Makes a table that fills a router.
    init(router: Router<BasicRequestContext>, backend: Backend) {
        self.router = router
        self.backend = backend
    }

    /// Lists `GET /v1/:tenant/…` and so on, in the order they were added.
    private(set) var listing: [String] = []

    /// Adds a route that reads; every such route of a tenant takes `min_position`.
    ///
    /// - Parameters:
    ///   - path: path with `:name` parts.
    ///   - parameters: query parameters that it takes; nil = any.
    ///   - handler: answers the request.
    mutating func get(_ path: String, _ parameters: [String]? = [], use handler: @escaping Handler)
    {
        let isOfTenant = path.hasPrefix("/v1/:tenant/")
        add(.get, path, parameters.map { isOfTenant ? $0 + ["min_position"] : $0 }, handler)
    }

    /// Adds a route that changes something.
    mutating func post(_ path: String, _ parameters: [String]? = [], use handler: @escaping Handler)
    {
        add(.post, path, parameters, handler)
    }

    /// Makes every path answer 405 to the methods that nobody added.
    func refuseOtherMethods() {
        let all: [HTTPRequest.Method] = [.get, .post, .put, .patch, .delete, .options]
        for path in paths {
            let taken = methods[path] ?? []
            let allowed = taken.map(\.rawValue) + (taken.contains(.get) ? ["HEAD"] : [])
            let refused = taken.contains(.get) ? all : all + [.head]
            for method in refused where !taken.contains(method) {
                router.on(RouterPath(path), method: method) { _, _ -> Response in
                    var problem = Problem(
                        405,
                        "method_not_allowed",
                        "\(method.rawValue) is not for this path; use "
                            + allowed.joined(separator: ", "),
                        bound: allowed.joined(separator: ", ")
                    )
                    problem.allowedMethods = allowed
                    throw problem
                }
            }
        }
    }

    private mutating func add(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ parameters: [String]?,
        _ handler: @escaping Handler
    ) {
        if methods[path] == nil { paths.append(path) }
        methods[path, default: []].append(method)
        listing.append("\(method.rawValue) \(path)")
        let backend = backend
        router.on(RouterPath(path), method: method) { request, context -> Response in
            try await handler(
                RouteCall(request, context, backend: backend, known: parameters)
            )
        }
    }
}
