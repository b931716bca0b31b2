import HansardRecords

/// Follows one case through its rows and says what each of them asks for.
///
/// Source: docs/help-desk-replay.md.
struct HelpDeskCase {
    /// Names one thing that a row asks for, in the words of its command's id.
    enum Step: String {
        case message, reopen, open, assign, note, reply, pend, resolve, archive, tag
    }

    private enum State {
        case unwritten, active, pending, closed
        case resolved(Timestamp)
    }

    private var state = State.unwritten
    private var assignee: String?

    /// After so long a resolved case counts as closed: six months have 181 days or more.
    private static let longestRest = Duration.seconds(180 * 86_400)

    /// Begins a case that nobody has written about.
    init() {}

    /// Takes the next row in time.
    mutating func take(
        _ entry: HelpDeskEntry,
        closing: HelpDeskLog.Closing
    ) -> [Step] {
        var steps: [Step] = []
        if case .unwritten = state {
            steps.append(.message)
            state = .active
        }
        switch HelpDeskActivity(entry.activity) {
        case .verdict: steps.append(.tag)
        case .closing: close(entry, closing, &steps)
        case .reply: work(entry, .reply, &steps)
        case .remark: work(entry, .note, &steps)
        case .wait: work(entry, .pend, &steps)
        case .resolve: work(entry, .resolve, &steps)
        }
        return steps
    }

    /// Adds an agent's work, and what has to come before it.
    private mutating func work(_ entry: HelpDeskEntry, _ deed: Step, _ steps: inout [Step]) {
        switch state {
        case .resolved(let time) where entry.time - time <= Self.longestRest:
            steps.append(.reopen)
            state = .active
        case .resolved, .closed:
            steps.append(.message)
            state = .active
            assignee = nil
        case .pending where deed == .reply || deed == .note:
            steps.append(.open)
            state = .active
        case .unwritten, .active, .pending: break
        }
        if assignee != entry.resource {
            steps.append(.assign)
            assignee = entry.resource
        }
        switch (deed, state) {
        case (.pend, .pending): steps.append(.note)
        case (.pend, _):
            steps.append(.pend)
            state = .pending
        case (.resolve, _):
            steps.append(.resolve)
            state = .resolved(entry.time)
        default: steps.append(deed)
        }
    }

    private mutating func close(
        _ entry: HelpDeskEntry,
        _ closing: HelpDeskLog.Closing,
        _ steps: inout [Step]
    ) {
        var isArchivable = closing == .archives
        switch state {
        case .closed: isArchivable = false
        case .resolved(let time):
            if entry.time - time > Self.longestRest { isArchivable = false }
        case .unwritten, .active, .pending: steps.append(.resolve)
        }
        steps.append(isArchivable ? .archive : .note)
        state = .closed
    }
}
