import HansardRecords
import Testing

@Suite struct ReadingTests {
    /// Lists the documented columns, then the extra ones, in their order.
    static let columns: [String: [String]] = [
        "conversations": [
            "id", "customer_id", "platform", "platform_conversation_id", "status", "assigned_to",
            "channel_type", "last_message_at", "first_response_at", "resolved_at",
            "message_count", "unread_count", "metadata", "sla_policy_id",
            "sla_first_response_due_at", "sla_resolution_due_at", "sla_first_response_breached",
            "sla_resolution_breached", "created_at", "updated_at", "waiting_since",
            "channel_account", "reopen_count", "previous_conversation_id", "anomaly",
        ],
        "messages": [
            "id", "conversation_id", "platform_message_id", "direction", "type", "content",
            "user_id", "sender_type", "status", "delivered_at", "read_at", "failed_at",
            "error_message", "metadata", "created_at", "updated_at", "anomaly", "attempt",
        ],
        "message_attachments": [
            "id", "message_id", "type", "url", "platform_url", "mime_type", "filename",
            "file_size", "width", "height", "duration", "thumbnail_url", "metadata",
        ],
        "conversation_assignments": [
            "id", "conversation_id", "assigned_to", "assigned_by", "assignment_type",
            "assigned_at", "unassigned_at",
        ],
        "message_status_updates": ["id", "message_id", "status", "status_at", "metadata"],
    ]

    static func desk() throws -> Workplace {
        let workplace = try Workplace()
        let file = try workplace.file("desk.jsonl", lines: Lines.desk)
        let ending = try workplace.hansard("apply", file)
        try #require(ending.status == 0, "\(ending.errors)")
        return workplace
    }

