import HansardDomain
import HansardRecords

/// Gives what the team does beside its conversations: accounts, and who is there when.
struct TeamDays: Sendable {
    /// Is one command and its time.
    struct Entry: Sendable {
        /// Seconds since 1970-01-01 UTC.
        var time: Int64
        /// What is asked for.
        var body: CommandBody
        /// Who asks.
        var actor: Actor
    }

    private let hours: ShopHours
    private var random: SeededRandom
    private var day: Int64 = 0
    private var entries: [Entry] = []

    /// Begins with the accounts, before the first day.
    init(seed: UInt64, hours: ShopHours) {
        self.hours = hours
        random = SeededRandom(seed: seed)
        let admin = Actor(.user, id: 1)
        for agent in Team.agents {
            var body = DefineUser()
            body.userID = agent.id
            body.name = .set(agent.name)
            body.role = .set(agent.role)
            if let capacity = agent.capacity { body.capacity = .set(capacity) }
            let actor = agent.id == 1 ? Actor() : admin
            entries.append(Entry(time: hours.beginning, body: .defineUser(body), actor: actor))
        }
        var settings = ConfigureTenant()
        settings.reopenWindowDays = .set(7)
        settings.offlinePolicy = .set(.keep)
        settings.botReplyClearsWaiting = .set(false)
        let body = CommandBody.configureTenant(settings)
        entries.append(Entry(time: hours.beginning, body: body, actor: admin))
        for body in ShopRules.commands {
            entries.append(Entry(time: hours.beginning, body: body, actor: admin))
        }
        entries.reverse()
        prepare()
    }

    /// Time of the next entry; nil when there is none before the end.
    var nextTime: Int64? { entries.last?.time }

    /// Takes the next entry out.
    mutating func take() -> Entry? {
        let entry = entries.popLast()
        prepare()
        return entry
    }

    /// Makes the entries of the next day when those of the last are used up.
    private mutating func prepare() {
        while entries.isEmpty, day < hours.days {
            entries = shifts().filter { $0.time <= hours.end }.sorted { $0.time > $1.time }
            day += 1
        }
    }

    private mutating func shifts() -> [Entry] {
        let midnight = hours.midnight(day)
        let leaves = ErrandPlanner.tempLeaves(hours)
        var entries: [Entry] = []
        for agent in Team.agents {
            let isTemp = agent.id == Team.temp.id
            if isTemp, midnight > leaves { continue }
            func add(_ availability: Availability, at time: Int64) {
                var body = SetAvailability()
                body.userID = agent.id
                body.availability = availability
                let actor = Actor(.user, id: agent.id)
                entries.append(Entry(time: time, body: .setAvailability(body), actor: actor))
            }
            let begins = midnight + agent.begins + Int64(random.within(-420...420))
            add(.online, at: begins)
            if random.happens(perMille: 600) {
                let lunch = midnight + 43_200 + Int64(random.within(0...3_600))
                add(.away, at: lunch)
                add(.online, at: lunch + Int64(random.within(1_500...3_000)))
            }
            add(.offline, at: midnight + agent.ends + Int64(random.within(-420...600)))
            if isTemp, midnight == hours.midnight(hours.days - 2) {
                var body = DefineUser()
                body.userID = agent.id
                body.isActive = .set(false)
                let actor = Actor(.user, id: 1)
                entries.append(Entry(time: leaves, body: .defineUser(body), actor: actor))
            }
        }
        return entries
    }
}
