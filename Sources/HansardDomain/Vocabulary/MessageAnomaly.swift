import HansardRecords

/// Names what went against the ladder: column `messages.anomaly`.
///
/// Source: semantics §4.
public enum MessageAnomaly: String, FieldEnum {
    case failedAfterDelivered = "failed_after_delivered"
    case failedAfterRead = "failed_after_read"
}
