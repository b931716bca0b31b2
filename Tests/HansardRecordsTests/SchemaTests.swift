import HansardRecords
import Testing

@Suite struct SchemaTests {
    @Test func theSchemaSaysWhatTheListSays() throws {
        let schema = Sample.schema()
        #expect(schema.name == "sample")
        #expect(schema.fields.count == 24)
        #expect(schema.shownFields.count == 23)
        let limit = try #require(schema.fields.first { $0.name == "limit" })
        #expect(limit.tag == 9 && limit.type == .integer && limit.isNullable)
        let parts = try #require(schema.fields.first { $0.name == "parts" })
        #expect(parts.type == .array(.record(Part.schema()), isNullable: false))
        let name = try #require(schema.fields.first { $0.name == "name" })
        #expect(name.traits.isPersonal && name.traits.scalarLimit == 5)
        #expect(schema == Sample.schema())
        #expect(schema != Part.schema())
    }

    @Test func jsonSchemaHasBoundsAndMarkings() throws {
        let schema = Sample.schema().jsonSchema()
        #expect(schema["title"] == "sample")
        #expect(schema["required"] == ["id"])
        #expect(schema["additionalProperties"] == false)
        let fields = try #require(schema["properties"])
        #expect(fields["id"] == ["type": "integer", "minimum": 1, "maximum": 50])
        #expect(
            fields["name"] == [
                "type": ["string", "null"], "maxLength": 5, "description": "Name of it.",
                "x-personal": true,
            ]
        )
        #expect(fields["kind"] == ["type": "string", "pattern": "^[a-z0-9_]{1,8}$"])
        #expect(
            fields["maybe_color"] == [
                "type": ["string", "null"], "enum": ["red", "green", "dark_blue", nil],
            ]
        )
        #expect(fields["created_at"] == ["type": "string", "format": "date-time"])
        #expect(fields["metadata"] == ["type": ["object", "null"], "x-personal": true])
        #expect(
            fields["numbers"] == [
                "type": "array", "items": ["type": "integer", "minimum": -5, "maximum": 5],
                "maxItems": 3,
            ]
        )
        #expect(fields["holes"] == ["type": "array", "items": ["type": ["integer", "null"]]])
        #expect(
            fields["part"]?["properties"]?["size"] == [
                "type": ["integer", "null"], "minimum": 0, "maximum": 100, "x-unit": "bytes",
            ]
        )
        #expect(fields["revision"] == nil)
    }

    @Test func answersHaveEveryField() {
        let schema = Part.schema().jsonSchema(.output)
        #expect(schema["required"] == ["url", "size"])
    }

    @Test func traitsAreAdded() {
        let traits = FieldTraits.varchar(5).adding(.required).adding(.personal.about("x"))
        #expect(traits.isRequired && traits.isPersonal && !traits.isHidden)
        #expect(traits.scalarLimit == 5)
        #expect(traits.adding(.text(9)).scalarLimit == nil)
        #expect(traits.adding(.text(9)).byteLimit == 9)
        #expect(FieldTraits.range(1...2).asItems(4).numberBounds == 1...2)
        #expect(FieldTraits.items(4).elementLimit == 4)
        #expect(FieldTraits.json(.array).jsonShape == .array)
        #expect(FieldTraits.none.jsonShape == nil)
    }

    @Test func tagsThatDoNotAscendStopTheProgram() async {
        await #expect(processExitsWith: .failure) {
            struct Wrong: Record {
                var a = false
                var b = false
                static let recordName = "wrong"
                mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
                    try coder.field(2, "a", &a)
                    try coder.field(1, "b", &b)
                }
            }
            _ = Wrong.schema()
        }
    }

    @Test func codesAreTheOrderOfDeclaration() {
        #expect(Color.allCases.map(\.code) == [1, 2, 3])
        #expect(Color(code: 3) == .darkBlue)
        #expect(Color(code: 0) == nil && Color(code: 4) == nil && Color(code: 255) == nil)
    }

    @Test func patchesApply() {
        #expect(Patch<String>.keep.applied(to: "a") == "a")
        #expect(Patch<String>.clear.applied(to: "a") == nil)
        #expect(Patch.set("b").applied(to: nil) == "b")
        #expect(Patch.set("b").newValue == "b" && Patch<String>.clear.newValue == nil)
        #expect(Patch<String>.keep.isKeep && !Patch<String>.clear.isKeep)
    }
}
