import HansardChannels
import HansardDomain

extension ErrandPlanner {
    /// Lets the shop answer.
    ///
    /// - Returns: whether the answer arrives.
    mutating func answer(_ line: Line) -> Bool {
        let wait = customerSpokeLast ? random.soon(within: 60...16_000) : random.within(12...110)
        time = hours.atWork(time + Int64(wait), &random)
        let speaker = settle()
        if isUnread, random.happens(perMille: 350) { look(speaker) }
        if status == .pending {
            add(.status(.open, by: speaker))
            time += Int64(random.within(2...20))
        }
        let message = messages
        messages += 1
        customerSpokeLast = false
        isUnread = false
        let text = filled(line)
        if errand.provider == .facebook, case .text = line, random.happens(perMille: 30) {
            // The platform's own window says nothing of who wrote: it opens no conversation.
            add(.echo(text, agent: speaker, message: message))
            seenAt = watermarks(message)
            lastReply = message
            return true
        }
        if status == .new { status = .open }
        let knows = errand.provider == .whatsapp && random.happens(perMille: 700)
        add(.reply(text, agent: speaker, message: message, knowsPlatformID: knows))
        let arrives = deliver(message, knowsPlatformID: knows, canFail: true)
        if arrives { lastReply = message }
        return arrives
    }

    /// Lets an agent look at what is unread.
    mutating func look(_ reader: Int64) {
        add(.read(by: reader))
        isUnread = false
        time += Int64(random.within(5...60))
    }

    /// Says who speaks for the shop, and gives the conversation to somebody before the first word.
    private mutating func settle() -> Int64 {
        if agent == Team.temp.id, time >= Self.tempLeaves(hours) - 600 {
            agent = nil
            isSettled = false
        }
        let speaker = agent ?? pickAgent(at: time)
        agent = speaker
        guard !isSettled else {
            if lastReply != nil, random.happens(perMille: 25) { return passOn(from: speaker) }
            return speaker
        }
        isSettled = true
        switch random.pick(weights: [55, 27, 18]) {
        case 0: add(.assign(to: speaker, by: speaker))
        case 1: add(.assign(to: speaker, by: Team.supervisorID))
        default: return speaker
        }
        if status == .new { status = .open }
        time += Int64(random.within(15...90))
        return speaker
    }

    /// Gives the conversation to another agent.
    private mutating func passOn(from speaker: Int64) -> Int64 {
        let other = pickAgent(at: time)
        guard other != speaker else { return speaker }
        let reason = Self.reasons[random.below(Self.reasons.count)]
        add(.transfer(to: other, by: speaker, reason: reason))
        if status == .new { status = .open }
        time += Int64(random.within(30...300))
        agent = other
        return other
    }

    /// Says why a conversation is passed on.
    private static let reasons = [
        "Speaks the customer's language", "My shift ends", "Wholesale is yours",
        "You know this parcel already",
    ]

    /// Picks somebody who is at work; the temp takes no conversation shortly before leaving.
    mutating func pickAgent(at time: Int64) -> Int64 {
        let second = time - hours.midnight(0)
        let ofDay = ((second % 86_400) + 86_400) % 86_400
        let leaves = Self.tempLeaves(hours)
        let weights = Team.agents.map { agent in
            if agent.id == Team.temp.id, !(leaves - 172_800..<leaves - 7_200).contains(time) {
                return 0
            }
            return (agent.begins..<agent.ends).contains(ofDay) ? agent.weight : 0
        }
        guard weights.contains(where: { $0 > 0 }) else { return Int64(random.within(3...9)) }
        return Team.agents[random.pick(weights: weights)].id
    }

    /// Gives the time at which the temp's account is switched off.
    static func tempLeaves(_ hours: ShopHours) -> Int64 {
        hours.midnight(hours.days - 2) + Team.temp.ends + 900
    }

    /// Adds what the platform reports about a message of the shop, and notes when it is seen.
    ///
    /// - Returns: whether the message arrives in the end.
    @discardableResult
    mutating func deliver(
        _ message: Int,
        knowsPlatformID: Bool = false,
        canFail: Bool
    ) -> Bool {
        seenAt = time
        switch errand.provider {
        case .telegram: add(.bind(message: message, attempt: 0, sentAt: time + 1), after: 1)
        case .facebook:
            add(.bind(message: message, attempt: 0, sentAt: time + 1), after: 1)
            seenAt = watermarks(message)
        case .whatsapp:
            add(.receipt(.sent, message: message, attempt: 0), after: 1)
            if !knowsPlatformID {
                add(.bind(message: message, attempt: 0, sentAt: time + 1), after: 2)
            }
            var attempt = 0
            if canFail, random.happens(perMille: 25) {
                add(.receipt(.failed, message: message, attempt: 0), after: 4)
                guard let agent, random.happens(perMille: 750) else { return false }
                time += Int64(random.within(90...900))
                attempt = 1
                add(.retry(message: message, agent: agent))
                add(.bind(message: message, attempt: 1, sentAt: time + 2), after: 2)
            }
            seenAt = receipts(message, attempt)
        }
        return true
    }

    private mutating func receipts(_ message: Int, _ attempt: Int) -> Int64 {
        let isAway = random.happens(perMille: 80)
        let delivered = isAway ? random.within(600...9_000) : random.soon(within: 3...12)
        add(.receipt(.delivered, message: message, attempt: attempt), after: delivered)
        guard random.happens(perMille: 870) else { return time + Int64(delivered) }
        let read = delivered + random.soon(within: 4...2_400)
        add(.receipt(.read, message: message, attempt: attempt), after: read)
        return time + Int64(read)
    }

    private mutating func watermarks(_ message: Int) -> Int64 {
        let delivered = random.soon(within: 2...15)
        add(.watermark(.delivered, message: message, upTo: time), after: delivered)
        guard random.happens(perMille: 850) else { return time + Int64(delivered) }
        let read = delivered + random.soon(within: 3...3_000)
        add(.watermark(.read, message: message, upTo: time), after: read)
        return time + Int64(read)
    }
}
