extension CodecError {
    /// Shortens a value for an error and puts it in quotes.
    static func quoted(_ text: String) -> String {
        let head = text.prefix(RecordLimits.quotedCharacters)
        let cut = head.endIndex < text.endIndex ? "…" : ""
        var writer = JSONWriter()
        writer.string(head.replacing("\0", with: "\u{FFFD}") + cut)
        return writer.text
    }

    /// Shortens a JSON value for an error.
    static func shortened(_ json: JSONValue) -> String {
        switch json {
        case .string(let text): quoted(text)
        case .number(let text): String(text.prefix(RecordLimits.quotedCharacters))
        case .bool(let value): value ? "true" : "false"
        case .null: "null"
        case .array: "an array"
        case .object: "an object"
        }
    }

    /// Says that a JSON value has another type.
    static func wrongType(_ json: JSONValue, _ wanted: String) -> CodecError {
        let value = shortened(json)
        return CodecError(
            .wrongType,
            problem: "\(value) is not \(wanted)",
            remedy: "give \(wanted)",
            value: value,
            bound: wanted
        )
    }

    /// Says that a number has a fraction or more than 64 bits.
    static func notIntegral(_ json: JSONValue, _ wanted: String) -> CodecError {
        let value = shortened(json)
        return CodecError(
            .outOfRange,
            problem: "\(value) is not an integer of at most 64 bits",
            remedy: "give \(wanted)",
            value: value,
            bound: wanted
        )
    }

    /// Says that a required field is absent.
    static func missing(_ type: FieldType) -> CodecError {
        CodecError(
            .missing,
            problem: "is missing",
            remedy: "give \(type.phrase)",
            bound: "required"
        )
    }

    /// Says that required text is blank.
    static func blank(_ text: String) -> CodecError {
        CodecError(
            .missing,
            problem: "\(quoted(text)) is blank",
            remedy: "give text with at least one visible character",
            value: quoted(text),
            bound: "required"
        )
    }

    /// Says that a number is outside its range.
    static func outOfRange(_ value: Int64, _ bounds: ClosedRange<Int64>) -> CodecError {
        let side =
            value < bounds.lowerBound
            ? "below \(bounds.lowerBound)" : "above \(bounds.upperBound)"
        return CodecError(
            .outOfRange,
            problem: "\(value) is \(side)",
            remedy: "give an integer from \(bounds.lowerBound) to \(bounds.upperBound)",
            value: "\(value)",
            bound: "\(bounds.lowerBound)…\(bounds.upperBound)"
        )
    }

    /// Says that text is longer than its bound.
    static func tooLong(_ text: String, _ count: Int, _ limit: Int, _ unit: String) -> CodecError {
        CodecError(
            .tooLong,
            problem: "\(quoted(text)) has \(count) \(unit), more than \(limit)",
            remedy: "shorten it to at most \(limit) \(unit)",
            value: quoted(text),
            bound: "at most \(limit) \(unit)"
        )
    }

    /// Says that an array has more elements than its bound.
    static func tooMany(_ count: Int, _ limit: Int) -> CodecError {
        CodecError(
            .tooLong,
            problem: "has \(count) elements, more than \(limit)",
            remedy: "give at most \(limit)",
            value: "\(count) elements",
            bound: "at most \(limit) elements"
        )
    }

    /// Says that text holds NUL.
    static func holdsNUL(_ text: String) -> CodecError {
        CodecError(
            .notAllowed,
            problem: "\(quoted(text)) holds the character NUL",
            remedy: "give text without U+0000",
            value: quoted(text),
            bound: "no U+0000"
        )
    }

    /// Says that text is not a token.
    static func notToken(_ text: String, _ limit: Int) -> CodecError {
        CodecError(
            .notAllowed,
            problem: "\(quoted(text)) is not made of a-z, 0-9 and _ only",
            remedy: "give 1 to \(limit) characters of a-z, 0-9 and _",
            value: quoted(text),
            bound: "[a-z0-9_]{1,\(limit)}"
        )
    }

    /// Says that text is not a colour.
    static func notColor(_ text: String) -> CodecError {
        CodecError(
            .notAllowed,
            problem: "\(quoted(text)) is not a color",
            remedy: "give # and six hexadecimal digits, such as #1a2b3c",
            value: quoted(text),
            bound: "#[0-9a-fA-F]{6}"
        )
    }

    /// Says that a word is not one of a closed list.
    static func notListed(_ text: String, _ words: [String]) -> CodecError {
        CodecError(
            .notAllowed,
            problem: "\(quoted(text)) is not one of \(words.joined(separator: ", "))",
            remedy: "give one of them",
            value: quoted(text),
            bound: words.joined(separator: ", ")
        )
    }
}
