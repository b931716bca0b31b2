import HansardRecords

/// Names one id in a command's answer: `conversation_id` 7.
public struct AnsweredID: Record, Equatable {
    /// Name of the id, as in the contract: `message_id`.
    public var name = ""
    /// The id, 1 … 2⁵³-1.
    public var id: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "answered_id"

    /// Makes an empty one for the decoder.
    public init() {}

    /// Names an id.
    public init(name: String, id: Int64) {
        self.name = name
        self.id = id
    }

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "name", &name, .varchar(50))
        try coder.field(2, "id", &id, Limits.identifier)
    }
}
