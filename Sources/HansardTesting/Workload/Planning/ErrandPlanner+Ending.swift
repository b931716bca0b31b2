import HansardDomain

extension ErrandPlanner {
    /// Ends the story of a dialog: most are resolved, some are forgotten, some wait.
    mutating func end() {
        let closer = agent ?? pickAgent(at: time)
        time = max(time, seenAt) + Int64(random.soon(within: 30...2_400))
        time = hours.atWork(time, &random)
        if isUnread, random.happens(perMille: 800) { look(closer) }
        switch random.pick(weights: [875, 60, 65]) {
        case 0:
            resolve(closer)
            comeBack(closer)
        case 1:
            if agent != nil, isSettled, random.happens(perMille: 250) {
                add(.unassign(by: closer))
            }
        default:
            guard status == .new || status == .open else { return }
            if isUnread { look(closer) }
            add(.status(.pend, by: closer))
            status = .pending
        }
    }

    private mutating func resolve(_ closer: Int64) {
        guard status != .resolved else { return }
        add(.status(.resolve, by: closer))
        status = .resolved
    }

    /// Tells what may happen after a conversation was resolved.
    private mutating func comeBack(_ closer: Int64) {
        switch random.pick(weights: [110, 80, 60, 15, 735]) {
        case 0:
            wait(60...3_000, isAtWork: false)
            write(.text(random.pick(language.thanks)))
            wait(120...4_000, isAtWork: true)
            look(closer)
            resolve(closer)
        case 1:
            wait(43_200...345_600, isAtWork: false)
            playAgain()
        case 2:
            wait(86_400...200_000, isAtWork: true)
            add(.status(.archive, by: Team.supervisorID))
            status = .archived
            guard random.happens(perMille: 400) else { return }
            wait(3_600...86_400, isAtWork: false)
            agent = nil
            isSettled = false
            isUnread = false
            lastReply = nil
            status = .new
            playAgain(begins: true)
        case 3:
            wait(60...900, isAtWork: true)
            add(.status(.reopen, by: closer))
            status = .open
            wait(600...4_000, isAtWork: true)
            resolve(closer)
        default: break
        }
    }

    private mutating func wait(_ seconds: ClosedRange<Int>, isAtWork: Bool) {
        time += Int64(random.soon(within: seconds))
        time = isAtWork ? hours.atWork(time, &random) : hours.awake(time, &random)
    }

    /// Plays another dialog and resolves it; its first message may begin a conversation.
    private mutating func playAgain(begins: Bool = false) {
        var dialog = random.pick(language.dialogs)
        guard case .customer(let first) = dialog.turns.removeFirst() else { return }
        write(first, begins: begins)
        guard play(dialog) else { return }
        let closer = agent ?? pickAgent(at: time)
        time = max(time, seenAt)
        wait(60...3_000, isAtWork: true)
        resolve(closer)
    }
}