    @Test(arguments: columns.keys.sorted())
    func aTablesRowsHaveTheDocumentedColumnsInOrder(name: String) throws {
        let ending = try Self.desk().hansard("table", name, "--json")
        ending.expectDone()
        let rows = try ending.rows()
        #expect(!rows.isEmpty)
        for row in rows { #expect(row.keys == Self.columns[name]) }
        #expect(try rows.map { try $0.integer("id") } == (1...Int64(rows.count)).map(\.self))
    }

    @Test func jsonColumnsAreJSONAndTimesHaveMicroseconds() throws {
        let workplace = try Self.desk()
        let messages = try workplace.hansard("table", "messages", "--json").lines
        let media = try #require(messages.last)
        #expect(media.contains(#""metadata":{"k":[1,null]}"#), "\(media)")
        #expect(media.contains(#""created_at":"2026-01-05T09:00:07.000000Z""#), "\(media)")
        #expect(media.contains(#""user_id":null"#), "\(media)")
    }

    @Test func directoryTablesAreShownToo() throws {
        let workplace = try Self.desk()
        for name in ["customers", "users"] {
            let rows = try workplace.hansard("table", name, "--json").rows()
            #expect(rows.count >= 2 && rows.allSatisfy { $0.keys.first == "id" })
        }
    }

    @Test func theInboxIsTheLatestFirst() throws {
        let workplace = try Self.desk()
        let ending = try workplace.hansard("inbox", "--json")
        ending.expectDone()
        let rows = try ending.rows()
        #expect(try rows.map { try $0.integer("id") } == [3, 1, 2])
        #expect(rows.allSatisfy { $0.keys == Self.columns["conversations"] ?? [] })
        let unread = try workplace.hansard("inbox", "--json", "--unread").rows()
        #expect(try unread.map { try $0.integer("id") } == [3, 2])
        let mine = try workplace.hansard(
            "inbox",
            "--json",
            "--assigned-to",
            "1",
            "--status",
            "open"
        )
        #expect(try mine.rows().map { try $0.integer("id") } == [1])
        let both = try workplace.hansard(
            "inbox",
            "--json",
            "--platform",
            "telegram",
            "--platform",
            "whatsapp",
            "--assigned-to",
            "none",
            "--sort",
            "last_message_at"
        )
        #expect(try both.rows().map { try $0.integer("id") } == [2, 3])
    }

    @Test func pagesJoinToTheWholeInbox() throws {
        let workplace = try Self.desk()
        var ids: [Int64] = []
        var cursor: [String] = []
        repeat {
            let page = try workplace.run(["inbox", "--json", "--limit", "1"] + cursor)
            #expect(page.status == 0)
            ids += try page.rows().map { try $0.integer("id") }
            let next = page.errorLines.first.map { $0.replacing("more: --cursor ", with: "") }
            cursor = next.map { ["--cursor", $0] } ?? []
        } while !cursor.isEmpty && ids.count < 10
        #expect(ids == [3, 1, 2])
    }

    @Test func oneConversationIsOneObject() throws {
        let workplace = try Self.desk()
        let row = try workplace.hansard("show", "1", "--json").row()
        #expect(row.keys == Self.columns["conversations"])
        #expect(row["status"]?.stringValue == "open")
        #expect(row["first_response_at"]?.stringValue == "2026-01-05T09:00:05.000000Z")
        let text = try workplace.hansard("show", "1")
        text.expectDone()
        #expect(text.output.contains("Ann") && text.output.contains("Customer 1"))
    }

    @Test func messagesComeInTheOrderTheyHappened() throws {
        let workplace = try Self.desk()
        let rows = try workplace.hansard("messages", "2", "--json").rows()
        #expect(rows.map { $0["content"]?.stringValue } == ["second", "third"])
        #expect(rows.allSatisfy { $0.keys == Self.columns["messages"] ?? [] })
        let text = try workplace.hansard("messages", "1")
        text.expectDone()
        #expect(text.lines.count == 2)
        #expect(text.lines.last?.contains("[delivered]") == true, "\(text.output)")
    }

    @Test func whatPeopleReadHasHeadingsAndNoColour() throws {
        let workplace = try Self.desk()
        for arguments in [
            ["inbox"], ["table", "message_attachments"], ["show", "1"], ["messages", "1"],
        ] {
            let ending = try workplace.run(arguments)
            ending.expectDone()
            #expect(!ending.output.contains("\u{1B}"), "\(arguments)")
            #expect(ending.lines.allSatisfy { $0.count <= 160 }, "\(arguments)")
        }
        #expect(try workplace.hansard("inbox").output.contains("CUSTOMER"))
    }

    @Test func aMessageCannotSteerTheTerminal() throws {
        let workplace = try Workplace()
        let line = Lines.inbound("a", text: #"\u001b[2Jx\ny"#)
        try workplace.hansard("apply", try workplace.file("a.jsonl", lines: [line])).expectDone()
        for arguments in [["inbox"], ["messages", "1"], ["table", "messages"]] {
            let ending = try workplace.run(arguments)
            #expect(!ending.output.contains("\u{1B}"), "\(arguments)")
        }
    }

    @Test func whatDoesNotExistIsOneLineAndExitCodeOne() throws {
        let workplace = try Self.desk()
        try workplace.hansard("show", "999").expectError(1, "999")
        try workplace.hansard("messages", "999", "--json").expectError(1, "999")
        try workplace.run(["inbox"], data: "\(workplace.path)/none").expectError(1, "hansard demo")
        for command in [["events"], ["verify"], ["table", "users"]] {
            try workplace.run(command, data: "\(workplace.path)/none").expectError(1, "none")
        }
    }

    @Test func wrongUsageIsOneLineAndExitCodeTwo() throws {
        let workplace = try Self.desk()
        try workplace.hansard("table", "secrets").expectError(2, "conversations")
        try workplace.hansard("show", "one").expectError(2, "one")
        try workplace.hansard("inbox", "--status", "closed").expectError(2, "status", "resolved")
        try workplace.hansard("inbox", "--limit", "0").expectError(2, "limit", "200")
        try workplace.hansard("inbox", "--limit", "201").expectError(2, "200")
        try workplace.hansard("inbox", "--cursor", "abc").expectError(2, "cursor")
        try workplace.hansard("inbox", "--sort", "luck").expectError(2, "sort")
        try workplace.hansard("inbox", "--assigned-to", "-1").expectError(2)
        try workplace.hansard("events", "--after", "-1").expectError(2, "after")
        try workplace.hansard("events", "--type", "a.b").expectError(2, "type")
        try workplace.hansard("events", "--stream", "x").expectError(2, "stream")
    }

    @Test func aTenantWithoutEventsIsEmpty() throws {
        let workplace = try Workplace()
        let empty = try workplace.file("empty.jsonl", lines: ["", "  "])
        try workplace.hansard("apply", empty).expectDone()
        #expect(try workplace.hansard("inbox").output == "no conversations\n")
        #expect(try workplace.hansard("inbox", "--json").output.isEmpty)
        #expect(try workplace.hansard("events", "--json").output.isEmpty)
        let verified = try workplace.hansard("verify", "--json").row()
        #expect(try verified.integer("position") == 0)
    }
}
