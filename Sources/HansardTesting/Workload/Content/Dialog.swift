/// Holds what a customer and an agent say to each other about one matter.
struct Dialog: Sendable, Equatable {
    /// Matter, one word.
    var topic: String
    /// What happens, in order; a customer begins.
    var turns: [Turn]

    /// Is one thing that one of them does.
    enum Turn: Sendable, Equatable {
        /// The customer writes.
        case customer(Line)
        /// The agent writes.
        case agent(Line)
        /// The agent waits for somebody else, for hours or days.
        case pause
    }
}

extension Dialog {
    /// Reads dialogs from a script.
    ///
    /// ```
    /// # delivery                      a new dialog and its topic
    /// > Where is my parcel?           the customer writes a text
    /// >photo The box is torn          … a picture with its caption; see `Line.init(script:)`
    /// < I ask the courier, {first}.   the agent writes
    /// ~                               the agent waits for somebody
    /// ```
    static func parse(_ script: String) -> [Dialog] {
        var dialogs: [Dialog] = []
        for line in script.split(separator: "\n") {
            guard let mark = line.first else { continue }
            let rest = line.dropFirst()
            switch mark {
            case "#": dialogs.append(Dialog(topic: rest.trimmed, turns: []))
            case ">": dialogs.append(.customer(Line(script: rest)))
            case "<": dialogs.append(.agent(Line(script: rest)))
            case "~": dialogs.append(.pause)
            default: preconditionFailure("a line of a script begins with #, >, < or ~: \(line)")
            }
        }
        return dialogs
    }
}

extension [Dialog] {
    fileprivate mutating func append(_ turn: Dialog.Turn) {
        precondition(!isEmpty, "a script begins with # and a topic")
        self[count - 1].turns.append(turn)
    }
}

extension Substring {
    /// Gives the text without white space at its ends.
    var trimmed: String {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
