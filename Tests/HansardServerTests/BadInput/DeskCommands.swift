import Testing

/// Lists the commands of the desk, each with values that its fields must not have.
enum DeskCommands {
    /// Is a command as it should be, and values that its fields must not have.
    struct Command: Sendable, CustomTestStringConvertible {
        let name: String
        /// Fields that make it whole, as JSON.
        let fields: KeyValuePairs<String, String>
        let bad: [Bad]

        init(_ name: String, _ fields: KeyValuePairs<String, String>, _ bad: [Bad]) {
            self.name = name
            self.fields = fields
            self.bad = bad
        }

        var testDescription: String { name }

        /// Spells the command with one field changed or added.
        func text(_ field: String? = nil, _ value: String = "") -> String {
            var pairs = fields.filter { $0.key != field }.map { ($0.key, $0.value) }
            if let field { pairs.append((field, value)) }
            let body = pairs.map { ", \"\($0.0)\": \($0.1)" }.joined()
            return #"{"command": "\#(name)"\#(body)}"#
        }
    }

    /// Is a value that a field must not have, as JSON, and what its bound must say.
    struct Bad: Sendable {
        let field: String
        let value: String
        let bound: String?
        let named: String

        init(_ field: String, _ value: String, _ bound: String? = nil, named: String? = nil) {
            self.field = field
            self.value = value
            self.bound = bound
            self.named = named ?? field
        }

