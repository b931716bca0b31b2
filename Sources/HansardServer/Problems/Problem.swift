import HansardRecords

/// Says what went wrong with a request, as RFC 9457 problem details.
///
/// Every error answer of the API is one of these; the members `code`, `field` and `bound` are for
/// programs, `detail` is a sentence for people that ends with what to do.
public struct Problem: Error, Sendable, Equatable {
    /// HTTP status, 400 … 599.
    public var status: Int
    /// Names the kind, stable: `unknown_conversation`.
    public var code: String
    /// Says in a sentence what is wrong and what to do.
    public var detail: String
    /// Names the field or query parameter that is to blame, as a path; nil when none is.
    public var field: String?
    /// Spells the bound that was passed; nil when there is none.
    public var bound: String?
    /// Seconds after which the caller may try again; becomes the header `Retry-After`.
    public var retryAfterSeconds: Int?
    /// Methods that the route takes; becomes the header `Allow`.
    public var allowedMethods: [String] = []

    /// Makes a problem.
    public init(
        _ status: Int,
        _ code: String,
        _ detail: String,
        field: String? = nil,
        bound: String? = nil
    ) {
        self.status = status
        self.code = code
        self.detail = detail
        self.field = field
        self.bound = bound
    }

    /// Names the kind in words: `unknown conversation`.
    public var title: String { code.replacing("_", with: " ") }

    /// Writes the problem as one JSON object.
    ///
    /// Source: RFC 9457 §3.
    public func json(into writer: inout JSONWriter) { writer.value(.object(object)) }
}

extension Problem {
    /// Gives the problem as a JSON object, in the order that RFC 9457 lists its members.
    public var object: JSONObject {
        var members: [(String, JSONValue)] = [
            ("type", .string("urn:hansard:problem:\(code)")), ("title", .string(title)),
            ("status", .integer(Int64(status))), ("detail", .string(detail)),
            ("code", .string(code)),
        ]
        if let field { members.append(("field", .string(field))) }
        if let bound { members.append(("bound", .string(bound))) }
        return JSONObject(members)
    }
}
