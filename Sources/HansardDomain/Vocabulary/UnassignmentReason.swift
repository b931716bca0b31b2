import HansardRecords

/// Names why nobody answers for a conversation any more.
public enum UnassignmentReason: String, FieldEnum {
    case requested
    case userDeactivated = "user_deactivated"
    case reopened
    case userOffline = "user_offline"
}
