extension Twin {
    /// Is work that is too large for one command.
    struct Work {
        var id: Int64
        var kind: String
        var subject: Int64
        /// Last item that is done.
        var cursor: Int64 = 0
        var reason = ""
        /// Is the command that asked for it.
        var command: Item = .null
    }

    /// Begins work that goes on in slices.
    mutating func startWork(_ kind: String, of subject: Int64, because reason: String = "") {
        lastWork += 1
        work.append(Work(id: lastWork, kind: kind, subject: subject, reason: reason))
        note("work.started")
    }

    /// Does the next slice of the oldest work; false when there is none.
    mutating func goOnWithWork() -> Bool {
        guard let first = work.first else { return false }
        switch first.kind {
        case "remove_tag":
            let all = taggings(of: first.subject)
            for tagging in all.prefix(990) { untag(tagging) }
            if all.count <= 990 { finishWork("work.finished") }
        case "unassign_user":
            let all = livingConversations(of: first.subject).filter { $0 > first.cursor }
            for id in all.prefix(990) { unassign(id, because: first.reason) }
            if all.count > 990 { advanceWork(to: all[989]) } else { finishWork("work.finished") }
        default:
            let all = recipients(of: first).filter { $0 > first.cursor }
            for customer in all.prefix(160) { send(first, to: customer) }
            if all.count >= 160 {
                advanceWork(to: all[159])
            } else {
                finishWork("campaign.sending_finished")
            }
        }
        return true
    }

    private mutating func advanceWork(to cursor: Int64) {
        work[0].cursor = cursor
        note("work.advanced")
    }

    private mutating func finishWork(_ event: String) {
        work.removeFirst()
        note(event)
    }
}
