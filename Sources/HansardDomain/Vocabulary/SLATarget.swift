import HansardRecords

/// Names what an SLA promises.
///
/// Source: semantics §10.
public enum SLATarget: String, FieldEnum {
    case firstResponse = "first_response"
    case resolution
}
