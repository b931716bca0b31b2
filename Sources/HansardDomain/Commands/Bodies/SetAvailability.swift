import HansardRecords

/// Says where a user is.
public struct SetAvailability: CommandPayload, Equatable {
    /// User it is about.
    public var userID: Int64 = 0
    /// online, away or offline.
    public var availability: Availability = .offline

    /// Names the record in schemas and errors.
    public static let recordName = "set_availability"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "user_id", &userID, Limits.identifier.asRequired)
        try coder.field(2, "availability", &availability, .required)
    }
}
