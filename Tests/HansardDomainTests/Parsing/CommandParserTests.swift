import HansardDomain
import HansardRecords
import Testing

@Suite struct CommandParserTests {
    private func parse(_ text: String) throws(Rejection) -> Command {
        try CommandParser.parse(Array(text.utf8))
    }

    private func refusal(_ text: String) throws -> Rejection {
        try #require(throws: Rejection.self) { try parse(text) }
    }

    @Test func theContractsExampleIsRead() throws {
        let command = try parse(
            """
            {"command": "receive_message", "command_id": "c-1",
             "occurred_at": "2026-01-05T09:00:00Z", "actor": {"type": "system"},
             "platform": "whatsapp", "channel_account": "106540352242922",
             "from": {"platform_user_id": "4917", "name": "Ann"}, "content": "hi",
             "attachments": [{"type": "image", "width": 3}], "metadata": {"b": 1, "a": 2}}
            """
        )
        #expect(command.envelope.commandID == "c-1")
        #expect(command.envelope.occurredAt == Desk.minute(0))
        guard case .receiveMessage(let body) = command.body else {
            Issue.record("wrong body")
            return
        }
        #expect(body.from.name == "Ann")
        #expect(body.attachments.first?.width == 3)
        #expect(body.metadata?.text == #"{"b":1,"a":2}"#)
    }

