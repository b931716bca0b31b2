extension Twin {
    /// Is a span in which the resolution clock stood.
    private struct Pause {
        var from: Int64
        var to: Int64
    }

    /// Lets the resolution clock of a conversation run on.
    static func runClock(of row: inout Row, _ time: Int64) {
        guard let start = row["_paused"].time else { return }
        row["_paused"] = .null
        let pause: Item = ["from": .time(start), "to": .time(max(start, time))]
        row["_pauses"] = .list((row["_pauses"].list ?? []) + [pause])
    }

    private static func pauses(of row: Row) -> [Pause] {
        (row["_pauses"].list ?? [])
            .map { Pause(from: $0["from"].time ?? 0, to: $0["to"].time ?? 0) }
    }

    /// Chooses the policy of a conversation that begins.
    mutating func beginPromises(_ id: Int64, firstInbound: Int64?) {
        guard let row = conversations[id], let version = policyVersion(for: row) else { return }
        promise(id, version, since: firstInbound)
    }

    /// Gives a conversation that the business began its due times, at its first inbound message.
    mutating func anchorPromises(_ id: Int64) {
        guard let row = conversations[id], row["_anchor"].isNull,
            let version = row["_version"].int
        else { return }
        promise(id, version, since: at)
    }

    /// Promises what a version of a policy says; nothing is due before the first inbound message.
    mutating func promise(_ id: Int64, _ version: Int64, since anchor: Int64?) {
        guard let policy = policyVersions[version], let row = conversations[id] else { return }
        let calendar = Twin.calendar(of: policy)
        var response: Int64?
        var resolution: Int64?
        if let anchor {
            response = policy["first_response_time_minutes"].int
                .map {
                    Twin.add($0 * Instant.minute, to: anchor, calendar)
                }
            resolution = Twin.resolutionDue(policy, anchor, Twin.pauses(of: row))
        }
        let at = at
        conversations.change(id) { row in
            row["sla_policy_id"] = policy["_policy"]
            row["_version"] = .int(version)
            row["sla_first_response_due_at"] = response.map { .time($0) } ?? .null
            row["sla_resolution_due_at"] = resolution.map { .time($0) } ?? .null
            row.touch(at)
        }
        note("sla.applied", id)
    }

    /// Moves the due time of a resolution by the pause that has just ended; `before` is the row
    /// while it stood.
    mutating func reschedule(_ before: Row) {
        guard let due = before["sla_resolution_due_at"].time, let from = before["_paused"].time,
            let anchor = before["_anchor"].time,
            let policy = before["_version"].int.flatMap({ policyVersions[$0] })
        else { return }
        let pause = Pause(from: max(from, anchor), to: at)
        let moved = Twin.move(due, by: pause, Twin.calendar(of: policy))
        if moved == due { return }
        let at = at
        conversations.change(before.id) { row in
            row["sla_resolution_due_at"] = .time(moved)
            row.touch(at)
        }
        note("sla.resolution_rescheduled", before.id)
    }

    /// Tells when a first response is due, while that can be broken.
    static func firstResponseDue(_ row: Row) -> Int64? {
        guard row["first_response_at"].isNull, !row.isTrue("sla_first_response_breached"),
            !row.isTrue("_waived")
        else { return nil }
        return row["sla_first_response_due_at"].time
    }

    /// Tells when a resolution is due, while the clock runs and that can be broken.
    static func resolutionDue(_ row: Row) -> Int64? {
        guard row["status"] == "new" || row["status"] == "open",
            !row.isTrue("sla_resolution_breached")
        else { return nil }
        return row["sla_resolution_due_at"].time
    }

    /// Takes a breach back that an answer in time, recorded late, did not deserve.
    mutating func correctFirstResponse(_ id: Int64) {
        guard let row = conversations[id], row.isTrue("sla_first_response_breached"),
            let due = row["sla_first_response_due_at"].time, at <= due
        else { return }
        flag(id, "sla_first_response_breached", false, "sla.breach_corrected")
    }

    /// Takes a breach back that a resolve in time, recorded late, did not deserve; pauses that
    /// ended later do not count.
    mutating func correctResolution(_ id: Int64) {
        guard let row = conversations[id], row.isTrue("sla_resolution_breached"),
            let anchor = row["_anchor"].time,
            let policy = row["_version"].int.flatMap({ policyVersions[$0] }),
            let due = Twin.resolutionDue(
                policy,
                anchor,
                Twin.pauses(of: row).filter { $0.to <= at }
            ),
            at <= due
        else { return }
        flag(id, "sla_resolution_breached", false, "sla.breach_corrected")
    }

    /// Sets a flag of a conversation.
    mutating func flag(_ id: Int64, _ column: String, _ value: Bool, _ event: String) {
        let at = at
        conversations.change(id) { row in
            row[column] = .bool(value)
            row.touch(at)
        }
        note(event, id)
    }

    private static func calendar(of policy: Row) -> Hours? {
        let calendar = policy["conditions"]["calendar"]
        return calendar.isNull ? nil : Hours(calendar)
    }

    private static func add(_ duration: Int64, to start: Int64, _ calendar: Hours?) -> Int64 {
        calendar?.adding(duration, to: start) ?? start + duration
    }

    private static func resolutionDue(
        _ policy: Row,
        _ anchor: Int64,
        _ pauses: [Pause]
    ) -> Int64? {
        guard let hours = policy["resolution_time_hours"].int else { return nil }
        let calendar = calendar(of: policy)
        var due = add(hours * Instant.hour, to: anchor, calendar)
        for pause in pauses where pause.to > anchor {
            due = move(due, by: Pause(from: max(pause.from, anchor), to: pause.to), calendar)
        }
        return due
    }

    /// SEMANTICS 16: resuming adds the paused time, in business time where there is a calendar.
    private static func move(_ due: Int64, by pause: Pause, _ calendar: Hours?) -> Int64 {
        guard pause.to > pause.from else { return due }
        guard let calendar else { return due + pause.to - pause.from }
        if due < pause.from {
            return calendar.adding(calendar.elapsed(from: pause.from, to: pause.to), to: due)
        }
        return calendar.adding(calendar.elapsed(from: pause.from, to: due), to: pause.to)
    }
}
