import HansardRecords
import Testing

@Suite struct JSONTests {
    @Test(arguments: [
        "null", "true", "false", "0", "-0", "1.50", "-1e+9", "\"\"", "[]", "{}", " [ 1 , 2 ] ",
        "{\"a\":{\"b\":[null,true]}}", "\"\\u0000\"", "\"\\uD83D\\uDE00\"", "\"\\/\"",
        "\"\u{10FFFF}\u{FEFF}\u{7F}\"", "123456789012345678901234567890", "1E400",
    ])
    func jsonIsReadAndSpelledTheSame(_ text: String) throws {
        let value = try JSONValue.parse(text)
        #expect(try JSONValue.parse(value.text) == value)
        let compact = try JSONText(parsing: text)
        #expect(compact.value() == value)
        #expect(try JSONText(parsing: compact.utf8) == compact)
    }

    @Test(
        arguments: [
            ("", .unexpectedEnd, 0), ("  ", .unexpectedEnd, 2), ("nul", .unexpectedEnd, 3),
            ("nulL", .unexpectedByte, 3), ("[1,]", .unexpectedByte, 3),
            ("[1 2]", .unexpectedByte, 3),
            ("{\"a\"}", .unexpectedByte, 4), ("{a:1}", .unexpectedByte, 1),
            ("{\"a\":1,}", .unexpectedByte, 7),
            ("[", .unexpectedEnd, 1), ("{\"a\":", .unexpectedEnd, 5), ("]", .unexpectedByte, 0),
            ("01", .trailingBytes, 1), ("1 1", .trailingBytes, 2), ("-", .unexpectedEnd, 1),
            ("+1", .unexpectedByte, 0), (".5", .unexpectedByte, 0), ("1.", .unexpectedEnd, 2),
            ("1.x", .badNumber, 2), ("1e", .unexpectedEnd, 2), ("1e+]", .badNumber, 3),
            ("NaN", .unexpectedByte, 0), ("Infinity", .unexpectedByte, 0),
            ("'a'", .unexpectedByte, 0),
            ("\"a", .unexpectedEnd, 2), ("\"\\x\"", .badEscape, 1), ("\"\\u12\"", .badEscape, 1),
            ("\"\\u12G4\"", .badEscape, 1), ("\"\n\"", .controlCharacter, 1),
            ("\"\\uD800\"", .loneSurrogate, 1), ("\"\\uDC00\"", .loneSurrogate, 1),
            ("\"\\uD800\\u0041\"", .loneSurrogate, 1), ("\"\\uD800\\uD800\"", .loneSurrogate, 1),
            ("{\"a\":1,\"a\":1}", .duplicateKey, 7), ("{\"a\":1,\"\\u0061\":1}", .duplicateKey, 7),
            ("\u{FEFF}1", .byteOrderMark, 0), ("/**/1", .unexpectedByte, 0),
        ] as [(String, JSONError.Reason, Int)]
    )
    func whatIsNotJSONSaysWhereAndWhy(_ text: String, _ reason: JSONError.Reason, _ offset: Int) {
        #expect(throws: JSONError(reason, at: offset)) { try JSONValue.parse(text) }
    }

    @Test func bytesThatAreNotUTF8AreRefused() {
        for bad in [
            [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
        ] {
            let bytes = [0x22, 0x61] + bad.map { UInt8($0) } + [0x22]
            #expect(throws: JSONError(.badUTF8, at: 2)) { try JSONValue.parse(bytes) }
            #expect(throws: JSONError.self) { try JSONValue.parse(bad.map { UInt8($0) }) }
        }
    }

    @Test func webhooksAreRepairedAndSaySo() throws {
        let bytes =
            Array("{\"a\":\"x\\u0000y\\uD800z\",\"b\":\"".utf8) + [0x00, 0xFF, 0x0A]
            + Array("\",\"a\":2}".utf8)
        let (value, wasRepaired) = try JSONValue.repairing([0xEF, 0xBB, 0xBF] + bytes)
        #expect(wasRepaired)
        #expect(value == ["a": 2, "b": "\u{FFFD}\n"])
        let first = try JSONValue.repairing(
            Array("\"x\\u0000y\\uD800z\\uDC00\\uD83D\\uDE00\"".utf8)
        )
        #expect(first.value == "xy\u{FFFD}z\u{FFFD}😀")
        let clean = try JSONValue.repairing(Array("{\"a\":[1]}".utf8))
        #expect(!clean.wasRepaired)
        #expect(throws: JSONError(.unexpectedByte, at: 3)) {
            try JSONValue.repairing(Array("[1,]".utf8))
        }
    }