        static func identifier(_ field: String) -> [Bad] {
            [
                Bad(field, "0", "1…9007199254740991"),
                Bad(field, "9007199254740992", "1…9007199254740991"),
                Bad(field, "1.5"), Bad(field, #""one""#, "integer"),
            ]
        }

        static func text(_ field: String, scalars: Int) -> [Bad] {
            text(field) + [Bad(field, long(scalars), "\(scalars)")]
        }

        static func text(_ field: String) -> [Bad] {
            [Bad(field, #""a\u0000b""#, "U+0000"), Bad(field, "7"), Bad(field, "[]")]
        }

        static func boolean(_ field: String) -> [Bad] {
            [Bad(field, #""yes""#), Bad(field, "1")]
        }

        static func long(_ scalars: Int) -> String {
            "\"\(String(repeating: "é", count: scalars + 1))\""
        }
    }

    static let desk: [Command] = [
        Command(
            "define_tag",
            ["name": #""vip""#],
            Bad.identifier("tag_id") + Bad.text("name", scalars: 100) + Bad.text("description") + [
                Bad("color", #""red""#, "#[0-9a-fA-F]{6}"),
                Bad("color", ##""#12345g""##, "#[0-9a-fA-F]{6}"), Bad("color", "1"),
                Bad("name", #"" ""#), Bad("name", "null"),
            ]
        ),
        Command("remove_tag", ["tag_id": "1"], Bad.identifier("tag_id")),
        Command(
            "tag_conversation",
            ["conversation_id": "1", "name": #""vip""#],
            Bad.identifier("conversation_id") + Bad.identifier("tag_id")
                + Bad.text("name", scalars: 100)
        ),
        Command(
            "untag_conversation",
            ["conversation_id": "1", "tag_id": "1"],
            Bad.identifier("conversation_id") + Bad.identifier("tag_id")
                + Bad.text("name", scalars: 100)
        ),
        Command(
            "add_note",
            ["conversation_id": "1", "user_id": "1", "content": #""x""#],
            Bad.identifier("conversation_id") + Bad.identifier("user_id") + Bad.text("content")
                + Bad.boolean("is_pinned") + [Bad("content", #""  ""#)]
        ),
        Command(
            "edit_note",
            ["note_id": "1", "content": #""x""#],
            Bad.identifier("note_id") + Bad.text("content")
        ),
        Command("delete_note", ["note_id": "1"], Bad.identifier("note_id")),
        Command("pin_note", ["note_id": "1"], Bad.identifier("note_id")),
        Command("unpin_note", ["note_id": "1"], Bad.identifier("note_id")),
        Command(
            "transfer_conversation",
            ["conversation_id": "1", "to_user_id": "1", "reason": #""x""#],
            Bad.identifier("conversation_id") + Bad.identifier("to_user_id")
                + Bad.identifier("transferred_by") + Bad.text("reason") + [Bad("reason", #"" ""#)]
        ),
        Command(
            "auto_assign_conversation",
            ["conversation_id": "1", "strategy": #""auto_least_busy""#],
            Bad.identifier("conversation_id") + [
                Bad("strategy", #""by_luck""#, "auto_round_robin"), Bad("strategy", "1"),
                Bad("strategy", #""manual""#, "auto_round_robin"),
            ]
        ),
    ]

    static let rules: [Command] = [
        Command(
            "define_sla_policy",
            ["name": #""gold""#, "first_response_time_minutes": "15"],
            Bad.identifier("sla_policy_id") + Bad.text("name", scalars: 255)
                + Bad.text("description") + Bad.boolean("is_active") + Bad.boolean("is_default") + [
                    Bad("first_response_time_minutes", "0", "1…5256000"),
                    Bad("first_response_time_minutes", "5256001", "1…5256000"),
                    Bad("first_response_time_minutes", #""15""#, "integer"),
                    Bad("resolution_time_hours", "0", "1…87600"),
                    Bad("resolution_time_hours", "87601", "1…87600"),
                    Bad("conditions", "[]", "object"), Bad("conditions", #""x""#),
                    Bad("conditions", #"{"moon": "full"}"#, named: "conditions.moon"),
                    Bad("conditions", #"{"platforms": "line"}"#, named: "conditions.platforms"),
                ]
        ),
        Command(
            "apply_sla_policy",
            ["conversation_id": "1", "sla_policy_id": "1"],
            Bad.identifier("conversation_id") + Bad.identifier("sla_policy_id")
        ),
        Command(
            "define_automated_reply",
            [
                "name": #""prices""#, "trigger_type": #""keyword""#, "keywords": #"["price"]"#,
                "reply_message": #""x""#,
            ],
            Bad.identifier("automated_reply_id") + Bad.text("name", scalars: 255)
                + Bad.text("reply_message") + Bad.boolean("is_active") + [
                    Bad("trigger_type", #""mood""#, "keyword, greeting, away"),
                    Bad("trigger_type", "null", "keyword, greeting, away"),
                    Bad("reply_type", #""song""#, "text, template, buttons"),
                    Bad("keywords", "{}", "array"), Bad("keywords", #""price""#),
                    Bad("keywords", "[1]", named: "keywords[0]"),
                    Bad("priority", "2147483648", "2147483647"), Bad("priority", #""high""#),
                    Bad("reply_metadata", "[]", "object"), Bad("conditions", "[]", "object"),
                    Bad("conditions", #"{"moon": "full"}"#, named: "conditions.moon"),
                ]
        ),
        Command(
            "define_canned_response",
            ["title": #""hi""#, "content": #""hello""#],
            Bad.identifier("canned_response_id") + Bad.identifier("user_id")
                + Bad.text("title", scalars: 255) + Bad.text("content")
                + Bad.text("shortcut", scalars: 50) + Bad.text("category", scalars: 100)
                + Bad.boolean("is_shared") + [
                    Bad("platforms", "{}", "array"),
                    Bad("platforms", #"["What App"]"#, "a-z", named: "platforms[0]"),
                    Bad("title", "null"), Bad("shortcut", #"" ""#),
                ]
        ),
        Command(
            "remove_canned_response",
            ["canned_response_id": "1"],
            Bad.identifier("canned_response_id")
        ),
        Command(
            "configure_tenant",
            [:],
            [
                Bad("assignment_strategy", #""by_luck""#, "auto_least_busy"),
                Bad("offline_policy", #""drop""#, "requeue_all"), Bad("retention", "7"),
                Bad(
                    "retention",
                    #"{"attachments_days": -1}"#,
                    "0…36500",
                    named: "retention.attachments_days"
                ),
                Bad(
                    "retention",
                    #"{"resolved_months": 1201}"#,
                    "0…1200",
                    named: "retention.resolved_months"
                ),
                Bad("retention", #"{"logs": 1}"#, named: "retention.logs"),
            ]
        ),
    ]

    static let campaigns: [Command] = [
        Command(
            "define_template",
            ["name": #""spring""#, "content": #""hi""#],
            Bad.identifier("template_id") + Bad.text("name", scalars: 255) + Bad.text("content")
        ),
        Command(
            "define_campaign",
            ["name": #""spring""#],
            Bad.identifier("campaign_id") + Bad.identifier("template_id")
                + Bad.text("name", scalars: 255) + [
                    Bad("customer_ids", "{}"), Bad("customer_ids", "1"),
                    Bad("customer_ids", "[0]", "1…9007199254740991", named: "customer_ids[0]"),
                    Bad("customer_ids", #"[1, "two"]"#, "integer", named: "customer_ids[1]"),
                ]
        ),
        Command(
            "send_campaign",
            ["campaign_id": "1", "platform": #""line""#],
            Bad.identifier("campaign_id") + Bad.text("channel_account", scalars: 255)
                + Bad.text("content") + [
                    Bad("platform", #""What App""#, "a-z"),
                    Bad("platform", #""\#(String(repeating: "x", count: 51))""#, "50"),
                    Bad("customer_ids", "[-1]", "1…9007199254740991", named: "customer_ids[0]"),
                ]
        ),
        Command(
            "advance_time",
            ["to": #""2026-01-05T09:00:00Z""#],
            [
                Bad("to", #""tomorrow""#), Bad("to", "7"), Bad("to", "null"),
                Bad("to", #""1969-12-31T23:59:59Z""#, "1970"),
                Bad("to", #""9000-01-01T00:00:00Z""#),
            ]
        ),
    ]

    static let all = desk + rules + campaigns
}
