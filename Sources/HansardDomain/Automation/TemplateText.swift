import HansardRecords

/// Is a text with variables.
///
/// `Hello {{customer.name}}`: a variable is `{{`, a name, `}}`; white space around the name does
/// not count. Braces that do not pair so are text, and a value that holds braces is never
/// expanded again. Source: semantics §12.
public struct TemplateText: Hashable, Sendable {
    /// Names what a variable stands for.
    public enum Variable: String, CaseIterable, Sendable {
        case customerName = "customer.name"
        case agentName = "agent.name"
        case conversationID = "conversation.id"
    }

    private enum Part: Hashable {
        case text(Substring)
        case variable(Variable)
    }

    private let parts: [Part]

    /// Takes a text apart.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - field: Where it stands in its command, for refusals.
    /// - Throws: `Rejection` `unknown_variable`, naming the variable and the known ones.
    public init(_ text: String, field: String) throws(Rejection) {
        var parts: [Part] = []
        var rest = text[...]
        while let found = Self.firstPair(in: rest) {
            parts.append(.text(rest[..<found.start]))
            parts.append(.variable(try Self.variable(found.name, field)))
            rest = rest[found.end...]
        }
        parts.append(.text(rest))
        self.parts = parts
    }

    /// Gives the variables in the order of the text, each as often as it stands there.
    public var variables: [Variable] {
        parts.compactMap { part in
            if case .variable(let variable) = part { variable } else { nil }
        }
    }

    /// Puts values in the place of the variables; nil becomes the empty text.
    public func expanded(
        customerName: String?,
        agentName: String?,
        conversationID: Int64?
    ) -> String {
        var text = ""
        for part in parts {
            switch part {
            case .text(let piece): text += piece
            case .variable(.customerName): text += customerName ?? ""
            case .variable(.agentName): text += agentName ?? ""
            case .variable(.conversationID): text += conversationID.map(String.init) ?? ""
            }
        }
        return text
    }

    private static func variable(
        _ name: Substring,
        _ field: String
    ) throws(Rejection) -> Variable {
        if let variable = Variable(rawValue: String(name)) { return variable }
        let names = Variable.allCases.map(\.rawValue)
        let nearest = NearestName.of(String(name), among: names)
        let remedy = nearest.map { "did you mean \($0)? Known are" } ?? "give one of"
        throw Rejection(
            .unknownVariable,
            "\(field): the variable \(Rejection.quoted(String(name))) is unknown; "
                + "\(remedy) \(names.joined(separator: ", "))",
            field: field,
            bound: names.joined(separator: ", ")
        )
    }

    /// Finds the first `{{…}}` without a brace inside.
    private static func firstPair(
        in text: Substring
    ) -> (start: String.Index, name: Substring, end: String.Index)? {
        let bytes = text.utf8
        var start: String.Index?
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let next = bytes.index(after: index)
            let isDouble = next < bytes.endIndex && bytes[next] == bytes[index]
            switch bytes[index] {
            case UInt8(ascii: "{") where isDouble:
                start = index
            case UInt8(ascii: "{"):
                // The second brace of a pair; any other one breaks the pair that was begun.
                if let begin = start, bytes.index(after: begin) != index { start = nil }
            case UInt8(ascii: "}"):
                if isDouble, let begin = start {
                    let name = text[bytes.index(begin, offsetBy: 2)..<index]
                    return (begin, name.trimmed, bytes.index(after: next))
                }
                start = nil
            default:
                break
            }
            index = next
        }
        return nil
    }
}

extension Substring {
    /// Gives the text without the white space around it.
    fileprivate var trimmed: Substring {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
