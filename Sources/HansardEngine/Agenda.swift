import HansardDomain
import HansardReadModel
import HansardRecords

/// Remembers whether anything may be due, or may go on by itself, so that most commands need not
/// look.
///
/// It may say "perhaps" where nothing is, never "no" where something is; after opening and after
/// something was taken back it says "perhaps".
struct Agenda {
    /// Nothing falls due before this time.
    private(set) var quietUntil = Timestamp.minimum
    /// Whether sliced work may be pending, or somebody may be able to take a queued conversation.
    private(set) var mayGoOn = true

    /// Forgets what is known: everything may be due.
    mutating func forget() { self = Agenda() }

    /// Tells whether something may be due when the clock comes to a time.
    func mayBeDue(at now: Timestamp) -> Bool { now >= quietUntil }

    /// Notes that nothing is due before a time.
    mutating func rest(until next: Timestamp) { quietUntil = next }

    /// Notes that nothing goes on by itself.
    mutating func rest() { mayGoOn = false }

    /// Notes what an event, which was just folded, may bring.
    mutating func note(_ event: RecordedEvent, _ writeSet: WriteSet) {
        if let due = writeSet.earliestDue(after: event), due < quietUntil { quietUntil = due }
        if !mayGoOn { mayGoOn = Self.movesWork(event.event) }
    }

    /// Tells whether an event can begin sliced work or let a queued conversation find an agent.
    private static func movesWork(_ event: Event) -> Bool {
        switch event {
        case .work, .user, .tenant: true
        case .campaign(.sendingStarted): true
        case .conversation(let event):
            switch event {
            case .started, .opened, .pended, .resolved, .reopened, .assigned, .unassigned: true
            case .archived, .read, .updated, .transferred, .tagged, .untagged: false
            }
        case .customer, .message, .channel, .command, .tag, .note, .sla, .automation,
            .cannedResponse, .campaign:
            false
        }
    }
}
