import HansardRecords

/// Names what went against the rules: column `conversations.anomaly`.
///
/// Source: semantics §5.
public enum ConversationAnomaly: String, FieldEnum {
    /// First human answer failed without ever having been sent; `first_response_at` stays.
    case firstResponseFailed = "first_response_failed"
}
