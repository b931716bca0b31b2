import HansardDomain

/// Makes one errand up from beginning to end, as if nobody looked at the clock.
///
/// What would happen after the end of the workload is cut off afterwards: so the youngest
/// conversations are new, those of the last hours open, and the older ones resolved.
struct ErrandPlanner {
    let hours: ShopHours
    var random: SeededRandom
    var errand: Errand
    let language: Language

    /// Time that the story has reached.
    var time: Int64
    /// Status that the conversation has then.
    var status = ConversationStatus.new
    /// Agent who speaks for the shop.
    var agent: Int64?
    /// Whether it was settled who answers.
    var isSettled = false
    /// Whether something of the customer is unread.
    var isUnread = false
    /// Whether the customer spoke last.
    var customerSpokeLast = true
    /// Number of messages so far.
    var messages = 0
    /// Last message of the shop that the customer can have seen.
    var lastReply: Int?
    /// Time at which the customer sees the shop's last message.
    var seenAt: Int64 = 0

    /// Makes an errand up; its number is its place among all, its first message comes at `arrival`.
    static func plan(
        _ number: Int,
        arrival: Int64,
        seed: UInt64,
        hours: ShopHours
    ) -> Errand {
        var random = SeededRandom(seed: seed, branch: UInt64(number) + 1)
        let (errand, region) = Entrance.errand(number, &random)
        var planner = ErrandPlanner(
            hours: hours,
            random: random,
            errand: errand,
            language: region.language,
            time: arrival
        )
        planner.tell()
        return planner.finish()
    }

    private init(
        hours: ShopHours,
        random: SeededRandom,
        errand: Errand,
        language: Language,
        time: Int64
    ) {
        self.hours = hours
        self.random = random
        self.errand = errand
        self.language = language
        self.time = time
    }

    private mutating func tell() {
        switch random.pick(weights: [12, 15, 973]) {
        case 0 where errand.group == nil: tellSpam()
        case 1:
            let dialog = random.pick(language.dialogs)
            for turn in dialog.turns {
                guard case .customer(let line) = turn else { return }
                if messages > 0 { waitForCustomer() }
                write(line)
            }
        default:
            if play(random.pick(language.dialogs)) { end() }
        }
    }

    /// Plays a dialog from where the story is.
    ///
    /// - Returns: whether it came to its end; false when the shop's messages do not arrive.
    mutating func play(_ dialog: Dialog) -> Bool {
        for turn in dialog.turns {
            switch turn {
            case .customer(let line):
                let isFirst = messages == 0
                if !isFirst { waitForCustomer() }
                write(line)
                if isFirst { meet(dialog.topic) }
            case .agent(let line):
                guard answer(line) else { return false }
            case .pause:
                guard status == .open || status == .new, let agent else { continue }
                if random.happens(perMille: 400) {
                    add(.note(Self.notes[random.below(Self.notes.count)], by: agent), after: 5)
                }
                add(.status(.pend, by: agent), after: random.within(10...60))
                status = .pending
                time += Int64(random.within(2 * 3_600...26 * 3_600))
            }
        }
        return true
    }

    /// What agents note while they wait for somebody else.
    private static let notes = [
        "Asked the carrier, answer by tomorrow.", "Waiting for the photos.",
        "Warehouse counts again tonight.", "Refund is with accounting.",
    ]

    /// Adds a deed at the time of the story, or some seconds later.
    mutating func add(_ deed: Deed, after seconds: Int = 0) {
        errand.steps.append(Step(time: time + Int64(seconds), deed: deed))
    }

    /// Fills the texts of a message in.
    func filled(_ line: Line, by person: Int = 0) -> Line {
        let name = agent.map { Team.agent($0).first } ?? "Sam"
        return line.filled { errand.people[person].fill($0, agent: name) }
    }

    /// Sorts the steps by time, those of one time as they were told, and cuts off what is too late.
    private consuming func finish() -> Errand {
        let kept = errand.steps.enumerated().filter { $0.element.time <= hours.end }
            .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
        errand.steps = kept.map(\.element)
        errand.messageIDs = Array(repeating: 0, count: messages)
        return errand
    }
}
