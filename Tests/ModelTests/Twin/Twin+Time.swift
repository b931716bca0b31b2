extension Twin {
    /// Is one thing that falls due at a time: SEMANTICS 10, 13, 14.
    struct Due {
        var time: Int64
        var kind: Kind
        var id: Int64

        /// Says what falls due; of things due at once the first kind comes first.
        enum Kind: Int {
            case firstResponse, resolution, conversation, attachment
        }
    }

    /// Lists what is due when the clock comes to a time, in the order of its happening.
    ///
    /// A promise is broken when the clock is past its time; archiving is due when the clock has
    /// reached it (SEMANTICS 16).
    func due(at now: Int64) -> [Due] {
        var list: [Due] = []
        for id in living {
            guard let row = conversations[id] else { continue }
            if let time = Twin.firstResponseDue(row), time < now {
                list.append(Due(time: time, kind: .firstResponse, id: id))
            }
            if let time = Twin.resolutionDue(row), time < now {
                list.append(Due(time: time, kind: .resolution, id: id))
            }
        }
        if let months = settings.resolvedMonths {
            for (id, time) in resolved where time + months * 28 * Instant.day <= now {
                let time = Instant.adding(months, to: time)
                if time <= now { list.append(Due(time: time, kind: .conversation, id: id)) }
            }
        }
        if let days = settings.attachmentDays {
            for (id, time) in kept where time + days * Instant.day <= now {
                list.append(Due(time: time + days * Instant.day, kind: .attachment, id: id))
            }
        }
        return list.sorted {
            ($0.time, $0.kind.rawValue, $0.id) < ($1.time, $1.kind.rawValue, $1.id)
        }
    }

    /// Lets something fall due, dated at its time.
    mutating func fall(_ item: Due) {
        at = item.time
        switch item.kind {
        case .firstResponse:
            flag(item.id, "sla_first_response_breached", true, "sla.first_response_breached")
        case .resolution:
            flag(item.id, "sla_resolution_breached", true, "sla.resolution_breached")
        case .conversation: setStatus(item.id, "archived", "conversation.archived")
        case .attachment: putAway(attachment: item.id)
        }
    }

    /// Does what goes on by itself after a command: slices, then the queue, then what is due.
    ///
    /// It happens at the tenant's time, and nobody asked for it.
    mutating func goOn() {
        guard let now = clock else { return }
        at = now
        actorType = "system"
        actorID = nil
        while goOnWithWork() {}
        drainQueue()
        for item in due(at: now) { fall(item) }
    }

    /// Lets time come to the time of the command; what is due until then fell due before.
    mutating func advanceTime() {
        if let clock, at <= clock { return }
        note("tenant.time_advanced")
    }
}
