import HansardDomain
import HansardEngine

extension CommandOutcome {
    var isAccepted: Bool { if case .accepted = self { true } else { false } }
    var isDuplicate: Bool { if case .duplicate = self { true } else { false } }

    /// Answer of a command that was accepted, now or before.
    var answer: CommandAnswer? {
        switch self {
        case .accepted(let answer), .duplicate(let answer): answer
        case .refused: nil
        }
    }

    var rejection: Rejection? {
        if case .refused(let rejection) = self { rejection } else { nil }
    }
}

extension CommandAnswer {
    /// Gives an id that the answer names.
    func id(_ name: String) -> Int64? { ids.first { $0.name == name }?.id }
}

extension Sequence<CommandOutcome> {
    /// Whether every command was accepted now.
    var areAccepted: Bool { allSatisfy { $0.isAccepted } }
}
