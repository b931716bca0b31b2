import HansardRecords

/// Is the body of one type of event.
public protocol EventBody: Record, Equatable {
    /// Names the type.
    static var eventType: EventType { get }
}

/// Sees the body of an event with its own type; see `EventCatalog.visit`.
public protocol EventVisitor {
    /// What a visit may throw.
    associatedtype Failure: Error
    /// Sees one body.
    mutating func visit<Body: EventBody>(_ body: Body) throws(Failure)
}

extension Event {
    /// Names the event's type.
    public var type: EventType {
        var finder = TypeFinder()
        EventCatalog.visit(self, &finder)
        return finder.type
    }

    /// Encodes the body: what is clear, and what is sealed with the customer's key.
    public func encoded() -> (clear: [UInt8], personal: [UInt8]) {
        var encoder = BodyEncoder()
        EventCatalog.visit(self, &encoder)
        return (encoder.clear, encoder.personal)
    }

    /// Writes the body as one JSON object, fields in their order.
    public func json(into writer: inout JSONWriter) {
        var visitor = JSONBody(writer: writer)
        EventCatalog.visit(self, &visitor)
        writer = visitor.writer
    }
}

private struct TypeFinder: EventVisitor {
    var type = EventType.commandHadNoEffect

    mutating func visit<Body: EventBody>(_ body: Body) throws(Never) {
        type = Body.eventType
    }
}

private struct BodyEncoder: EventVisitor {
    var clear: [UInt8] = []
    var personal: [UInt8] = []

    mutating func visit<Body: EventBody>(_ body: Body) throws(Never) {
        (clear, personal) = body.encodedSplit()
    }
}

private struct JSONBody: EventVisitor {
    var writer: JSONWriter

    mutating func visit<Body: EventBody>(_ body: Body) throws(Never) {
        body.json(into: &writer)
    }
}
