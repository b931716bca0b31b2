import HansardRecords

/// Names work that is too large for one command and goes on in slices.
///
/// Source: semantics §16.
public enum WorkKind: String, FieldEnum {
    /// Takes a removed tag from the conversations that have it.
    case removeTag = "remove_tag"
    /// Takes a user's live conversations from him.
    case unassignUser = "unassign_user"
    /// Sends a campaign.
    case sendCampaign = "send_campaign"
}
