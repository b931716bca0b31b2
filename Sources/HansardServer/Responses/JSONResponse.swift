import HansardRecords
import Hummingbird

/// Makes responses out of JSON that was written straight into bytes.
enum JSONResponse {
    /// Answers with what a closure writes.
    static func make(
        status: HTTPResponse.Status = .ok,
        _ write: (inout JSONWriter) throws -> Void
    ) rethrows -> Response {
        var writer = JSONWriter()
        try write(&writer)
        return bytes(writer.bytes, status: status)
    }

    /// Answers with JSON bytes.
    static func bytes(
        _ bytes: [UInt8],
        status: HTTPResponse.Status = .ok,
        type: String = "application/json"
    ) -> Response {
        Response(
            status: status,
            headers: [.contentType: type, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    /// Answers with plain text, as platforms ask for when they verify a webhook.
    static func text(_ text: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }

    /// Answers with problem details.
    ///
    /// Source: RFC 9457.
    static func problem(_ problem: Problem) -> Response {
        var writer = JSONWriter()
        problem.json(into: &writer)
        var response = bytes(
            writer.bytes,
            status: HTTPResponse.Status(code: problem.status),
            type: "application/problem+json"
        )
        if let seconds = problem.retryAfterSeconds {
            response.headers[.retryAfter] = String(seconds)
        }
        if !problem.allowedMethods.isEmpty {
            response.headers[.allow] = problem.allowedMethods.joined(separator: ", ")
        }
        return response
    }
}
