/// Is one line that is no command, and what must be said about it.
struct BadLine: Sendable {
    /// What is wrong with it.
    let name: String
    /// The line.
    let bytes: [UInt8]
    /// Code of the answer.
    let code: String
    /// Field that the answer blames; nil where it is no field.
    let field: String?
    /// What the answer's bound says; nil where there is none.
    let bound: String?

    init(
        _ name: String,
        _ text: String,
        _ code: String,
        field: String? = nil,
        bound: String? = nil
    ) {
        self.init(name, Array(text.utf8), code, field: field, bound: bound)
    }

    init(
        _ name: String,
        _ bytes: [UInt8],
        _ code: String,
        field: String? = nil,
        bound: String? = nil
    ) {
        self.name = name
        self.bytes = bytes
        self.code = code
        self.field = field
        self.bound = bound
    }
}

extension BadLine {
    private static let largestID = "9007199254740991"

    /// Lists what the engine must refuse.
    static let all: [BadLine] = unknown + texts + numbers + times + bytes

    private static let unknown = [
        BadLine("unknown command", #"{"command":"do_magic"}"#, "unknown_command", field: "command"),
        BadLine("no command", #"{"user_id":1}"#, "missing_field", field: "command"),
        BadLine("unknown field", open(#"1,"color":"red""#), "invalid_field", field: "color"),
        BadLine(
            "unknown enum value",
            #"{"command":"set_availability","user_id":1,"availability":"asleep"}"#,
            "invalid_field",
            field: "availability",
            bound: "online"
        ),
        BadLine("unknown id", open("99"), "unknown_conversation", field: "conversation_id"),
        BadLine("no object", "[1]", "invalid_json"),
        BadLine("no object at all", "1", "invalid_json"),
    ]

    private static let texts = [
        BadLine(
            "too long",
            user(String(repeating: "é", count: 256)),
            "invalid_field",
            field: "name",
            bound: "255"
        ),
        BadLine("NUL", user(#"a\u0000b"#), "invalid_field", field: "name", bound: "U+0000"),
        BadLine("wrong type", open(#""one""#), "invalid_field", field: "conversation_id"),
        BadLine(
            "text of over a megabyte",
            Lines.inbound("a", text: String(repeating: "x", count: 1_048_577)),
            "invalid_field",
            field: "content",
            bound: "1048576"
        ),
        BadLine(
            "text of almost ten megabytes",
            Lines.inbound("a", text: String(repeating: "x", count: 10_000_000)),
            "invalid_field",
            field: "content",
            bound: "1048576"
        ),
        BadLine(
            "command id too long",
            open(#"1,"command_id":"\#(String(repeating: "x", count: 129))""#),
            "invalid_field",
            field: "command_id",
            bound: "128"
        ),
        BadLine(
            "metadata of over 64 KiB",
            #"{"command":"update_conversation","conversation_id":1,"metadata":{"a":""#
                + String(repeating: "x", count: 65_536) + #""}}"#,
            "invalid_field",
            field: "metadata",
            bound: "65536"
        ),
        BadLine(
            "platform in capitals",
            #"{"command":"receive_message","platform":"WhatsApp","from":{"platform_user_id":"1"}}"#,
            "invalid_field",
            field: "platform",
            bound: "a-z0-9_"
        ),
    ]

    private static let numbers =
        [
            "-3", "0", "9007199254740992", "-9223372036854775809", "1e400",
            String(repeating: "9", count: 1_000),
        ]
        .map { number in
            BadLine(
                "id \(number.prefix(24))",
                open(number),
                "invalid_field",
                field: "conversation_id",
                bound: largestID
            )
        } + [BadLine("fraction", open("1.5"), "invalid_field", field: "conversation_id")]

    private static let times = [
        ("1969-12-31T23:59:59Z", "1970"), ("-0001-01-01T00:00:00Z", "1970"),
        ("10000-01-01T00:00:00Z", "9999"), ("2026-02-30T00:00:00Z", "9999"), ("now", "9999"),
    ]
    .map { time, bound in
        BadLine(
            "time \(time)",
            #"{"command":"define_user","user_id":1,"name":"a","occurred_at":"\#(time)"}"#,
            "invalid_field",
            field: "occurred_at",
            bound: bound
        )
    }

    private static let bytes = [
        BadLine("half an object", #"{"command": "#, "invalid_json"),
        BadLine("two values", "{} {}", "invalid_json"),
        BadLine("broken UTF-8", Array(#"{"command":""#.utf8) + [0xC3, 0x28], "invalid_json"),
        BadLine("NUL byte", Array(#"{"command":"a"#.utf8) + [0, 0x22, 0x7D], "invalid_json"),
        BadLine("lone surrogate", #"{"command":"\ud800"}"#, "invalid_json"),
        BadLine("a key twice", #"{"command":"a","command":"b"}"#, "invalid_json"),
        BadLine("100,000 arrays", String(repeating: "[", count: 100_000), "invalid_json"),
        BadLine("100,000 objects", String(repeating: #"{"a":"#, count: 100_000), "invalid_json"),
        BadLine(
            "100,000 arrays in metadata",
            #"{"command":"update_conversation","conversation_id":1,"metadata":{"a":"#
                + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
                + "}}",
            "invalid_json"
        ),
    ]

    private static func open(_ id: String) -> String {
        #"{"command":"open_conversation","conversation_id":\#(id)}"#
    }

    private static func user(_ name: String) -> String {
        #"{"command":"define_user","user_id":1,"name":"\#(name)"}"#
    }
}
