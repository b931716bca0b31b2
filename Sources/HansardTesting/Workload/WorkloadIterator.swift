import HansardRecords

/// Gives the items of a workload one by one, in the order of their times.
///
/// Errands are made up when their first message is due and forgotten after their last step, so
/// that only those under way are held.
public struct WorkloadIterator: IteratorProtocol {
    private let seed: UInt64
    private let conversations: Int
    private let hours: ShopHours
    private var ledger: Ledger
    private var team: TeamDays
    private var underWay = EarliestFirst()
    private var begun = 0
    private var nextArrival: Int64?
    /// Items that are ready, the next one last.
    private var ready: [WorkloadItem] = []

    init(_ workload: WorkloadGenerator) {
        seed = workload.seed
        conversations = workload.conversations
        hours = ShopHours(
            end: workload.end.microseconds / 1_000_000,
            conversations: workload.conversations
        )
        ledger = Ledger(seed: seed)
        team = TeamDays(seed: seed, hours: hours)
        nextArrival = arrival(0)
    }

    /// Gives the next item; nil when the desk's last day is over.
    public mutating func next() -> WorkloadItem? {
        while ready.isEmpty {
            begin()
            if let time = team.nextTime, time <= underWay.earliest ?? .max {
                guard let entry = team.take() else { continue }
                ready = [ledger.command(entry.body, entry.actor, at: entry.time)]
            } else {
                guard var errand = underWay.take() else { return nil }
                ready = ledger.items(of: &errand).reversed()
                underWay.add(errand)
            }
        }
        return ready.popLast()
    }

    /// Begins the errands whose first message comes before all that is under way.
    private mutating func begin() {
        while let time = nextArrival, time <= underWay.earliest ?? .max {
            underWay.add(ErrandPlanner.plan(begun, arrival: time, seed: seed, hours: hours))
            begun += 1
            nextArrival = arrival(begun)
        }
    }

    /// Gives the time of an errand's first message: within its own share of the days.
    private func arrival(_ number: Int) -> Int64? {
        guard number < conversations else { return nil }
        var random = SeededRandom(seed: ~seed, branch: UInt64(number))
        let share = (UInt64(number) << 32 + random.next() >> 32) / UInt64(conversations)
        return hours.arrival(share: share)
    }
}
