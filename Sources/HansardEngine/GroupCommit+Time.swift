import HansardDomain
import HansardReadModel
import HansardRecords

/// Says that so much is due before a command that it is recorded in groups of its own first.
struct DueComesFirst: Error {}

extension GroupCommit {
    /// Says where a command stands: what is due and what goes on by itself comes in the same order
    /// whatever stands before it in the group.
    struct Place {
        /// Whether its unit is the first of the group.
        var isFirstOfGroup: Bool
        /// Whether it is the first of its unit; due work may come in groups of its own.
        var isFirst: Bool
        /// Whether it is the last of its unit; what goes on after it may come in later groups.
        var isLast: Bool
    }

    /// How long the writer waits for commands before it does something by itself; nil = for ever.
    func patience(_ options: TenantOptions) -> Duration? {
        if isBehind || hasFailedAlone { return EngineLimits.mendingInterval }
        return agenda.mayGoOn ? .zero : options.timerInterval
    }

    /// Records what is due before a command at a time; time never goes back.
    ///
    /// It runs in the command's own unit: a refused command takes it back, and it runs with the
    /// next one. Source: semantics §14.
    ///
    /// - Throws: `DueComesFirst` when it is more than the group should hold: the unit belongs into
    ///   the next group. If this one began with it, `pendingDue` says until when `goOnAlone`
    ///   records what is due.
    mutating func settleDue(before time: Timestamp, _ place: Place) throws {
        guard try !runDue(at: time, mayPause: place.isFirst) else { return }
        if place.isFirstOfGroup { pendingDue = time }
        throw DueComesFirst()
    }

    /// Records what goes on by itself after a command: sliced work, the queue, and what its events
    /// made due.
    ///
    /// What is more than a group should hold goes on before the next command.
    ///
    /// - Parameters:
    ///   - envelope: of the command that caused it; nil when none did.
    ///   - mayPause: whether what is too much for the group may go on later.
    /// - Throws: what deciding and folding throw.
    mutating func runFollowUps(
        of envelope: CommandEnvelope? = nil,
        mayPause: Bool = true
    ) throws {
        var cause = CommandEnvelope()
        cause.causationID = envelope?.commandID
        cause.correlationID = envelope?.correlationID
        while agenda.mayGoOn {
            guard !overlay.isLarge || !mayPause else { return }
            guard let now = writeSet.virtualTime else { return agenda.rest() }
            var context = WriteSetContext(writeSet: writeSet, digester: files.digester)
            let decision = try DueDecider.decideWork(at: now, &context)
            if decision.events.isEmpty {
                agenda.rest()
            } else {
                try record(cause, decision)
            }
        }
        guard let now = writeSet.virtualTime, try !runDue(at: now, mayPause: mayPause) else {
            return
        }
        pendingDue = now
    }

    /// Records, group by group, what comes before the next command.
    ///
    /// - Returns: what failed; nil when everything is recorded.
    mutating func goOnAlone() -> (any Error)? {
        while agenda.mayGoOn || pendingDue != nil {
            if let failure = runAlone(at: pendingDue) { return failure }
        }
        return nil
    }

    /// Records one group of what is due or goes on by itself.
    ///
    /// - Parameter time: Where the clock comes to; nil = it stays where it is.
    /// - Returns: what failed, and nothing was recorded; nil when nothing did.
    @discardableResult
    mutating func runAlone(at time: Timestamp?) -> (any Error)? {
        do {
            try begin()
            overlay.mark()
            writeSet.beginScope()
            if let time, try !runDue(at: time) {
                pendingDue = time
            } else {
                pendingDue = nil
                try runFollowUps()
            }
            writeSet.keepScope()
            try commit()
            hasFailedAlone = false
            return nil
        } catch {
            writeSet.release()
            overlay.reset()
            agenda.forget()
            hasFailedAlone = true
            return error
        }
    }

    /// Records what falls due until the clock comes to a time, slice by slice.
    ///
    /// - Returns: whether nothing is left; false when the group is large enough.
    private mutating func runDue(at time: Timestamp, mayPause: Bool = true) throws -> Bool {
        let now = max(time, writeSet.virtualTime ?? time)
        while agenda.mayBeDue(at: now) {
            guard !overlay.isLarge || !mayPause else { return false }
            var context = WriteSetContext(writeSet: writeSet, digester: files.digester)
            let decision = try DueDecider.decideDue(at: now, &context)
            if decision.events.isEmpty {
                agenda.rest(until: try writeSet.earliestDue(notBefore: now))
            } else {
                try record(CommandEnvelope(), decision)
            }
        }
        return true
    }
}
