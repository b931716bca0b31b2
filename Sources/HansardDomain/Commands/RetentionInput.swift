import HansardRecords

/// Says how long things stay before they are archived; what is absent stays as it is.
public struct RetentionInput: Record, Equatable {
    /// Days; null never.
    public var attachmentsDays: Patch<Int64> = .keep
    /// Calendar months; null never.
    public var resolvedMonths: Patch<Int64> = .keep

    /// Names the record in schemas and errors.
    public static let recordName = "retention"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "attachments_days", &attachmentsDays, .range(0...36_500))
        try coder.field(2, "resolved_months", &resolvedMonths, .range(0...1_200))
    }
}
