/// Is one JSON-like value: what commands are made of and what rows hold.
///
/// It shares nothing with the engine's own JSON: it knows how to spell itself, and no more.
enum Item: Equatable, Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case text(String)
    /// Is an instant in microseconds since 1970-01-01 UTC.
    case time(Int64)
    case list([Item])
    case object([Member])

    /// Is one key of an object with its value.
    struct Member: Equatable, Sendable {
        var key: String
        var value: Item
    }

    /// Finds the value of a key; `.null` where there is none.
    subscript(key: String) -> Item { given(key) ?? .null }

    /// Finds the value of a key; nil where the object does not have it.
    func given(_ key: String) -> Item? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// Sets the value of a key in an object.
    mutating func set(_ key: String, _ value: Item) {
        guard case .object(var members) = self else { return }
        members.removeAll { $0.key == key }
        members.append(Member(key: key, value: value))
        self = .object(members)
    }

    var int: Int64? { if case .int(let value) = self { value } else { nil } }
    var text: String? { if case .text(let value) = self { value } else { nil } }
    var time: Int64? { if case .time(let value) = self { value } else { nil } }
    var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
    var list: [Item]? { if case .list(let value) = self { value } else { nil } }
    var isNull: Bool { self == .null }
}

extension Item: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
    ExpressibleByStringLiteral
{
    init(dictionaryLiteral elements: (String, Item)...) {
        self = .object(elements.map { Member(key: $0, value: $1) })
    }

    init(arrayLiteral elements: Item...) { self = .list(elements) }

    init(stringLiteral value: String) { self = .text(value) }

    /// Holds an id or a number, or null.
    static func int(orNull value: Int64?) -> Item { value.map { .int($0) } ?? .null }

    /// Holds a text, or null.
    static func text(orNull value: String?) -> Item { value.map { .text($0) } ?? .null }
}

extension Item {
    /// Makes an object of a row's columns.
    static func object(_ row: Row) -> Item {
        .object(row.columns.map { Member(key: $0, value: $1) })
    }

    /// Spells the value as JSON without white space, keys in their order.
    var json: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .int(let value): String(value)
        case .text(let value): Self.quoted(value)
        case .time(let value): "\"\(Instant.text(value))\""
        case .list(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { Self.quoted($0.key) + ":" + $0.value.json }.joined(separator: ",")
                + "}"
        }
    }

    /// Sorts the keys of all objects: equal for values that differ in key order alone.
    var sorted: Item {
        switch self {
        case .list(let items): .list(items.map(\.sorted))
        case .object(let members):
            .object(
                members.map { Member(key: $0.key, value: $0.value.sorted) }
                    .sorted { $0.key < $1.key }
            )
        default: self
        }
    }

    private static func quoted(_ text: String) -> String {
        var spelled = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": spelled += "\\\""
            case "\\": spelled += "\\\\"
            case "\u{8}": spelled += "\\b"
            case "\u{9}": spelled += "\\t"
            case "\u{A}": spelled += "\\n"
            case "\u{C}": spelled += "\\f"
            case "\u{D}": spelled += "\\r"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                spelled += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: spelled.unicodeScalars.append(scalar)
            }
        }
        return spelled + "\""
    }
}
