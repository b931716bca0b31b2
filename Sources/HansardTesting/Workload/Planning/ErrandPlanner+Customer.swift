import HansardChannels
import HansardDomain

extension ErrandPlanner {
    /// Lets time pass until the customer writes again: soon after himself, later after the shop.
    mutating func waitForCustomer() {
        guard !customerSpokeLast else {
            time += Int64(random.within(4...70))
            return
        }
        let wait =
            random.happens(perMille: 90)
            ? random.within(3_600...50_000) : random.soon(within: 20...4_000)
        time = hours.awake(max(time, seenAt) + Int64(wait), &random)
    }

    /// Lets the customer write; a reaction to nothing is left out.
    mutating func write(_ line: Line, begins: Bool = false) {
        let person = errand.people.count > 1 && messages > 0 ? random.below(errand.people.count) : 0
        var writing = Deed.Writing(lines: [filled(line, by: person)], message: messages)
        writing.person = person
        writing.begins = begins || messages == 0
        if line.isReaction {
            guard let lastReply else { return }
            writing.about = lastReply
        } else if case .text = line, let lastReply, random.happens(perMille: 70) {
            writing.about = lastReply
        }
        if errand.provider == .facebook, case .photo(let caption?) = writing.lines[0] {
            // Messenger knows no captions: the words are a message of their own.
            writing.lines = [.photo(caption: nil), .text(caption)]
        }
        if case .photo = line, random.happens(perMille: 200) {
            writing.lines.append(.photo(caption: nil))
        }
        messages += writing.lines.count
        add(.write(writing))
        customerSpokeLast = true
        if !line.isReaction { arrive() }
        follow(writing)
    }

    /// Gives the conversation the status that a message brings it to.
    private mutating func arrive() {
        isUnread = true
        if status == .pending || status == .resolved { status = .open }
    }

    /// Adds what follows from a message by itself: a second delivery, a correction, its file.
    private mutating func follow(_ writing: Deed.Writing) {
        if errand.provider == .facebook, messages == writing.lines.count {
            add(.introduce(person: writing.person), after: 1)
        }
        for (index, line) in writing.lines.enumerated()
        where line.hasFile && random.happens(perMille: 600) {
            add(.store(line, message: writing.message + index), after: random.within(2...9))
        }
        if !writing.lines[0].isReaction, random.happens(perMille: 30) {
            add(.redeliver(writing, writtenAt: time), after: random.within(20...95))
        }
        guard case .text(let text) = writing.lines[0], errand.provider != .facebook else { return }
        if random.happens(perMille: 15) {
            let edited = text + " (#\(errand.people[writing.person].order))"
            add(.edit(writing, text: edited, writtenAt: time), after: random.within(6...40))
        } else if errand.provider == .whatsapp, random.happens(perMille: 5) {
            add(.takeBack(writing), after: random.within(6...30))
        }
    }

    /// Adds what the shop does by itself when a conversation begins.
    mutating func meet(_ topic: String) {
        if random.happens(perMille: 80) { add(.tie(topic: topic), after: 4) }
        if random.happens(perMille: 350) { add(.tag(topic), after: 1) }
        if random.happens(perMille: 180) {
            let begun = time
            time += 2
            add(.greet(language.greeting, message: messages))
            messages += 1
            deliver(messages - 1, canFail: false)
            seenAt = 0
            time = begun + 2
        }
        if random.happens(perMille: 120) {
            let chosen = pickAgent(at: time)
            agent = chosen
            isSettled = true
            add(.assign(to: chosen, by: nil), after: 3)
            time += 4
        }
    }

    /// Tells of somebody who wants to sell something to the shop.
    mutating func tellSpam() {
        write(.text(Self.spam[random.below(Self.spam.count)]))
        time = hours.atWork(time + Int64(random.soon(within: 300...14_400)), &random)
        let blocker = pickAgent(at: time)
        add(.block(by: blocker))
        add(.status(.resolve, by: blocker), after: 5)
        for _ in 0..<random.within(0...2) {
            time += Int64(random.within(7_200...86_400))
            write(.text(Self.spam[random.below(Self.spam.count)]))
        }
    }

    private static let spam = [
        "🔥 Earn $500 per day from home!! Write YES to +1 900 555 0100",
        "Dear sir, we are leading supplier of zippers and buttons, best price guaranteed",
        "Your page will be DELETED in 24 hours. Confirm here: http://meta-verify.example",
        "SEO RANKING #1 on Google in 7 days, first month free 🚀🚀🚀",
    ]
}
