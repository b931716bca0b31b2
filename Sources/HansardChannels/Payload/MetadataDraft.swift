import HansardRecords

/// Gathers what has no column, and cuts it to what a JSON column holds.
///
/// What does not fit is named under `truncated`; semantics §0 and §16.
struct MetadataDraft {
    private var members: [(key: String, value: JSONValue)] = []

    /// Makes a draft of what is left of a platform's object.
    init(_ rest: JSONObject = JSONObject()) {
        members = rest.members.map { ($0.key, $0.value) }
    }

    /// Adds a value; of a key that stands twice the last value counts.
    mutating func add(_ key: String, _ value: JSONValue) { members.append((key, value)) }

    /// Spells the metadata; nil when there is none.
    ///
    /// - Parameter byteLimit: Largest length of the text, in bytes.
    /// - Returns: An object as compact JSON.
    func text(byteLimit: Int) -> JSONText? {
        guard !members.isEmpty else { return nil }
        if members.count <= ChannelLimits.metadataMembers {
            let whole = JSONText(.object(JSONObject(members.map { ($0.key, $0.value) })))
            if whole.utf8.count <= byteLimit { return whole }
        }
        return cut(byteLimit: byteLimit)
    }

    /// Keeps members in order while there is room; the text that crosses the bound is shortened.
    private func cut(byteLimit: Int) -> JSONText {
        var room = byteLimit - ChannelLimits.metadataNoteByteCount
        var kept: [(String, JSONValue)] = []
        var cutKeys: [String] = []
        for (key, value) in members {
            let cost = Self.byteCount(.string(key)) + 2
            let size = Self.byteCount(value)
            let hasPlace = kept.count < ChannelLimits.metadataMembers
            if hasPlace, cost + size <= room {
                kept.append((key, value))
                room -= cost + size
                continue
            }
            cutKeys.append(key)
            guard hasPlace, let text = value.stringValue else { continue }
            let shortened = Self.prefix(of: text, byteCount: room - cost)
            guard !shortened.isEmpty else { continue }
            kept.append((key, .string(shortened)))
            room -= cost + Self.byteCount(.string(shortened))
        }
        let named = cutKeys.prefix(ChannelLimits.metadataNoteKeys)
            .map { key in
                JSONValue.string(
                    String(key.unicodeScalars.prefix(ChannelLimits.metadataNoteKeyLength))
                )
            }
        kept.append(("truncated", .array(Array(named))))
        let text = JSONText(.object(JSONObject(kept)))
        guard text.utf8.count <= byteLimit else {
            return JSONText(.object(JSONObject([("truncated", .bool(true))])))
        }
        return text
    }

    private static func byteCount(_ value: JSONValue) -> Int {
        var writer = JSONWriter()
        writer.value(value)
        return writer.bytes.count
    }

    /// Gives as much of a text's beginning as a JSON string of so many bytes holds.
    private static func prefix(of text: String, byteCount: Int) -> String {
        var room = byteCount - 2
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let cost =
                switch scalar {
                case "\"", "\\": 2
                case "\u{0}"..<" ": 6
                default: UTF8.width(scalar)
                }
            guard cost <= room else { break }
            room -= cost
            scalars.append(scalar)
        }
        return String(scalars)
    }
}
