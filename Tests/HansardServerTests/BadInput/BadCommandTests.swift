import HTTPTypes
import HansardRecords
import HummingbirdTesting
import Testing

/// Every command that is none is refused with its field and bound, and nothing is appended.
struct BadCommandTests {
    /// Is one bad command and what must be said about it.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let body: [UInt8]
        let status: Int
        let code: String
        var field: String?
        var bound: String?

        init(
            _ name: String,
            _ body: String,
            _ status: Int,
            _ code: String,
            field: String? = nil,
            bound: String? = nil
        ) {
            self.init(name, Array(body.utf8), status, code, field: field, bound: bound)
        }

        init(
            _ name: String,
            _ body: [UInt8],
            _ status: Int,
            _ code: String,
            field: String? = nil,
            bound: String? = nil
        ) {
            self.name = name
            self.body = body
            self.status = status
            self.code = code
            self.field = field
            self.bound = bound
        }

        var testDescription: String { name }
    }

    static let unknowns: [Case] = [
        Case(
            "unknown command",
            #"{"command": "do_magic"}"#,
            400,
            "unknown_command",
            field: "command"
        ),
        Case("no command", #"{"user_id": 1}"#, 400, "missing_field", field: "command"),
        Case(
            "unknown field",
            #"{"command": "open_conversation", "conversation_id": 1, "color": "red"}"#,
            400,
            "invalid_field",
            field: "color"
        ),
        Case(
            "unknown enum",
            #"{"command": "set_availability", "user_id": 1, "availability": "asleep"}"#,
            400,
            "invalid_field",
            field: "availability",
            bound: "online"
        ),
        Case(
            "unknown conversation",
            #"{"command": "open_conversation", "conversation_id": 999}"#,
            404,
            "unknown_conversation",
            field: "conversation_id"
        ),
        Case(
            "unknown user",
            #"{"command": "set_availability", "user_id": 999, "availability": "online"}"#,
            404,
            "unknown_user",
            field: "user_id"
        ),
        Case("an array in an object's place", #""text""#, 400, "invalid_json"),
    ]

    static let values: [Case] = [
        Case(
            "a name that is too long",
            #"{"command": "define_user", "user_id": 1, "name": ""#
                + String(repeating: "é", count: 256)
                + #""}"#,
            400,
            "invalid_field",
            field: "name",
            bound: "255"
        ),
        Case(
            "a command id that is too long",
            #"{"command": "open_conversation", "conversation_id": 1, "command_id": ""#
                + String(repeating: "x", count: 129) + #""}"#,
            400,
            "invalid_field",
            field: "command_id",
            bound: "128"
        ),
        Case(
            "text in a number's place",
            #"{"command": "open_conversation", "conversation_id": "one"}"#,
            400,
            "invalid_field",
            field: "conversation_id",
            bound: "integer"
        ),
        Case(
            "a negative id",
            #"{"command": "open_conversation", "conversation_id": -3}"#,
            400,
            "invalid_field",
            field: "conversation_id",
            bound: "9007199254740991"
        ),
        Case(
            "zero as an id",
            #"{"command": "open_conversation", "conversation_id": 0}"#,
            400,
            "invalid_field",
            field: "conversation_id",
            bound: "9007199254740991"
        ),
        Case(
            "an id above 2^53-1",
            #"{"command": "open_conversation", "conversation_id": 9007199254740992}"#,
            400,
            "invalid_field",
            field: "conversation_id",
            bound: "9007199254740991"
        ),
        Case(
            "an id of a thousand digits",
            #"{"command": "open_conversation", "conversation_id": "#
                + String(repeating: "9", count: 1_000)
                + "}",
            400,
            "invalid_field",
            field: "conversation_id"
        ),
        Case(
            "a fraction as an id",
            #"{"command": "open_conversation", "conversation_id": 1.5}"#,
            400,
            "invalid_field",
            field: "conversation_id"
        ),
        Case(
            "NUL in text",
            #"{"command": "define_user", "user_id": 1, "name": "a\u0000b"}"#,
            400,
            "invalid_field",
            field: "name",
            bound: "U+0000"
        ),
        Case(
            "a time before 1970",
            #"{"command": "define_user", "user_id": 1, "name": "a", "occurred_at": "1969-12-31T23:59:59Z"}"#,
            400,
            "invalid_field",
            field: "occurred_at",
            bound: "1970"
        ),
        Case(
            "a time after 9999",
            #"{"command": "define_user", "user_id": 1, "name": "a", "occurred_at": "10000-01-01T00:00:00Z"}"#,
            400,
            "invalid_field",
            field: "occurred_at",
            bound: "9999"
        ),
        Case(
            "a time that is none",
            #"{"command": "define_user", "user_id": 1, "name": "a", "occurred_at": "2026-02-30T00:00:00Z"}"#,
            400,
            "invalid_field",
            field: "occurred_at"
        ),
        Case(
            "a time far ahead of the clock",
            #"{"command": "define_user", "user_id": 1, "name": "a", "occurred_at": "9000-01-01T00:00:00Z"}"#,
            400,
            "time_ahead",
            field: "occurred_at",
            bound: "300"
        ),
    ]

    static let bytes: [Case] = [
        Case("nothing", "", 400, "invalid_json"),
        Case("half an object", #"{"command": "#, 400, "invalid_json"),
        Case("two values", "{} {}", 400, "invalid_json"),
        Case(
            "broken UTF-8",
            Array(#"{"command": "define_user", "name": ""#.utf8) + [0xC3, 0x28]
                + Array(#""}"#.utf8),
            400,
            "invalid_json"
        ),
        Case("a lone surrogate", #"{"command": "\ud800"}"#, 400, "invalid_json"),
        Case("a key twice", #"{"command": "a", "command": "b"}"#, 400, "invalid_json"),
        Case(
            "100,000 arrays in one another",
            String(repeating: "[", count: 100_000),
            400,
            "invalid_json",
            bound: "64"
        ),
        Case(
            "100,000 objects in one another",
            String(repeating: #"{"a":"#, count: 100_000),
            400,
            "invalid_json",
            bound: "64"
        ),
    ]

    @Test(arguments: unknowns + values + bytes)
    func aBadCommandIsRefusedAndNothingIsAppended(_ bad: Case) async throws {
        try await TestDesk.run { desk in
            let before = try desk.position
            let answer = try await desk.post("/commands", bad.body)
            try answer.expectProblem(bad.status, bad.code, field: bad.field, bound: bad.bound)
            #expect(try desk.position == before)
            #expect(try await desk.send(.get, "/healthz").status == 200)
        }
    }

    @Test func aBodyOverTenMegabytesIsRefused() async throws {
        try await TestDesk.run(.live) { desk in
            let before = try desk.position
            let body = [UInt8](repeating: UInt8(ascii: " "), count: (10 << 20) + 1)
            let answer = try await desk.post("/commands", body)
            try answer.expectProblem(413, "body_too_large", bound: "10485760")
            #expect(try desk.position == before)
            #expect(try await desk.send(.get, "/healthz").status == 200)
        }
    }

    @Test func aLargeContentIsRefusedByItsOwnBound() async throws {
        try await TestDesk.run { desk in
            let text = String(repeating: "x", count: 1_048_577)
            let answer = try await desk.post("/commands", TestDesk.inbound("1", text: text))
            try answer.expectProblem(400, "invalid_field", field: "content", bound: "1048576")
            #expect(try desk.position == 0)
        }
    }
}
