import HansardRecords

/// Reads the fields of a JSON condition and refuses, with path and remedy, what does not fit.
///
/// `null` stands for absent, as it does in commands.
struct ConditionFields {
    /// Place of the object in its command: `conditions.calendar`.
    let path: String
    private let object: JSONObject

    /// Takes an object whose keys are all known.
    ///
    /// - Throws: `Rejection` `invalid_field` for anything but an object, and for an unknown key,
    ///   naming the nearest known one.
    init(_ value: JSONValue, path: String, known names: [String]) throws(Rejection) {
        guard let object = value.objectValue else {
            throw Rejection.invalid(
                path,
                "\(Rejection.quotedValue(value)) is no object",
                "give an object with \(names.joined(separator: ", "))",
                bound: "a JSON object"
            )
        }
        for key in object.keys where !names.contains(key) {
            let remedy =
                NearestName.of(key, among: names).map { "did you mean \($0)?" }
                ?? "give one of \(names.joined(separator: ", "))"
            throw Rejection.invalid(
                "\(path).\(key.prefix(80))",
                "the key is unknown",
                remedy,
                bound: names.joined(separator: ", ")
            )
        }
        self.path = path
        self.object = object
    }

    /// Gives the value of a key; nil when it is absent or `null`.
    subscript(key: String) -> JSONValue? {
        guard let value = object[key], !value.isNull else { return Optional.none }
        return value
    }

    /// Gives the keys that have a value, in the order of the text.
    var keys: [String] { object.members.filter { !$0.value.isNull }.map(\.key) }

    /// Gives the place of a key: `conditions.calendar.hours`.
    func path(of key: String) -> String { "\(path).\(key)" }

    /// Reads one text or an array of texts, in lower case; nil when the key is absent.
    ///
    /// - Throws: `Rejection` `invalid_field` for an empty list and for what is no text.
    func names(_ key: String) throws(Rejection) -> [String]? {
        guard let value = self[key] else { return nil }
        let place = path(of: key)
        if let name = value.stringValue { return [try name.loweredName(place)] }
        var names: [String] = []
        for (index, element) in try elements(value, place, "a text or an array of texts")
            .enumerated()
        {
            guard let name = element.stringValue else {
                throw Rejection.invalid(
                    "\(place)[\(index)]",
                    "\(Rejection.quotedValue(element)) is no text",
                    "give a text",
                    bound: "a text"
                )
            }
            names.append(try name.loweredName("\(place)[\(index)]"))
        }
        return names
    }

    /// Reads an array of ids; nil when the key is absent.
    ///
    /// - Throws: `Rejection` `invalid_field` for an empty list and for what is no id.
    func identifiers(_ key: String) throws(Rejection) -> [Int64]? {
        guard let value = self[key] else { return nil }
        let place = path(of: key)
        let bound = "an id from 1 to \(Self.largestIdentifier)"
        var identifiers: [Int64] = []
        for (index, element) in try elements(value, place, "an array of ids").enumerated() {
            guard let identifier = element.integerValue,
                (1...Self.largestIdentifier).contains(identifier)
            else {
                throw Rejection.invalid(
                    "\(place)[\(index)]",
                    "\(Rejection.quotedValue(element)) is no id",
                    "give \(bound)",
                    bound: bound
                )
            }
            identifiers.append(identifier)
        }
        return identifiers
    }

    /// Reads platforms, one or an array, in lower case; nil when the key is absent.
    ///
    /// - Throws: `Rejection` `invalid_field` for what cannot be a platform's name.
    func platforms(_ key: String) throws(Rejection) -> [String]? {
        let platforms = try names(key)
        for name in platforms ?? [] {
            guard name.isPlatformName else {
                throw Rejection.invalid(
                    path(of: key),
                    "\(Rejection.quoted(name)) is no platform's name",
                    "give names such as whatsapp, of letters, digits and underscores",
                    bound: "[a-z0-9_]+, at most 50"
                )
            }
        }
        return platforms
    }

    private static let largestIdentifier: Int64 = 9_007_199_254_740_991

    private func elements(
        _ value: JSONValue,
        _ place: String,
        _ bound: String
    ) throws(Rejection) -> [JSONValue] {
        guard let elements = value.arrayValue else {
            throw Rejection.invalid(
                place,
                "\(Rejection.quotedValue(value)) does not fit",
                "give \(bound)",
                bound: bound
            )
        }
        guard !elements.isEmpty else {
            throw Rejection.invalid(
                place,
                "the list is empty, so that nothing could match",
                "name at least one, or leave the key out",
                bound: "1 or more"
            )
        }
        return elements
    }
}

extension String {
    /// Whether it can name a platform: `[a-z0-9_]+`, at most 50.
    var isPlatformName: Bool {
        (1...50).contains(utf8.count)
            && utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    /// Gives the name in lower case; refuses an empty one.
    fileprivate func loweredName(_ place: String) throws(Rejection) -> String {
        guard !isEmpty else { throw Rejection.empty(place) }
        return lowercased()
    }
}

extension Rejection {
    /// Spells a JSON value from outside for a message, at most 80 characters of it.
    static func quotedValue(_ value: JSONValue) -> String {
        if let text = value.stringValue { return quoted(text) }
        let text = value.text
        return text.count > 80 ? "\(text.prefix(80))…" : text
    }
}
