import HansardRecords

extension JSONValue {
    /// Gives a text that holds more than white space; nil for anything else.
    var nonBlankText: String? {
        guard let text = stringValue, !text.isBlankText else { return nil }
        return text
    }

    /// Gives a platform's id: a text that is not blank, or an integer; nil for anything else.
    var platformID: String? { nonBlankText ?? integerValue.map(String.init) }

    /// Gives an instant that a platform wrote as seconds or milliseconds since 1970, as number or
    /// text; nil when it is neither, not after 1970-01-01, or past the year 9999.
    var platformTime: Timestamp? {
        guard let number = integerValue ?? stringValue.flatMap({ Int64($0) }), number > 0 else {
            return nil
        }
        let unit: Int64 = number < ChannelLimits.smallestMilliseconds ? 1_000_000 : 1_000
        let (microseconds, overflow) = number.multipliedReportingOverflow(by: unit)
        guard !overflow, microseconds <= Timestamp.maximum.microseconds else { return nil }
        return Timestamp(microseconds: microseconds)
    }
}

extension JSONObject {
    /// Takes a value out; nil when there is none.
    mutating func take(_ key: String) -> JSONValue? {
        let value = self[key]
        if value != nil { self[key] = nil }
        return value
    }

    /// Takes a platform's id out; what is no id stays.
    mutating func takeID(_ key: String) -> String? {
        guard let id = self[key]?.platformID else { return nil }
        self[key] = nil
        return id
    }

    /// Takes a text that is not blank out; what is none stays.
    mutating func takeText(_ key: String) -> String? {
        guard let text = self[key]?.nonBlankText else { return nil }
        self[key] = nil
        return text
    }

    /// Takes a text out of an object inside; the object goes too when nothing is left in it.
    mutating func takeText(_ key: String, _ inner: String) -> String? {
        change(key) { $0.takeText(inner) }
    }

    /// Takes an id out of an object inside; the object goes too when nothing is left in it.
    mutating func takeID(_ key: String, _ inner: String) -> String? {
        change(key) { $0.takeID(inner) }
    }

    /// Takes a platform's time out; what is no time stays.
    mutating func takeTime(_ key: String) -> Timestamp? {
        guard let time = self[key]?.platformTime else { return nil }
        self[key] = nil
        return time
    }

    /// Removes keys that a column holds already, or that say nothing by themselves.
    mutating func remove(_ keys: [String]) {
        for key in keys { self[key] = nil }
    }

    private mutating func change<T>(
        _ key: String,
        _ body: (inout JSONObject) -> T?
    ) -> T? {
        guard var object = self[key]?.objectValue, let value = body(&object) else { return nil }
        self[key] = object.isEmpty ? nil : .object(object)
        return value
    }
}

extension String {
    /// Tells whether there is nothing but white space in it.
    var isBlankText: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }

    /// Gives its beginning, fit to stand in a sentence: bounded and without control characters.
    var quotable: String {
        var text = ""
        for scalar in unicodeScalars.prefix(ChannelLimits.quotedLength) {
            let isPlain = scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
            text.unicodeScalars.append(isPlain ? scalar : "\u{FFFD}")
        }
        return text.unicodeScalars.count < unicodeScalars.count ? text + "…" : text
    }
}
