import HansardRecords
import Testing

@Suite struct RecordJSONTests {
    func read(_ text: String, _ unknown: UnknownFields = .refuse) throws -> Sample {
        try Sample(json: try JSONValue.parse(text), unknownFields: unknown)
    }

    @Test func shownFieldsStandInOrder() throws {
        #expect(
            try Sample.full().jsonText()
                == #"{"id":42,"name":"Zoë","kind":"","color":"dark_blue","maybe_color":"green","#
                + #""is_active":false,"is_pinned":true,"count":-3,"limit":null,"#
                + #""created_at":"2026-01-05T09:00:00.000001Z","#
                + #""resolved_at":"1970-01-01T00:00:00.000000Z","metadata":{"b":1.50,"a":[null]},"#
                + #""digest":"00000000000000010000000000000002","#
                + #""digests":["00000000000000000000000000000000","#
                + #""ffffffffffffffff0000000000000000"],"numbers":[1,-1,0],"words":["","ß"],"#
                + #""holes":[null,0,9223372036854775807,-9223372036854775808],"#
                + #""parts":[{"url":"u1","size":null},{"url":"","size":9}],"#
                + #""part":{"url":"","size":9},"point":{"x":300,"y":0},"#
                + #""secret_point":{"x":0,"y":5},"rename":null,"#
                + #""points":[{"x":0,"y":5},{"x":300,"y":0}]}"#
        )
    }

    @Test func whatWasWrittenIsRead() throws {
        var full = try Sample.full()
        full.kind = "image"
        full.revision = 0
        #expect(try read(full.jsonText()) == full)
        #expect(full.differences(from: full).isEmpty)
        try full.check()
    }

    @Test func absentIsDefaultAndNullClears() throws {
        var expected = Sample()
        expected.id = 1
        #expect(try read(#"{"id":1}"#) == expected)
        #expect(try read(#"{"id":1,"is_active":null,"kind":null,"color":null}"#) == expected)
        expected.rename = .set("x")
        #expect(try read(#"{"rename":"x","id":1}"#) == expected)
        expected.rename = .clear
        expected.limit = nil
        #expect(try read(#"{"id":1.0,"rename":null,"limit":null}"#) == expected)
        #expect(!expected.jsonText().contains("points"))
    }

    @Test(arguments: [
        ("{}", "id: is missing; give an integer"),
        (#"{"id":null}"#, "id: is missing; give an integer"),
        (#"{"id":-3}"#, "id: -3 is below 1; give an integer from 1 to 50"),
        (#"{"id":51}"#, "id: 51 is above 50; give an integer from 1 to 50"),
        (#"{"id":"1"}"#, #"id: "1" is not an integer from 1 to 50; give an integer from 1 to 50"#),
        (
            #"{"id":1.5}"#,
            "id: 1.5 is not an integer of at most 64 bits; give an integer from 1 to 50"
        ),
        (
            #"{"id":1,"name":"abcdef"}"#,
            #"name: "abcdef" has 6 characters, more than 5; shorten it to at most 5 characters"#
        ),
        (
            #"{"id":1,"name":"a\u0000"}"#,
            "name: \"a\u{FFFD}\" holds the character NUL; give text without U+0000"
        ),
        (
            #"{"id":1,"kind":"What"}"#,
            #"kind: "What" is not made of a-z, 0-9 and _ only; "#
                + "give 1 to 8 characters of a-z, 0-9 and _"
        ),
        (
            #"{"id":1,"kind":""}"#,
            #"kind: "" is not made of a-z, 0-9 and _ only; "#
                + "give 1 to 8 characters of a-z, 0-9 and _"
        ),
        (
            #"{"id":1,"kind":"abcdefghi"}"#,
            #"kind: "abcdefghi" has 9 characters, more than 8; shorten it to at most 8 characters"#
        ),
        (
            #"{"id":1,"color":"blue"}"#,
            #"color: "blue" is not one of red, green, dark_blue; give one of them"#
        ),
        (#"{"id":1,"is_active":1}"#, "is_active: 1 is not true or false; give true or false"),
        (
            #"{"id":1,"is_active":"true"}"#,
            #"is_active: "true" is not true or false; give true or false"#
        ),
        (
            #"{"id":1,"created_at":"2016-12-31T23:59:60Z"}"#,
            #"created_at: "2016-12-31T23:59:60Z" is a leap second, which this engine cannot hold; "#
                + "give an RFC 3339 time such as 2026-01-05T09:00:00Z"
        ),
        (#"{"id":1,"metadata":[]}"#, "metadata: an array is not a JSON object; give a JSON object"),
        (
            #"{"id":1,"metadata":{"a":"01234567890123456789012345678901234567"}}"#,
            "metadata: has 46 bytes of compact JSON, more than 40; shorten it to at most 40 bytes"
        ),
        (
            #"{"id":1,"metadata":{"a":"\u0000"}}"#,
            #"metadata: "JSON" holds the character NUL; give text without U+0000"#
        ),
        (#"{"id":1,"numbers":[1,9]}"#, "numbers[1]: 9 is above 5; give an integer from -5 to 5"),
        (#"{"id":1,"numbers":[1,1,1,1]}"#, "numbers: has 4 elements, more than 3; give at most 3"),
        (
            #"{"id":1,"words":["ßßßß"]}"#,
            #"words[0]: "ßßßß" has 8 bytes, more than 6; shorten it to at most 6 bytes"#
        ),
        (
            #"{"id":1,"parts":[{},{"size":101}]}"#,
            "parts[1].size: 101 is above 100; give an integer from 0 to 100"
        ),
        (
            #"{"id":1,"digest":"00"}"#,
            #"digest: "00" is not a string of 32 hexadecimal digits; give a string of 32"#
        ),
        (
            #"{"id":1,"point":{"z":1}}"#,
            "point.z: point has no such field; leave it out or use x, y"
        ),
        (#"{"id":1,"revision":1}"#, "revision: sample has no such field"),
        ("[]", "an array is not an object; give an object"),
    ])
    func errorsNameFieldValueBoundAndRemedy(_ text: String, _ message: String) throws {
        let error = try #require(codecError { _ = try read(text) })
        #expect(error.description.hasPrefix(message), "\(error)")
        #expect(!error.remedy.isEmpty)
    }

    @Test func longValuesAreShortenedInErrors() throws {
        let long = String(repeating: "x", count: 10_000)
        let error = try #require(codecError { _ = try read("{\"id\":1,\"name\":\"\(long)\"}") })
        #expect(error.description.utf8.count < 200)
        #expect(error.value.hasSuffix("…\""))
        #expect(error.bound == "at most 5 characters")
    }

    @Test func unknownFieldsMayBeIgnored() throws {
        #expect(try read(#"{"id":1,"what":{"deep":1},"point":{"z":1}}"#, .ignore).id == 1)
    }

    @Test func valuesBuiltInCodeAreCheckedToo() throws {
        var sample = Sample()
        sample.id = 1
        try sample.check()
        sample.parts = [Part()]
        sample.parts[0].url = "12345678901"
        #expect(codecError { try sample.check() }?.path == "parts[0].url")
        sample.parts = []
        sample.createdAt = Timestamp(microseconds: -1)
        #expect(codecError { try sample.check() }?.kind == .outOfRange)
    }

    @Test func requiredTextIsNotBlankAndColorsAreColors() throws {
        struct Strict: Record {
            var name: String?
            var color = "#000000"
            static let recordName = "strict"
            mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
                try coder.field(1, "name", &name, .varchar(9).asRequired)
                try coder.field(2, "color", &color, .color)
            }
        }
        func read(_ json: JSONValue) -> CodecError? { codecError { _ = try Strict(json: json) } }
        #expect(read(["name": " \u{2003}"])?.kind == .missing)
        #expect(read([:])?.description == "name: is missing; give a string")
        #expect(read(["name": "x"]) == nil)
        #expect(read(["name": "x", "color": "#1a2B3c"]) == nil)
        for color in ["red", "#12345", "#1234567", "#12345g", "1234567"] as [JSONValue] {
            #expect(read(["name": "x", "color": color])?.path == "color")
        }
        #expect(codecError { try Strict().check() }?.path == "name")
    }

    @Test func differencesNameFieldsAndBothValues() throws {
        var old = Sample()
        old.id = 1
        var new = old
        new.name = "n"
        new.isActive = false
        new.parts = [Part()]
        new.revision = 5
        #expect(
            new.differences(from: old).map { "\($0.field) \($0.from) \($0.to)" } == [
                #"name null "n""#, "is_active true false", #"parts [] [{"url":"","size":null}]"#,
            ]
        )
        #expect(new.columnValue(named: "is_active") == .boolean(false))
        #expect(new.columnValue(named: "revision") == nil)
        #expect(new.columnValues().count == Sample.schema().shownFields.count)
    }
}
