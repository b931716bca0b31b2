import HansardRecords

/// Keeps what was read from the JSON of policies and rules, by its text, so that each text is read
/// once and not for every conversation or message.
///
/// The same text always reads the same, so nothing here ever grows stale. One belongs to one
/// thread.
public final class CompiledConditions {
    private static let largestCount = 1_000

    private var policies: [JSONText: SLAConditions] = [:]
    private var rules: [JSONText: ReplyConditions] = [:]
    private var keywords: [JSONText: KeywordMatcher] = [:]

    /// Makes an empty one.
    public init() {}

    /// Reads the conditions of a policy; those of none when it has no text.
    ///
    /// - Throws: `Rejection`, as `SLAConditions` does.
    /// - Complexity: O(length of the text).
    func policy(_ text: JSONText?) throws(Rejection) -> SLAConditions {
        guard let text else { return .none }
        if let known = policies[text] { return known }
        let conditions = try SLAConditions(text.value())
        Self.keep(conditions, text, &policies)
        return conditions
    }

    /// Reads the conditions of a rule; those of none when it has no text.
    ///
    /// - Throws: `Rejection`, as `ReplyConditions` does.
    /// - Complexity: O(length of the text).
    func rule(_ text: JSONText?) throws(Rejection) -> ReplyConditions {
        guard let text else { return .none }
        if let known = rules[text] { return known }
        let conditions = try ReplyConditions(text.value())
        Self.keep(conditions, text, &rules)
        return conditions
    }

    /// Reads the keywords of a rule.
    ///
    /// - Throws: `Rejection`, as `KeywordMatcher` does.
    /// - Complexity: O(length of the text).
    func keywords(_ text: JSONText) throws(Rejection) -> KeywordMatcher {
        if let known = keywords[text] { return known }
        let matcher = try KeywordMatcher(text.value(), field: "keywords")
        Self.keep(matcher, text, &keywords)
        return matcher
    }

    private static func keep<Value>(
        _ value: Value,
        _ text: JSONText,
        _ known: inout [JSONText: Value]
    ) {
        if known.count >= largestCount { known.removeAll(keepingCapacity: true) }
        known[text] = value
    }
}
