/// Chooses the agent of an automatic assignment, and says of each one why it was not he.
///
/// Source: semantics §8.
public struct Routing: Equatable, Sendable {
    /// User who was chosen; nil when nobody can take the conversation now.
    public let chosenUserID: Int64?
    /// Users who were looked at, with load and reason: the chosen one first, then by id.
    public let candidates: [AssignmentCandidate]

    /// Chooses.
    ///
    /// Only users who are active, online and below their capacity can be chosen. Of these,
    /// `auto_round_robin` takes who waits longest since his last automatic assignment (never =
    /// first, then the lowest assignment id), then the lowest id; `auto_least_busy` takes the
    /// fewest load, then who waits longest, then the lowest id. `manual` chooses nobody and looks
    /// at nobody.
    ///
    /// - Parameters:
    ///   - candidates: Users with their loads (`new` + `open`), in any order, each once.
    ///   - strategy: How to choose.
    /// - Complexity: O(n log n).
    public init(among candidates: [RoutingCandidate], by strategy: AssignmentStrategy) {
        guard strategy != .manual else {
            chosenUserID = nil
            self.candidates = []
            return
        }
        let chosen = candidates.filter { $0.obstacle == nil }
            .min { $0.comesBefore($1, strategy) }?
            .user.id
        chosenUserID = chosen
        self.candidates = candidates.map { $0.seen(isChosen: $0.user.id == chosen) }
            .sorted { left, right in
                if (left.skipped == nil) != (right.skipped == nil) { return left.skipped == nil }
                return left.userID < right.userID
            }
    }
}

extension RoutingCandidate {
    /// Says why the user cannot take a conversation now; nil when he can.
    fileprivate var obstacle: SkipReason? {
        guard user.isActive else { return .inactive }
        switch user.availability {
        case .away: return .away
        case .offline: return .offline
        case .online: break
        }
        if let capacity = user.capacity, load >= capacity { return .atCapacity }
        return nil
    }

    fileprivate func comesBefore(
        _ other: RoutingCandidate,
        _ strategy: AssignmentStrategy
    ) -> Bool {
        if strategy == .autoLeastBusy, load != other.load { return load < other.load }
        let last = user.lastAutomaticAssignmentID
        let otherLast = other.user.lastAutomaticAssignmentID
        return last != otherLast ? last < otherLast : user.id < other.user.id
    }

    fileprivate func seen(isChosen: Bool) -> AssignmentCandidate {
        var candidate = AssignmentCandidate()
        candidate.userID = user.id
        candidate.load = load
        candidate.capacity = user.capacity
        candidate.lastAutomaticAssignmentID = user.lastAutomaticAssignmentID
        candidate.skipped = isChosen ? nil : obstacle ?? .notFirst
        return candidate
    }
}
