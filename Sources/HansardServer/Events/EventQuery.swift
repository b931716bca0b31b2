import HansardDomain

/// Asks for events of the log: those after a position, of some types or one stream.
public struct EventQuery: Sendable {
    /// Position before the first event wanted; 0 = from the beginning.
    public var after: Int64 = 0
    /// Last position to look at.
    public var through: Int64
    /// Types wanted; empty = all.
    public var types: [EventType] = []
    /// Stream wanted; nil = all.
    public var stream: Stream?

    /// Names the query parameters that make one.
    public static let parameterNames = ["after", "cursor", "type", "stream", "limit"]

    /// Makes a query for everything up to a position.
    public init(through: Int64) { self.through = through }

    /// Reads a query from parameters.
    ///
    /// - Parameters:
    ///   - parameters: query of a request, or options of the command line.
    ///   - through: last position to look at.
    /// - Throws: `Problem` naming the parameter that does not fit.
    public init(_ parameters: QueryParameters, through: Int64) throws(Problem) {
        self.through = through
        let cursor = try parameters.integer("cursor", in: ServerLimits.position)
        let after = try parameters.integer("after", in: ServerLimits.position)
        if after != nil, cursor != nil {
            throw QueryParameters.invalid("cursor", "after is given too", bound: "one of the two")
        }
        self.after = cursor ?? after ?? 0
        for name in parameters.all("type") { types.append(try Self.type(name)) }
        if let text = try parameters.single("stream") { stream = try Self.stream(text) }
    }

    /// Finds a type by its name.
    ///
    /// - Throws: `Problem` listing the names there are.
    public static func type(_ name: String) throws(Problem) -> EventType {
        guard let type = EventType(name: name) else {
            let names = EventType.allCases.map(\.name).joined(separator: ", ")
            throw QueryParameters.invalid(
                "type",
                "'\(name.prefix(80))' is no type of event",
                bound: names
            )
        }
        return type
    }

    /// Reads a stream's name.
    ///
    /// - Throws: `Problem` with an example.
    public static func stream(_ text: String) throws(Problem) -> Stream {
        guard let stream = Stream(text) else {
            throw QueryParameters.invalid(
                "stream",
                "'\(text.prefix(80))' is no stream",
                bound: "a category and an id, such as conversation-42 ("
                    + StreamCategory.allCases.map(\.name).joined(separator: ", ") + ")"
            )
        }
        return stream
    }
}
