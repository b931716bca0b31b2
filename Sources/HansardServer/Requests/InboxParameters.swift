import HansardDomain
import HansardReadModel
import HansardRecords

/// Reads the inbox's filters: the same names in the API's query and as options of the command line.
public enum InboxParameters {
    /// Names the filters.
    ///
    /// Source: contract §3.
    public static let names = [
        "status", "assigned_to", "platform", "channel_type", "customer_id", "unread",
        "tag", "sla", "due_before", "platform_conversation_id", "sort", "cursor", "limit",
    ]

    /// Makes a query out of parameters; a filter that repeats matches any of its values.
    ///
    /// - Parameters:
    ///   - parameters: query of a request, or options of the command line.
    ///   - snapshot: knows the tags by name.
    ///   - digester: turns a platform's conversation id into the digest it is found by.
    /// - Returns: the query.
    /// - Throws: `Problem` naming the parameter, its value and what it may be.
    public static func query(
        _ parameters: QueryParameters,
        _ snapshot: ReadModelSnapshot,
        digester: any KeyDigester
    ) throws -> InboxQuery {
        try parameters.refuseOthers(than: names + ["min_position"])
        var query = InboxQuery()
        query.statuses = Set(try values("status", parameters))
        query.channelTypes = Set(try values("channel_type", parameters))
        query.assignedTo = try assignee(parameters)
        for platform in parameters.all("platform") {
            query.platforms.append(try token(platform, of: "platform"))
        }
        for text in parameters.all("customer_id") {
            query.customerIDs.append(
                try QueryParameters.integer(text, of: "customer_id", in: ServerLimits.identifier)
            )
        }
        query.unread = try unread(parameters)
        for text in parameters.all("tag") { query.tagIDs.append(try tag(text, snapshot)) }
        query.sla = try sla(parameters)
        query.sort = try sort(parameters)
        query.limit = try parameters.limit()
        query.cursor = try cursor(parameters)
        if let id = try parameters.single("platform_conversation_id") {
            query.platformConversationDigest = digester.digest(thread: "", account: nil, id: id)
        }
        return query
    }

    /// Reads `cursor`, which a page before this one named; nil when it is absent.
    ///
    /// - Throws: `Problem` when it is no cursor, or stands twice.
    public static func cursor(_ parameters: QueryParameters) throws(Problem) -> PageCursor? {
        guard let text = try parameters.single("cursor") else { return nil }
        guard let cursor = PageCursor(text: text) else {
            throw QueryParameters.invalid(
                "cursor",
                "'\(text.prefix(40))' is no cursor",
                bound: "the next_cursor of a page of the same query"
            )
        }
        return cursor
    }

    /// Reads the values of a closed list.
    static func values<Value: FieldEnum>(
        _ name: String,
        _ parameters: QueryParameters
    ) throws(Problem) -> [Value] {
        var values: [Value] = []
        for text in parameters.all(name) {
            guard let value = Value(rawValue: text) else {
                throw QueryParameters.invalid(
                    name,
                    "'\(text.prefix(40))' is not one of its values",
                    bound: Value.allCases.map(\.rawValue).joined(separator: ", ")
                )
            }
            values.append(value)
        }
        return values
    }

    /// Reads a word of an open list: `[a-z0-9_]+`, at most 50.
    static func token(_ text: String, of name: String) throws(Problem) -> String {
        let isToken =
            (1...50).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "_"):
                    true
                default: false
                }
            }
        guard isToken else {
            throw QueryParameters.invalid(
                name,
                "'\(text.prefix(40))' has other characters or another length",
                bound: "1 to 50 of a-z, 0-9 and _"
            )
        }
        return text
    }

    private static func assignee(
        _ parameters: QueryParameters
    ) throws(Problem) -> InboxQuery.Assignee {
        let texts = parameters.all("assigned_to")
        guard let first = texts.first else { return .anyone }
        if texts.count == 1, first == "none" { return .none }
        if texts.count == 1, first == "any" { return .some }
        var ids: [Int64] = []
        for text in texts {
            guard let id = Int64(text), ServerLimits.identifier.contains(id) else {
                throw QueryParameters.invalid(
                    "assigned_to",
                    "'\(text.prefix(40))' is no user",
                    bound: "ids of users, or none, or any"
                )
            }
            ids.append(id)
        }
        return .users(ids)
    }

    /// Reads `sla`: `breached`, or `due_before=` with a time; the time may stand in `due_before`.
    private static func sla(
        _ parameters: QueryParameters
    ) throws(Problem) -> InboxQuery.SLA? {
        let prefix = "due_before="
        let text = try parameters.single("sla")
        let time = try parameters.single("due_before")
        switch (text, time) {
        case (nil, nil): return nil
        case ("breached", nil): return .breached
        case (nil, let time?), ("due_before", let time?):
            return .dueBefore(try instant(time, of: "due_before"))
        case (let text?, nil) where text.hasPrefix(prefix):
            return .dueBefore(try instant(String(text.dropFirst(prefix.count)), of: "sla"))
        case (let text?, _):
            let problem = time == nil ? "does not filter" : "stands beside due_before"
            throw QueryParameters.invalid(
                "sla",
                "'\(text.prefix(40))' \(problem)",
                bound: "breached, or due_before=2026-01-05T09:00:00Z"
            )
        }
    }

    /// Reads a time.
    static func instant(_ text: String, of name: String) throws(Problem) -> Timestamp {
        guard let instant = Timestamp(rfc3339: text) else {
            throw QueryParameters.invalid(
                name,
                "'\(text.prefix(40))' is no time",
                bound: "RFC 3339 from 1970 to 9999, such as 2026-01-05T09:00:00Z"
            )
        }
        return instant
    }

    /// Finds a tag by its id or its name; one that is called like another's id needs its own id.
    private static func tag(_ text: String, _ snapshot: ReadModelSnapshot) throws -> Int64 {
        if let id = Int64(text), ServerLimits.identifier.contains(id), try snapshot.tag(id) != nil {
            return id
        }
        guard let tag = try snapshot.tag(named: text) else {
            throw QueryParameters.invalid(
                "tag",
                "'\(text.prefix(100))' is no tag",
                bound: "the id or the name of a tag"
            )
        }
        return tag.id
    }

    private static func unread(_ parameters: QueryParameters) throws(Problem) -> Bool {
        guard let text = try parameters.single("unread") else { return false }
        guard text == "true" else {
            throw QueryParameters.invalid(
                "unread",
                "'\(text.prefix(40))' does not filter",
                bound: "true, or leave it out"
            )
        }
        return true
    }

    private static func sort(_ parameters: QueryParameters) throws(Problem) -> InboxQuery.Sort {
        switch try parameters.single("sort") {
        case nil, "-last_message_at": .lastMessageDescending
        case "last_message_at": .lastMessageAscending
        case "-created_at": .createdDescending
        case "waiting_since": .waitingSince
        case "sla_due": .slaDue
        case .some(let text):
            throw QueryParameters.invalid(
                "sort",
                "'\(text.prefix(40))' is no order",
                bound: "-last_message_at, last_message_at, waiting_since, sla_due or -created_at"
            )
        }
    }
}
