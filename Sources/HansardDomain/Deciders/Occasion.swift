import HansardRecords

/// Holds when a command happened and who asked for it.
struct Occasion {
    /// When it happened; every event of the command carries it.
    let occurredAt: Timestamp
    /// Who asked.
    let actor: Actor

    /// Names the user who asked; nil when it was not a user or he is not named.
    var actingUserID: Int64? { actor.type == .user ? actor.id : nil }
}
