import HansardRecords

/// Names the customer who wrote.
public struct MessageSender: Record, Equatable {
    /// Platform's id of the person.
    public var platformUserID: String = ""
    /// Name on the platform.
    public var name: String?

    /// Names the record in schemas and errors.
    public static let recordName = "from"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "platform_user_id", &platformUserID, Limits.platformID.asRequired)
        try coder.field(2, "name", &name, Limits.name)
    }
}
