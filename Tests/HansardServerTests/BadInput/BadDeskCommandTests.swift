import HansardDomain
import HansardRecords
import Testing

/// Every command of the desk that is none is refused with its field and bound, and nothing is
/// appended: tags, notes, transfers, promises, rules, canned responses, campaigns, time.
struct BadDeskCommandTests {
    /// Fills a desk so that only the bad value is wrong.
    private static func fill(_ desk: TestDesk) async throws {
        for body in [
            #"{"command": "define_user", "user_id": 1, "name": "Ann"}"#, TestDesk.inbound("m1"),
            #"{"command": "define_tag", "name": "VIP"}"#,
            #"{"command": "add_note", "conversation_id": 1, "user_id": 1, "content": "n"}"#,
            #"{"command": "define_sla_policy", "name": "p", "resolution_time_hours": 1}"#,
            #"{"command": "define_canned_response", "title": "t", "content": "c"}"#,
            #"{"command": "define_template", "name": "t", "content": "c"}"#,
            #"{"command": "define_campaign", "name": "c", "template_id": 1}"#,
        ] {
            try await desk.command(body)
        }
    }

    @Test(arguments: DeskCommands.all)
    func aValueThatDoesNotFitIsRefusedByItsFieldAndBound(
        _ command: DeskCommands.Command
    ) async throws {
        try await TestDesk.run { desk in
            try await Self.fill(desk)
            let before = try desk.position
            for bad in command.bad {
                let text = command.text(bad.field, bad.value)
                let answer = try await desk.post("/commands", text)
                #expect(answer.status == 400, "\(text.prefix(200)): \(answer.text)")
                let json = try answer.json
                let code = json["code"]?.stringValue ?? ""
                #expect(
                    ["invalid_field", "missing_field", "time_ahead"].contains(code),
                    "\(text.prefix(200)): \(answer.text)"
                )
                #expect(json["field"]?.stringValue == bad.named, "\(text.prefix(200))")
                if let bound = bad.bound {
                    let given = json["bound"]?.stringValue ?? ""
                    #expect(given.contains(bound), "\(text.prefix(200)): \(answer.text)")
                }
            }
            #expect(try desk.position == before)
        }
    }

    @Test(arguments: DeskCommands.all)
    func anUnknownFieldIsNamed(_ command: DeskCommands.Command) async throws {
        try await TestDesk.run { desk in
            try await desk.post("/commands", command.text("colour", #""red""#))
                .expectProblem(400, "invalid_field", field: "colour")
            #expect(try desk.position == 0)
        }
    }

    @Test func everyNewCommandIsInTheTable() {
        let older: Set<String> = [
            "define_user", "set_availability", "define_customer", "receive_message",
            "send_message", "record_receipt", "record_watermark", "retry_message", "edit_message",
            "delete_message", "store_attachment", "archive_attachment", "read_conversation",
            "assign_conversation", "unassign_conversation", "update_conversation",
            "open_conversation", "pend_conversation", "resolve_conversation",
            "reopen_conversation", "archive_conversation",
        ]
        #expect(Set(DeskCommands.all.map(\.name)).isDisjoint(with: older))
        #expect(Set(DeskCommands.all.map(\.name)).union(older) == Set(CommandCatalog.names))
    }

    @Test(
        arguments: [
            (#"{"command": "remove_tag", "tag_id": 9}"#, "unknown_tag", "tag_id"),
            (
                #"{"command": "tag_conversation", "conversation_id": 1, "name": "no"}"#,
                "unknown_tag", "name"
            ),
            (
                #"{"command": "tag_conversation", "conversation_id": 9, "tag_id": 1}"#,
                "unknown_conversation", "conversation_id"
            ),
            (
                #"{"command": "add_note", "conversation_id": 1, "user_id": 9, "content": "x"}"#,
                "unknown_user", "user_id"
            ),
            (#"{"command": "pin_note", "note_id": 9}"#, "unknown_note", "note_id"),
            (
                #"{"command": "transfer_conversation", "conversation_id": 1, "to_user_id": 9, "reason": "x"}"#,
                "unknown_user", "to_user_id"
            ),
            (
                #"{"command": "apply_sla_policy", "conversation_id": 1, "sla_policy_id": 9}"#,
                "unknown_sla_policy", "sla_policy_id"
            ),
            (
                #"{"command": "define_sla_policy", "sla_policy_id": 9, "name": "x"}"#,
                "unknown_sla_policy", "sla_policy_id"
            ),
            (
                #"{"command": "define_automated_reply", "automated_reply_id": 9, "name": "x"}"#,
                "unknown_automated_reply", "automated_reply_id"
            ),
            (
                #"{"command": "remove_canned_response", "canned_response_id": 9}"#,
                "unknown_canned_response", "canned_response_id"
            ),
            (
                #"{"command": "define_campaign", "name": "x", "template_id": 9}"#,
                "unknown_template", "template_id"
            ),
            (
                #"{"command": "define_campaign", "name": "x", "customer_ids": [1, 9]}"#,
                "unknown_customer", "customer_ids[1]"
            ),
            (
                #"{"command": "send_campaign", "campaign_id": 9, "platform": "line"}"#,
                "unknown_campaign", "campaign_id"
            ),
        ]
    )
    func anUnknownIDIs404AndNamesIt(
        _ body: String,
        _ code: String,
        _ field: String
    ) async throws {
        try await TestDesk.run { desk in
            try await Self.fill(desk)
            let before = try desk.position
            try await desk.post("/commands", body).expectProblem(404, code, field: field)
            #expect(try desk.position == before)
        }
    }

    @Test(
        arguments: [
            (
                #"{"command": "define_template", "name": "x", "content": "{{customer.iban}}"}"#,
                "unknown_variable", "content"
            ),
            (
                #"{"command": "send_campaign", "campaign_id": 1, "platform": "line", "content": "{{x}}"}"#,
                "unknown_variable", "content"
            ),
            (
                #"{"command": "define_sla_policy", "name": "x", "conditions": {"calendar": {"timezone": "Europe/Berlin", "hours": {}}}}"#,
                "invalid_calendar", "conditions.calendar.hours"
            ),
            (
                #"{"command": "define_sla_policy", "name": "x", "conditions": {"calendar": {"timezone": "Moon/Base", "hours": {}}}}"#,
                "invalid_field", "conditions.calendar.timezone"
            ),
        ]
    )
    func aVariableOrACalendarThatIsNoneIsInvalid(
        _ body: String,
        _ code: String,
        _ field: String
    ) async throws {
        try await TestDesk.run { desk in
            try await Self.fill(desk)
            let before = try desk.position
            try await desk.post("/commands", body).expectProblem(400, code, field: field)
            #expect(try desk.position == before)
        }
    }

    @Test func whatIsTakenIsAConflict() async throws {
        try await TestDesk.run { desk in
            try await Self.fill(desk)
            try await desk.post("/commands", #"{"command": "define_tag", "name": "vip"}"#)
                .expectProblem(409, "name_taken", field: "name", bound: "whatever the case")
            try await desk.command(
                #"{"command": "define_canned_response", "title": "a", "content": "c", "shortcut": "/a"}"#
            )
            try await desk.post(
                "/commands",
                #"{"command": "define_canned_response", "title": "b", "content": "c", "shortcut": "/a"}"#
            )
            .expectProblem(409, "shortcut_taken", field: "shortcut")
        }
    }
}
