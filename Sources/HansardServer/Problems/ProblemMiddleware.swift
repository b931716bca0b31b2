import Hummingbird
import Logging

/// Turns every error of a handler, and every route that does not exist, into problem details.
struct ProblemMiddleware: RouterMiddleware {
    typealias Context = BasicRequestContext

    /// Answers with what comes next, or with the problem that it threw.
    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            try Self.checkHead(request)
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            return JSONResponse.problem(Self.noRoute(request))
        } catch {
            let problem = Problem(error)
            if problem.status >= 500, problem.status != 503 {
                context.logger.error("\(request.method) \(request.uri.path): \(problem.detail)")
            }
            return JSONResponse.problem(problem)
        }
    }

    /// Says that a body is larger than the bound.
    static var bodyTooLarge: Problem {
        Problem(
            413,
            "body_too_large",
            "the body is larger than \(ServerLimits.bodyByteCount) bytes; send less at a time",
            bound: "at most \(ServerLimits.bodyByteCount) bytes"
        )
    }

    private static func noRoute(_ request: Request) -> Problem {
        Problem(
            404,
            "unknown_route",
            "there is no route \(request.uri.path.prefix(200)); docs/http-api.md lists them"
        )
    }

    private static func checkHead(_ request: Request) throws(Problem) {
        guard request.uri.string.utf8.count <= ServerLimits.targetByteCount else {
            throw Problem(
                414,
                "target_too_long",
                "the path and query are longer than \(ServerLimits.targetByteCount) bytes; "
                    + "shorten them",
                bound: "at most \(ServerLimits.targetByteCount) bytes"
            )
        }
        let size = request.headers.reduce(0) {
            $0 + $1.name.rawName.utf8.count + $1.value.utf8.count
        }
        guard size <= ServerLimits.headerByteCount,
            request.headers.count <= ServerLimits.headerCount
        else {
            throw Problem(
                431,
                "header_too_large",
                "the header has \(request.headers.count) fields and \(size) bytes; send less",
                bound: "at most \(ServerLimits.headerCount) fields and "
                    + "\(ServerLimits.headerByteCount) bytes"
            )
        }
    }
}
