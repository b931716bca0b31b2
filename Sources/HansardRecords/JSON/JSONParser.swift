/// Reads JSON.
///
/// It calls itself once for each level of depth, and never deeper than it was told.
struct JSONParser {
    let bytes: [UInt8]
    let isRepairing: Bool
    let depthLimit: Int
    var index = 0
    var depth = 0
    var wasRepaired = false

    init(_ bytes: [UInt8], depth: Int, isRepairing: Bool) {
        self.bytes = bytes
        self.isRepairing = isRepairing
        depthLimit = min(depth, RecordLimits.jsonLargestDepth)
    }

    /// Reads the whole text.
    mutating func document() throws(JSONError) -> JSONValue {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            guard isRepairing else { throw JSONError(.byteOrderMark, at: 0) }
            wasRepaired = true
            index = 3
        }
        let value = try self.value()
        skipSpace()
        guard index == bytes.count else { throw JSONError(.trailingBytes, at: index) }
        return value
    }

    /// Reads a value and the white space before it.
    mutating func value() throws(JSONError) -> JSONValue {
        skipSpace()
        switch try peek() {
        case UInt8(ascii: "{"): return .object(try object())
        case UInt8(ascii: "["): return .array(try array())
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return .number(try number())
        default: throw JSONError(.unexpectedByte, at: index)
        }
    }

    private mutating func object() throws(JSONError) -> JSONObject {
        try descend()
        var members: [JSONObject.Member] = []
        var keys: Set<String> = []
        if try closes(with: UInt8(ascii: "}")) { return JSONObject() }
        while true {
            skipSpace()
            let keyOffset = index
            guard try peek() == UInt8(ascii: "\"") else {
                throw JSONError(.unexpectedByte, at: index)
            }
            let key = try string()
            skipSpace()
            guard try peek() == UInt8(ascii: ":") else {
                throw JSONError(.unexpectedByte, at: index)
            }
            index += 1
            let member = JSONObject.Member(key: key, value: try value())
            if let twin = Self.twin(of: key, in: members, &keys) {
                guard isRepairing else { throw JSONError(.duplicateKey, at: keyOffset) }
                wasRepaired = true
                members[twin] = member
            } else {
                members.append(member)
            }
            if try ends(with: UInt8(ascii: "}")) { return JSONObject(distinct: members) }
        }
    }

    /// Finds a member with the key: by looking at all of a few, in a set of many.
    private static func twin(
        of key: String,
        in members: [JSONObject.Member],
        _ keys: inout Set<String>
    ) -> Int? {
        if members.count >= 16 {
            if keys.isEmpty { keys = Set(members.map(\.key)) }
            guard !keys.insert(key).inserted else { return nil }
        }
        // Keys differ when their scalars do: `==` on strings would take é and e + ´ for one.
        return members.firstIndex { $0.key.utf8.elementsEqual(key.utf8) }
    }

    private mutating func array() throws(JSONError) -> [JSONValue] {
        try descend()
        var values: [JSONValue] = []
        if try closes(with: UInt8(ascii: "]")) { return [] }
        while true {
            values.append(try value())
            if try ends(with: UInt8(ascii: "]")) { return values }
        }
    }

    private mutating func descend() throws(JSONError) {
        guard depth < depthLimit else { throw JSONError(.tooDeep, at: index) }
        depth += 1
        index += 1
    }

    /// Sees whether an object or array is empty.
    private mutating func closes(with bracket: UInt8) throws(JSONError) -> Bool {
        skipSpace()
        guard try peek() == bracket else { return false }
        index += 1
        depth -= 1
        return true
    }

    /// Reads what stands after an element: a comma, or the end.
    private mutating func ends(with bracket: UInt8) throws(JSONError) -> Bool {
        skipSpace()
        let byte = try peek()
        guard byte == bracket || byte == UInt8(ascii: ",") else {
            throw JSONError(.unexpectedByte, at: index)
        }
        index += 1
        guard byte == bracket else { return false }
        depth -= 1
        return true
    }

    private mutating func word(
        _ text: StaticString,
        _ value: JSONValue
    ) throws(JSONError) -> JSONValue {
        for offset in 0..<text.utf8CodeUnitCount {
            guard try peek() == (text.utf8Start + offset).pointee else {
                throw JSONError(.unexpectedByte, at: index)
            }
            index += 1
        }
        return value
    }

    private mutating func number() throws(JSONError) -> String {
        let start = index
        if bytes[index] == UInt8(ascii: "-") { index += 1 }
        if index < bytes.count, bytes[index] == UInt8(ascii: "0") {
            index += 1
        } else {
            try digits()
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            try digits()
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < bytes.count,
                bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-")
            {
                index += 1
            }
            try digits()
        }
        guard index - start <= RecordLimits.jsonNumberByteCount else {
            throw JSONError(.longNumber, at: start)
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func digits() throws(JSONError) {
        let start = index
        while index < bytes.count, bytes[index].decimalValue != nil { index += 1 }
        guard index > start else {
            throw JSONError(index == bytes.count ? .unexpectedEnd : .badNumber, at: index)
        }
    }

    mutating func skipSpace() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: return
            }
        }
    }

    func peek() throws(JSONError) -> UInt8 {
        guard index < bytes.count else { throw JSONError(.unexpectedEnd, at: index) }
        return bytes[index]
    }
}
