import HansardRecords

/// Says that a user came, stepped away or left.
public struct UserAvailabilityChanged: EventBody, Equatable {
    /// User it is about.
    public var userID: Int64 = 0
    /// Where the user is now.
    public var availability: Availability = .offline

    /// Names the record in schemas and errors.
    public static let recordName = "user.availability_changed"
    /// Names the event's type, number 11.
    public static let eventType = EventType.userAvailabilityChanged

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "user_id", &userID, Limits.identifier)
        try coder.field(2, "availability", &availability)
    }
}