    @Test(arguments: CommandCatalog.names)
    func everyNameInTheCatalogIsKnown(_ name: String) throws {
        #expect(CommandCatalog.schema(of: name) != nil)
        do throws(Rejection) {
            let command = try parse(#"{"command": "\#(name)"}"#)
            #expect(command.body.name == name)
        } catch {
            #expect(error.code == .missingField)
            #expect(error.field != "command")
        }
    }

    @Test(arguments: [
        ("", "byte 0"), ("{", "byte 1"), ("[1]", "one JSON object"), ("{} x", "byte 3"),
        (#"{"a":1,"a":2}"#, "twice"), (#"{"a":"\ud800"}"#, "surrogate"),
        (#""text""#, "one JSON object"),
    ])
    func whatIsNoCommandIsInvalidJSON(_ text: String, says: String) throws {
        let refusal = try refusal(text)
        #expect(refusal.code == .invalidJSON)
        #expect(refusal.message.contains(says))
    }

    @Test func bytesThatAreNoUTF8AreRefused() throws {
        let bytes = Array(#"{"command":""#.utf8) + [0xFF] + Array(#""}"#.utf8)
        let refusal = try #require(throws: Rejection.self) { try CommandParser.parse(bytes) }
        #expect(refusal.code == .invalidJSON)
        #expect(refusal.message.contains("send UTF-8"))
    }

    @Test func depthIsBoundedAndNeverCrashes() throws {
        for depth in [65, 100_000] {
            let text = String(repeating: "[", count: depth)
            let refusal = try refusal(#"{"command":"define_user","name":\#(text)"#)
            #expect(refusal.code == .invalidJSON)
            #expect(refusal.message.contains("at most 64 levels"))
        }
    }

    @Test func aCommandNeedsItsName() throws {
        let missing = try refusal(#"{"user_id": 3}"#)
        #expect(missing.code == .missingField)
        #expect(missing.field == "command")
        #expect(missing.message.contains("receive_message"))
        #expect(try refusal(#"{"command": null}"#).code == .missingField)
        #expect(try refusal(#"{"command": 3}"#).code == .invalidField)
    }

    @Test func aMisspeltCommandNamesTheNearest() throws {
        let near = try refusal(#"{"command": "recieve_message"}"#)
        #expect(near.code == .unknownCommand)
        #expect(near.message.contains("did you mean receive_message?"))
        let far = try refusal(#"{"command": "frobnicate"}"#)
        #expect(far.message.contains("give one of define_user, "))
    }

    @Test func unknownFieldsAreRefusedByName() throws {
        let near = try refusal(#"{"command":"define_user","name":"E","capacty":3}"#)
        #expect(near.code == .invalidField)
        #expect(near.field == "capacty")
        #expect(near.message.contains("did you mean capacity?"))
        let envelope = try refusal(#"{"command":"define_user","name":"E","occured_at":"x"}"#)
        #expect(envelope.message.contains("did you mean occurred_at?"))
        let nested = try refusal(
            #"{"command":"receive_message","platform":"line","from":{"platform_user_id":"u","nam":"A"}}"#
        )
        #expect(nested.field == "from.nam")
        #expect(nested.message.contains("did you mean name?"))
        let far = try refusal(#"{"command":"define_user","zzzzzzzz":3}"#)
        #expect(far.field == "zzzzzzzz")
        #expect(far.message.contains("user_id"))
    }

    @Test(arguments: [
        (#""user_id": 0"#, "user_id"), (#""user_id": 9007199254740992"#, "user_id"),
        (#""user_id": "3""#, "user_id"), (#""user_id": 1.5"#, "user_id"),
        (#""role": "boss""#, "role"), (#""is_active": "yes""#, "is_active"),
        (#""capacity": -1"#, "capacity"), (#""command_id": """#, "command_id"),
        (#""expected_version": -1"#, "expected_version"),
        (#""occurred_at": "1969-12-31T23:59:59Z""#, "occurred_at"),
        (#""occurred_at": "yesterday""#, "occurred_at"), (#""actor": "me""#, "actor"),
        (#""actor": {"type": "boss"}"#, "actor.type"),
        (#""name": "a\u0000b""#, "name"),
    ])
    func aBadValueNamesFieldAndBound(_ member: String, field: String) throws {
        let refusal = try refusal(#"{"command":"define_user",\#(member)}"#)
        #expect(refusal.code == .invalidField)
        #expect(refusal.field == field)
        #expect(refusal.bound != nil)
        #expect(refusal.message.contains(";"))
    }

    @Test func whatIsMissingIsNamed() throws {
        let sender = try refusal(#"{"command":"receive_message","platform":"line","from":{}}"#)
        #expect(sender.code == .missingField)
        #expect(sender.field == "from.platform_user_id")
        let status = try refusal(#"{"command":"record_receipt","message_id":1}"#)
        #expect(status.field == "status")
        let actor = try refusal(#"{"command":"define_user","name":"E","actor":{"id":3}}"#)
        #expect(actor.field == "actor.type")
    }

    @Test func theCommandIdIsBoundedInBytes() throws {
        let fits = String(repeating: "é", count: 64)
        #expect(
            try parse(#"{"command":"define_user","name":"E","command_id":"\#(fits)"}"#)
                .envelope.commandID == fits
        )
        let long = try refusal(#"{"command":"define_user","command_id":"\#(fits)x"}"#)
        #expect(long.field == "command_id")
        #expect(long.bound?.contains("128") == true)
    }

    @Test func lengthsAreCountedInScalars() throws {
        let fits = String(repeating: "👍", count: 255)
        _ = try parse(#"{"command":"define_user","name":"\#(fits)"}"#)
        let long = try refusal(#"{"command":"define_user","name":"\#(fits)👍"}"#)
        #expect(long.field == "name")
    }

    @Test func tooManyAttachmentsAreRefusedWhenRead() throws {
        let many = Array(repeating: #"{"type":"image"}"#, count: 51).joined(separator: ",")
        let refusal = try refusal(
            #"{"command":"send_message","conversation_id":1,"attachments":[\#(many)]}"#
        )
        #expect(refusal.field == "attachments")
        #expect(refusal.bound?.contains("50") == true)
    }

    @Test func metadataIsAnObject() throws {
        let refusal = try refusal(
            #"{"command":"send_message","conversation_id":1,"metadata":[1]}"#
        )
        #expect(refusal.field == "metadata")
    }

    @Test func absentKeepsAndNullClears() throws {
        let command = try parse(#"{"command":"define_user","user_id":3,"capacity":null}"#)
        guard case .defineUser(let body) = command.body else {
            Issue.record("wrong body")
            return
        }
        #expect(body.capacity == .clear)
        #expect(body.name == .keep)
    }

    @Test func keyOrderIsIgnoredAndContentIsNot() throws {
        let first = try parse(
            #"{"command":"receive_message","command_id":"c","platform":"line","from":{"name":"A","platform_user_id":"u"},"metadata":{"a":{"x":1,"y":2},"b":3}}"#
        )
        let second = try parse(
            #"{"metadata":{"b":3,"a":{"y":2,"x":1}},"from":{"platform_user_id":"u","name":"A"},"platform":"line","command_id":"c","command":"receive_message"}"#
        )
        let third = try parse(
            #"{"command":"receive_message","command_id":"c","platform":"line","from":{"name":"B","platform_user_id":"u"},"metadata":{"a":{"x":1,"y":2},"b":3}}"#
        )
        #expect(!first.canonicalBytes.isEmpty)
        #expect(first.canonicalBytes == second.canonicalBytes)
        #expect(first.canonicalBytes != third.canonicalBytes)
    }

    @Test func withoutAnIdNoCanonicalBytesAreMade() throws {
        #expect(try parse(#"{"command":"define_user","name":"E"}"#).canonicalBytes.isEmpty)
    }
}
