import HansardRecords

/// Finds keywords as whole words in messages.
///
/// Case and diacritics do not count; a keyword of several words matches where they stand one
/// behind another, whatever separates them. `MessageWords` says what a word is. Source: semantics
/// §11.
public struct KeywordMatcher: Hashable, Sendable {
    /// Keywords as they were given, with their words.
    private let phrases: [Phrase]

    private struct Phrase: Hashable {
        var keyword: String
        var words: [String]
    }

    /// Reads the keywords of a rule, a JSON array of texts.
    ///
    /// - Parameters:
    ///   - value: The array.
    ///   - field: Where it stands in its command, for refusals.
    /// - Throws: `Rejection` `invalid_field` for anything but an array of one or more texts, and
    ///   for a text that holds neither a letter nor a digit nor a symbol.
    public init(_ value: JSONValue, field: String) throws(Rejection) {
        guard let elements = value.arrayValue, !elements.isEmpty else {
            throw Rejection.invalid(
                field,
                "\(Rejection.quotedValue(value)) names no keyword",
                "give an array such as [\"price\", \"opening hours\"]",
                bound: "an array of 1 or more texts"
            )
        }
        var phrases: [Phrase] = []
        for (index, element) in elements.enumerated() {
            let words = element.stringValue.map { MessageWords($0).words } ?? []
            guard let keyword = element.stringValue, !words.isEmpty else {
                throw Rejection.invalid(
                    "\(field)[\(index)]",
                    "\(Rejection.quotedValue(element)) is no word",
                    "give a text with at least one letter, digit or symbol",
                    bound: "1 or more words"
                )
            }
            phrases.append(Phrase(keyword: keyword, words: words))
        }
        self.phrases = phrases
    }

    /// Finds the first keyword, in the order of the rule, that stands in a message.
    ///
    /// - Returns: The keyword as it was given; nil when none does.
    /// - Complexity: O(words of the message · keywords).
    public func firstMatch(in message: MessageWords) -> String? {
        phrases.first { message.contain($0.words) }?.keyword
    }

    /// Says whether a keyword stands in a text.
    ///
    /// With many rules and one message, take the message apart once and use `firstMatch`.
    public func matches(_ text: String) -> Bool { firstMatch(in: MessageWords(text)) != nil }
}
