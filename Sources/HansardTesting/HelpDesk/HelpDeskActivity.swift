/// Says what an activity of a help desk's log means.
///
/// Source: docs/help-desk-replay.md.
enum HelpDeskActivity: Equatable {
    /// An agent tells the customer that the case is being worked on.
    case reply
    /// An agent waits for something outside.
    case wait
    /// An agent ends the case.
    case resolve
    /// Any other work of an agent.
    case remark
    /// The case is closed, mostly by a clerk who has not worked on it.
    case closing
    /// The bug tracker's verdict: a label, not work.
    case verdict

    /// Names the verdicts of the bug tracker.
    static let verdicts: Set<String> = ["DUPLICATE", "INVALID", "RESOLVED", "VERIFIED"]

    /// Knows an activity by its name; one that is unknown is a remark.
    init(_ name: String) {
        self =
            switch name {
            case "Take in charge ticket": .reply
            case "Wait": .wait
            case "Resolve ticket": .resolve
            case "Closed": .closing
            case _ where Self.verdicts.contains(name): .verdict
            default: .remark
            }
    }
}
