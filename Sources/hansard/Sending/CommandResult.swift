import HansardEngine
import HansardRecords
import HansardServer

/// Says what became of one command, whoever decided it: this process or a server.
struct CommandResult: Sendable {
    /// Names the fates that are counted.
    enum Fate: String, Sendable {
        case accepted
        case duplicate
        case refused
    }

    /// What became of it.
    let fate: Fate
    /// Answer or problem details.
    let answer: JSONObject

    /// Takes an outcome of this process's engine.
    init(_ outcome: CommandOutcome) {
        switch outcome {
        case .accepted(let answer): self.init(.accepted, answer.json(status: "accepted"))
        case .duplicate(let answer): self.init(.duplicate, answer.json(status: "duplicate"))
        case .refused(let rejection): self.init(Problem(rejection))
        }
    }

    /// Takes a refusal.
    init(_ problem: Problem) { self.init(.refused, .object(problem.object)) }

    private init(_ fate: Fate, _ answer: JSONValue) {
        self.fate = fate
        self.answer = answer.objectValue ?? JSONObject()
    }

    /// Takes an element of a server's answer.
    ///
    /// - Throws: `CommandFailure` when it is neither an answer nor a problem.
    init(server value: JSONValue) throws(CommandFailure) {
        guard case .object(let object) = value else { throw CommandFailure.strangeAnswer(value) }
        answer = object
        if object["code"] != nil {
            fate = .refused
        } else if let text = object["status"]?.stringValue, let fate = Fate(rawValue: text) {
            self.fate = fate
        } else {
            throw CommandFailure.strangeAnswer(value)
        }
    }

    /// Says why it was refused; nil when it was not.
    var refusal: String? {
        guard fate == .refused else { return nil }
        return answer["detail"]?.stringValue ?? "refused"
    }

    /// Whether the engine's queue had no room.
    var isOverload: Bool { answer["code"]?.stringValue == "overloaded" }

    /// Whether the refusal is a fault of the engine or an overload, so that going on is pointless.
    var isFault: Bool { fate == .refused && (answer["status"]?.integerValue ?? 0) >= 500 }
}

extension CommandFailure {
    /// Says that a server answered something that is no answer.
    static func strangeAnswer(_ value: JSONValue) -> CommandFailure {
        CommandFailure(
            .internalFailure,
            "the server answered \(value.text.prefix(200)); use the same version of hansard on "
                + "both sides"
        )
    }
}