    @Test func depthIsBounded() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(try JSONValue.parse(nested(64)).text == nested(64))
        #expect(throws: JSONError(.tooDeep, at: 64)) { try JSONValue.parse(nested(65)) }
        #expect(throws: JSONError(.tooDeep, at: 64)) { try JSONValue.parse(nested(100_000)) }
        #expect(throws: JSONError(.tooDeep, at: 512)) {
            try JSONValue.parse(nested(100_000), depth: 1_000_000)
        }
        let objects = String(repeating: "{\"a\":", count: 100_000)
        #expect(throws: JSONError.self) { try JSONValue.repairing(Array(objects.utf8)) }
        // Deep columns that were accepted once come back from their bytes.
        let deep = One(JSONText(try JSONValue.parse(nested(512), depth: 512)))
        #expect(try One<JSONText>(decoding: deep.encoded()) == deep)
        #expect(deep.value?.value() == (try JSONValue.parse(nested(512), depth: 512)))
    }

    @Test func tenMegabytesAreRead() throws {
        let element = "{\"id\":1234567,\"text\":\"Hello, \\u00e9 world\",\"list\":[true,null,1.5]}"
        let count = 10_000_000 / element.utf8.count + 1
        let text = "[" + Array(repeating: element, count: count).joined(separator: ",") + "]"
        let value = try JSONValue.parse(text)
        #expect(value.arrayValue?.count == count)
        #expect(value.arrayValue?.last?["text"] == "Hello, é world")
        let string = String(repeating: "é", count: 5_000_000)
        #expect(try JSONValue.parse("\"\(string)\"") == .string(string))
    }

    @Test func objectsWithManyKeysFindTheTwin() throws {
        let members = (0..<5_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
        let value = try JSONValue.parse("{\(members)}")
        #expect(value.objectValue?.count == 5_000)
        #expect(value["k4999"] == 4_999)
        #expect(throws: JSONError.self) { try JSONValue.parse("{\(members),\"k4321\":0}") }
    }

    @Test(
        arguments: [
            ("1e3", 1_000), ("1.0", 1), ("-0", 0), ("0.0e-99", 0), ("1.50e1", 15), ("-12E0", -12),
            ("9223372036854775807", .max), ("-9223372036854775808", .min),
            ("1e18", 1_000_000_000_000_000_000),
            ("100e-2", 1), ("0e99999999999999999999", 0), ("0.001e3", 1),
            ("9223372036854775808", nil), ("-9223372036854775809", nil), ("1e19", nil),
            ("1.5", nil),
            ("1e-1", nil), ("1e99999999999999999999", nil), ("1e-99999999999999999999", nil),
        ] as [(String, Int64?)]
    )
    func integersAreNumbersWithoutAFraction(_ text: String, _ value: Int64?) throws {
        #expect(try JSONValue.parse(text).integerValue == value)
        #expect(JSONValue.string(text).integerValue == nil)
    }

    @Test func longNumbersAreRefused() throws {
        #expect(try JSONValue.parse(String(repeating: "1", count: 1_024)).integerValue == nil)
        #expect(throws: JSONError(.longNumber, at: 0)) {
            try JSONValue.parse(String(repeating: "1", count: 1_025))
        }
    }

    @Test func textIsCompactAndKeepsOrderAndNumbers() throws {
        let text = try JSONText(parsing: " { \"b\" : 1.50 , \"a\" : \"\\u00e9\\u0001\\/\\n\" } ")
        #expect(text.text == "{\"b\":1.50,\"a\":\"é\\u0001/\\n\"}")
        #expect(text.value().sortedByKey().text == "{\"a\":\"é\\u0001/\\n\",\"b\":1.50}")
        #expect(JSONText.emptyObject.description == "{}")
    }

    @Test func theWriterSetsCommasByItself() throws {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("data")
        writer.beginArray()
        writer.integer(.min)
        writer.integer(0)
        writer.string("\"\\\u{8}\u{C}\r\t\u{1F}")
        writer.beginObject()
        writer.endObject()
        writer.timestamp(Timestamp(microseconds: 1))
        writer.json(.emptyObject)
        writer.endArray()
        writer.key("next \"cursor\"" as String)
        writer.null()
        writer.key("ok")
        writer.boolean(true)
        writer.value([1, [:], ["a": [false, nil]]])
        writer.endObject()
        #expect(
            writer.text == #"{"data":[-9223372036854775808,0,"\"\\\b\f\r\t\u001f",{},"#
                + #""1970-01-01T00:00:00.000001Z",{}],"next \"cursor\"":null,"ok":true,"#
                + #"[1,{},{"a":[false,null]}]}"#
        )
    }

    @Test func membersAreSetReplacedAndRemoved() {
        var object = JSONObject([("a", 1), ("b", 2), ("a", 3)])
        #expect(object.keys == ["a", "b"])
        #expect(object["a"] == 3)
        object["a"] = nil
        object["c"] = "x"
        object["missing"] = nil
        #expect(object == JSONObject([("b", 2), ("c", "x")]))
        #expect(object.count == 2 && !object.isEmpty)
    }
}
