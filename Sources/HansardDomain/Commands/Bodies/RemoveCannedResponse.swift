import HansardRecords

/// Removes a canned response.
public struct RemoveCannedResponse: CommandPayload, Equatable {
    /// Canned response.
    public var cannedResponseID: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "remove_canned_response"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "canned_response_id", &cannedResponseID, Limits.identifier.asRequired)
    }
}
