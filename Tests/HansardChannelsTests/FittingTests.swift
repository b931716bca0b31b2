import HansardChannels
import HansardDomain
import HansardRecords
import Testing

@Suite struct FittingTests {
    func update(_ fields: String, id: String = "1", name: String = "Ada") -> String {
        """
        {"update_id":1,"message":{"message_id":"\(id)","date":1700000000,\(fields),
        "chat":{"id":4,"type":"private"},"from":{"id":4,"first_name":"\(name)"}}}
        """
    }

    func message(_ body: String) throws -> ReceiveMessage {
        try message(Array(body.utf8))
    }

    func message(_ body: [UInt8]) throws -> ReceiveMessage {
        try #require(try translate(.telegram, body).received.first)
    }

    @Test func aValueLongerThanItsColumnStandsWholeInMetadata() throws {
        let long = String(repeating: "é", count: 256)
        let message = try message(update(#""text":"x""#, id: long, name: long))
        #expect(message.platformMessageID == nil)
        #expect(message.from.name == nil)
        #expect(message.content == "x")
        #expect(message.metadata?.value()["platform_message_id"] == .string(long))
        #expect(message.metadata?.value()["name"] == .string(long))
        let fits = String(repeating: "é", count: 255)
        let other = try self.message(update(#""text":"x""#, id: fits, name: fits))
        #expect(other.platformMessageID == fits)
        #expect(other.from.name == fits)
        #expect(other.metadata == nil)
    }

    @Test func aFilesLongValuesStandInTheFilesMetadata() throws {
        let long = String(repeating: "n", count: 256)
        let message = try message(
            update(#""document":{"file_id":"f","file_name":"\#(long)","file_size":-1}"#)
        )
        let file = try #require(message.attachments.first)
        #expect(file.filename == nil)
        #expect(file.fileSize == nil)
        #expect(file.metadata?.value()["file_name"] == .string(long))
        #expect(file.metadata?.value()["file_size"] == -1)
    }

    @Test func aContentBeyondItsBoundIsCutInMetadataAndSaidSo() throws {
        let long = String(repeating: "\\\"é", count: 400_000)
        let message = try message(update(#""text":"\#(long)","entities":[1]"#))
        #expect(message.content == nil)
        let metadata = try #require(message.metadata)
        #expect(metadata.utf8.count <= RecordLimits.jsonByteCount)
        let value = metadata.value()
        #expect(value["entities"] == [1])
        #expect(value["truncated"] == ["content"])
        let kept = try #require(value["content"]?.stringValue)
        #expect(kept.utf8.count > 40_000)
        #expect(String(repeating: "\"é", count: 400_000).hasPrefix(kept))
    }

    @Test func metadataBeyondItsBoundKeepsWhatFits() throws {
        let many = (0..<1_000).map { #""k\#($0)":[\#($0)]"# }.joined(separator: ",")
        let huge = #""huge":["\#(String(repeating: "x", count: 70_000))"],"small":1"#
        for fields in [many, huge] {
            let message = try message(update(#""text":"x",\#(fields)"#))
            let metadata = try #require(message.metadata)
            #expect(metadata.utf8.count <= RecordLimits.jsonByteCount)
            #expect(message.content == "x")
            #expect(metadata.value()["truncated"]?.arrayValue?.isEmpty == false)
        }
        let value = try message(update(#""text":"x",\#(huge)"#)).metadata?.value()
        #expect(value?["small"] == 1)
        #expect(value?["truncated"] == ["huge"])
    }

    @Test func aLongKeyCannotBreakTheNote() throws {
        let key = String(repeating: "\\n", count: 70_000)
        let message = try message(update(#""text":"x","\#(key)":1"#))
        let metadata = try #require(message.metadata)
        #expect(metadata.utf8.count <= RecordLimits.jsonByteCount)
        #expect(
            metadata.value()["truncated"] == [.string(String(repeating: "\n", count: 64))]
        )
    }

    @Test func moreMediaThanAMessageMayHaveStandInMetadata() throws {
        let file = #"{"type":"image","payload":{"url":"https://x/1"}}"#
        let files = [String](repeating: file, count: 60).joined(separator: ",")
        let body = """
            {"object":"page","entry":[{"id":"1","messaging":[{"sender":{"id":"4"},
            "recipient":{"id":"1"},"message":{"mid":"a","attachments":[\(files)]}}]}]}
            """
        let message = try #require(try translate(.facebook, body).received.first)
        #expect(message.attachments.count == 50)
        #expect(message.metadata?.value()["more_attachments"]?.arrayValue?.count == 10)
    }

    @Test func aSenderWithoutUsableIDIsIgnoredWithTheBound() throws {
        let long = String(repeating: "5", count: 256)
        let body = """
            {"update_id":1,"message":{"message_id":1,"chat":{"id":4},"from":{"id":"\(long)"}}}
            """
        let translation = try translate(.telegram, body)
        #expect(translation.commands.isEmpty)
        #expect(translation.ignored.first?.reason.contains("from.platform_user_id") == true)
    }

    @Test func brokenTextIsRepairedAndSaidSo() throws {
        var bytes = Array(update(#""text":"a\u0000bZ""#).utf8)
        let place = try #require(bytes.firstIndex(of: UInt8(ascii: "Z")))
        bytes[place] = 0xFF
        let message = try message(bytes)
        #expect(message.content == "ab\u{FFFD}")
        #expect(message.metadata?.text == #"{"repaired":true}"#)
        #expect(try self.message(update(#""text":"ab""#)).metadata == nil)
    }

    @Test(arguments: [
        "0", "-1", "1.5", "\"\"", "null", "[]", "9223372036854775807", "\"1e9\"",
        "253402300800000", "99999999999999999999",
    ])
    func whatIsNoTimeLeavesTheClockToTheEngine(date: String) throws {
        let body = """
            {"update_id":1,"message":{"message_id":1,"date":\(date),"text":"x","chat":{"id":4}}}
            """
        let translation = try translate(.telegram, body)
        let command = try #require(translation.commands.first)
        #expect(command.envelope.occurredAt == nil)
        #expect(translation.notes.count == 1)
    }
}
