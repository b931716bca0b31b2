/// Holds a JSON value: numbers as their text, objects in the order of their keys.
public indirect enum JSONValue: Sendable, Equatable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number, as it was written.
    case number(String)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object.
    case object(JSONObject)
}

extension JSONValue {
    /// Makes a number.
    public static func integer(_ value: Int64) -> JSONValue { .number(String(value)) }

    /// Gives the text of a string; nil for anything else.
    public var stringValue: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// Gives the truth of a boolean; nil for anything else.
    public var boolValue: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// Gives the elements of an array; nil for anything else.
    public var arrayValue: [JSONValue]? {
        if case .array(let values) = self { values } else { nil }
    }

    /// Gives the members of an object; nil for anything else.
    public var objectValue: JSONObject? {
        if case .object(let object) = self { object } else { nil }
    }

    /// Says whether it is `null`.
    public var isNull: Bool { self == .null }

    /// Gives the value of an object's key; nil when it has none or this is no object.
    public subscript(key: String) -> JSONValue? { objectValue?[key] }

    /// Gives a number that is integral and within 64 bits, however it is written: `1e3` is 1000.
    ///
    /// - Complexity: O(length of the text).
    public var integerValue: Int64? {
        guard case .number(let text) = self else { return nil }
        return Int64(text) ?? DecimalText(text)?.integer
    }

    /// Says whether a string or a key in it holds NUL.
    public var holdsNUL: Bool {
        switch self {
        case .string(let text): text.utf8.contains(0)
        case .array(let values): values.contains(where: \.holdsNUL)
        case .object(let object):
            object.members.contains { $0.key.utf8.contains(0) || $0.value.holdsNUL }
        case .null, .bool, .number: false
        }
    }

    /// Gives the value with the keys of every object in the order of their UTF-8.
    public func sortedByKey() -> JSONValue {
        switch self {
        case .null, .bool, .number, .string: self
        case .array(let values): .array(values.map { $0.sortedByKey() })
        case .object(let object):
            .object(
                JSONObject(
                    object.members
                        .map { ($0.key, $0.value.sortedByKey()) }
                        .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
                )
            )
        }
    }

    /// Spells the value without white space.
    public var text: String {
        var writer = JSONWriter()
        writer.value(self)
        return writer.text
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    /// Makes a string.
    public init(stringLiteral text: String) { self = .string(text) }

    /// Makes a boolean.
    public init(booleanLiteral value: Bool) { self = .bool(value) }

    /// Makes a number.
    public init(integerLiteral value: Int64) { self = .integer(value) }

    /// Makes `null`.
    public init(nilLiteral: ()) { self = .null }

    /// Makes an array.
    public init(arrayLiteral values: JSONValue...) { self = .array(values) }

    /// Makes an object with its keys in this order.
    public init(dictionaryLiteral members: (String, JSONValue)...) {
        self = .object(JSONObject(members))
    }
}

/// Takes the text of a JSON number apart, to see whether it is an integer.
struct DecimalText {
    var isNegative = false
    var digits: [UInt8] = []
    var exponent = 0

    /// Takes a number apart; nil when the text is none.
    init?(_ text: String) {
        var rest = Array(text.utf8)[...]
        if rest.first == UInt8(ascii: "-") {
            isNegative = true
            rest.removeFirst()
        }
        var isFraction = false
        while let byte = rest.first {
            if let digit = byte.decimalValue {
                if digit != 0 || !digits.isEmpty { digits.append(digit) }
                if isFraction { exponent -= 1 }
            } else if byte == UInt8(ascii: "."), !isFraction {
                isFraction = true
            } else if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
                // An exponent too long for 64 bits moves the point beyond any integer or fraction.
                let power = String(decoding: rest.dropFirst(), as: UTF8.self)
                let most = 1_000_000
                let fallback = power.utf8.first == UInt8(ascii: "-") ? -most : most
                exponent += min(max(Int(power) ?? fallback, -most), most)
                break
            } else {
                return nil
            }
            rest.removeFirst()
        }
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
    }

    /// Gives the integer; nil when there is a fraction or it has more than 64 bits.
    var integer: Int64? {
        if digits.isEmpty { return 0 }
        guard exponent >= 0, digits.count + exponent <= 19 else { return nil }
        var text = isNegative ? "-" : ""
        for digit in digits { text += String(digit) }
        return Int64(text + String(repeating: "0", count: exponent))
    }
}
