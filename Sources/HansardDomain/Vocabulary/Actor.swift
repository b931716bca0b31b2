import HansardRecords

/// Says who caused an event.
///
/// Source: contract §1.
public struct Actor: Record, Hashable {
    /// Kind of the one who acted; `system` when nobody is named.
    public var type: ActorType = .system
    /// Id in the directory table of that kind, 1 … 2⁵³-1; nil for the system.
    public var id: Int64?

    /// Names the record in schemas and errors.
    public static let recordName = "actor"

    /// Makes the system actor.
    public init() {}

    /// Makes an actor of a kind, with its id if it has one.
    public init(_ type: ActorType, id: Int64? = nil) {
        self.type = type
        self.id = id
    }

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "type", &type, .required)
        try coder.field(2, "id", &id, Limits.identifier)
    }
}
