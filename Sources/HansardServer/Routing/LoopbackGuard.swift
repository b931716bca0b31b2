import Hummingbird

/// Keeps web pages of other sites out: the API has no passwords, and a browser on this machine
/// would carry their requests to it.
///
/// A request that names a foreign host (DNS rebinding) or a foreign origin is refused. Webhooks are
/// let through: a proxy passes them on with its own host, and their signature is checked.
struct LoopbackGuard: RouterMiddleware {
    typealias Context = BasicRequestContext

    /// Lets the request pass, or refuses it.
    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard !request.uri.path.contains("/webhooks/") else {
            return try await next(request, context)
        }
        if let host = request.head.authority, !host.isEmpty, !Self.isLocal(host) {
            throw Self.refusal("Host", host)
        }
        if let origin = request.headers.value("Origin"), !Self.isLocal(Self.host(ofOrigin: origin))
        {
            throw Self.refusal("Origin", origin)
        }
        return try await next(request, context)
    }

    private static func refusal(_ header: String, _ value: String) -> Problem {
        Problem(
            403,
            "foreign_origin",
            "\(header): '\(value.prefix(80))' is not this machine; call the API by 127.0.0.1, "
                + "::1 or localhost",
            field: header,
            bound: "127.0.0.0/8, ::1 or localhost"
        )
    }

    private static func host(ofOrigin origin: String) -> String {
        guard let slashes = origin.firstRange(of: "://") else { return origin }
        return String(origin[slashes.upperBound...])
    }

    /// Says whether an authority, host and port, names this machine.
    private static func isLocal(_ authority: String) -> Bool {
        if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
            return ListenAddress.isLoopback(String(authority[..<end].dropFirst()))
        }
        let host = authority.prefix { $0 != ":" }
        return ListenAddress.isLoopback(host.lowercased())
    }
}
