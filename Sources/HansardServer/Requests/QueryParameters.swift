/// Holds the query of a request: names with their values, in order, percent-decoded.
public struct QueryParameters: Sendable {
    private let pairs: [(name: String, value: String)]

    /// Takes pairs as they are; for callers that have no query string.
    public init(_ pairs: [(name: String, value: String)]) { self.pairs = pairs }

    /// Reads a query string.
    ///
    /// Source: WHATWG URL, application/x-www-form-urlencoded.
    ///
    /// - Throws: `Problem` when there are too many, one is too long, or one is not UTF-8.
    public init(query: String?) throws(Problem) {
        var pairs: [(name: String, value: String)] = []
        for part in (query ?? "").utf8.split(separator: UInt8(ascii: "&")) {
            guard pairs.count < ServerLimits.parameterCount else {
                throw Problem(
                    400,
                    "invalid_parameter",
                    "there are more than \(ServerLimits.parameterCount) query parameters; "
                        + "leave some out",
                    bound: "at most \(ServerLimits.parameterCount) parameters"
                )
            }
            let equals = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
            guard let name = PercentEncoding.decode(part[..<equals]),
                let value = PercentEncoding.decode(part[equals...].dropFirst())
            else {
                throw Problem(
                    400,
                    "invalid_parameter",
                    "a query parameter is not percent-encoded UTF-8; encode it again",
                    bound: "percent-encoded UTF-8 without U+0000"
                )
            }
            guard value.utf8.count <= ServerLimits.parameterByteCount else {
                throw Self.invalid(
                    name,
                    "has \(value.utf8.count) bytes",
                    bound: "at most \(ServerLimits.parameterByteCount) bytes"
                )
            }
            pairs.append((name, value))
        }
        self.pairs = pairs
    }

    /// Refuses names that a route does not know.
    ///
    /// - Throws: `Problem` with `unknown_parameter` naming the first.
    public func refuseOthers(than known: [String]) throws(Problem) {
        for pair in pairs where !known.contains(pair.name) {
            throw Problem(
                400,
                "unknown_parameter",
                "there is no query parameter '\(pair.name.prefix(80))' here; use "
                    + (known.isEmpty ? "none" : known.joined(separator: ", ")),
                field: String(pair.name.prefix(80)),
                bound: known.joined(separator: ", ")
            )
        }
    }

    /// Gives every value of a name, in order.
    public func all(_ name: String) -> [String] {
        pairs.compactMap { $0.name == name ? $0.value : nil }
    }

    /// Gives the value of a name that may stand once; nil when it is absent.
    ///
    /// - Throws: `Problem` when it stands twice.
    public func single(_ name: String) throws(Problem) -> String? {
        let values = all(name)
        guard values.count <= 1 else {
            throw Self.invalid(name, "is given \(values.count) times", bound: "once")
        }
        return values.first
    }

    /// Gives the number of a name; nil when it is absent.
    ///
    /// - Throws: `Problem` when it is no integer within the bounds.
    public func integer(
        _ name: String,
        in bounds: ClosedRange<Int64>
    ) throws(Problem) -> Int64? {
        guard let text = try single(name) else { return nil }
        return try Self.integer(text, of: name, in: bounds)
    }

    /// Reads one integer.
    ///
    /// - Throws: `Problem` naming the parameter and its bounds.
    public static func integer(
        _ text: String,
        of name: String,
        in bounds: ClosedRange<Int64>
    ) throws(Problem) -> Int64 {
        guard let number = Int64(text), bounds.contains(number) else {
            throw invalid(
                name,
                "'\(text.prefix(40))' is no integer within its bounds",
                bound: "\(bounds.lowerBound)…\(bounds.upperBound)"
            )
        }
        return number
    }

    /// Gives the page size; the default when it is absent.
    public func limit() throws(Problem) -> Int {
        Int(try integer("limit", in: ServerLimits.pageSize) ?? ServerLimits.defaultPageSize)
    }

    /// Says that a parameter's value does not fit.
    public static func invalid(_ name: String, _ problem: String, bound: String) -> Problem {
        Problem(
            400,
            "invalid_parameter",
            "\(name): \(problem); give \(bound)",
            field: name,
            bound: bound
        )
    }
}
