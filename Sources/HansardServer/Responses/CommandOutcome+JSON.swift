import HansardEngine
import HansardRecords

extension CommandOutcome {
    /// Writes the outcome as one JSON object: the answer, or problem details.
    public func json(into writer: inout JSONWriter) {
        switch self {
        case .accepted(let answer): writer.value(answer.json(status: "accepted"))
        case .duplicate(let answer): writer.value(answer.json(status: "duplicate"))
        case .refused(let rejection): Problem(rejection).json(into: &writer)
        }
    }
}
