import HansardChannels
import HansardDomain
import HansardRecords
import Testing

@Suite struct WhatsAppTests {
    func body(_ items: String, account: String = "111", field: String = "messages") -> String {
        """
        {"object":"whatsapp_business_account","entry":[{"id":"9","changes":[{"field":"\(field)",
        "value":{"messaging_product":"whatsapp","metadata":{"phone_number_id":"\(account)"},
        "contacts":[{"wa_id":"491","profile":{"name":"Ada"}}],\(items)}}]}]}
        """
    }

    func message(_ fields: String) throws -> ReceiveMessage {
        let items = """
            "messages":[{"from":"491","id":"wamid.1","timestamp":"1700000000",\(fields)}]
            """
        let translation = try translate(.whatsapp, body(items))
        #expect(translation.ignored.isEmpty)
        #expect(translation.commands.count == 1)
        return try #require(translation.received.first)
    }

    @Test func aTextFillsColumnsAndLeavesNoMetadata() throws {
        let items = """
            "messages":[{"from":"491","id":"wamid.1","timestamp":"1700000000","type":"text",
            "text":{"body":"Hello"}}]
            """
        let translation = try translate(.whatsapp, body(items))
        let command = try #require(translation.commands.first)
        #expect(command.envelope.occurredAt == Timestamp(microseconds: 1_700_000_000_000_000))
        var expected = ReceiveMessage()
        expected.platform = "whatsapp"
        expected.channelAccount = "111"
        expected.platformMessageID = "wamid.1"
        expected.from.platformUserID = "491"
        expected.from.name = "Ada"
        expected.channelType = .direct
        expected.type = "text"
        expected.content = "Hello"
        #expect(command.body == .receiveMessage(expected))
        #expect(translation.notes.isEmpty)
    }

    @Test func mediaKeepThePlatformsIDsBesideTheirColumns() throws {
        let image = try message(
            """
            "type":"image","image":{"id":"m1","mime_type":"image/png","sha256":"ff",
            "caption":"Look","url":"https://m.example/1"}
            """
        )
        #expect(image.type == "image")
        #expect(image.content == "Look")
        #expect(image.metadata == nil)
        let file = try #require(image.attachments.first)
        #expect(file.type == .image)
        #expect(file.mimeType == "image/png")
        #expect(file.platformURL == "https://m.example/1")
        #expect(file.metadata?.text == #"{"id":"m1","sha256":"ff"}"#)

        let document = try message(
            #""type":"document","document":{"id":"m2","filename":"a.pdf","file_size":12}"#
        )
        #expect(document.attachments.first?.filename == "a.pdf")
        #expect(document.attachments.first?.fileSize == 12)
        let voice = try message(#""type":"voice","voice":{"id":"m3"}"#)
        #expect(voice.type == "audio")
        #expect(voice.attachments.first?.type == .audio)
        let sticker = try message(#""type":"sticker","sticker":{"id":"m4","animated":false}"#)
        #expect(sticker.type == "sticker")
        #expect(sticker.attachments.first?.metadata?.text == #"{"id":"m4","animated":false}"#)
    }

    @Test(arguments: [
        (
            #""type":"location","location":{"name":"Beach","address":"Main St","latitude":1}"#,
            "location", "Beach, Main St", "location"
        ),
        (
            #""type":"contacts","contacts":[{"name":{"formatted_name":"Bo"}}]"#,
            "contacts", "Bo", "contacts"
        ),
        (
            #""type":"interactive","interactive":{"type":"list_reply","list_reply":{"id":"1","title":"Yes"}}"#,
            "interactive", "Yes", "interactive"
        ),
        (#""type":"button","button":{"payload":"P","text":"No"}"#, "button", "No", "button"),
        (
            #""type":"reaction","reaction":{"message_id":"wamid.0","emoji":"👍"}"#,
            "reaction", "👍", "reaction"
        ),
        (#""type":"order","order":{"catalog_id":"c","text":"two"}"#, "order", "two", "order"),
        (
            #""type":"system","system":{"body":"changed number","type":"user_changed_number"}"#,
            "system", "changed number", "system"
        ),
    ])
    func whatHasNoColumnStaysInMetadata(
        fields: String,
        type: String,
        content: String,
        key: String
    ) throws {
        let message = try message(fields)
        #expect(message.type == type)
        #expect(message.content == content)
        let sent = try JSONValue.parse("{\(fields)}")
        #expect(message.metadata?.value().objectValue?.keys == [key])
        #expect(message.metadata?.value()[key] == sent[key])
    }

    @Test func anUnknownTypeIsKeptWhole() throws {
        let message = try message(#""type":"hologram","hologram":{"x":1},"errors":[{"code":1}]"#)
        #expect(message.type == "unsupported")
        #expect(
            message.metadata?.text
                == #"{"type":"hologram","hologram":{"x":1},"errors":[{"code":1}]}"#
        )
    }

    @Test func aGroupMessageNamesItsGroupAndAReplyItsTarget() throws {
        let message = try message(
            #""group_id":"g1","type":"text","text":{"body":"a"},"context":{"id":"wamid.0","from":"1"}"#
        )
        #expect(message.platformConversationID == "g1")
        #expect(message.channelType == .group)
        #expect(message.replyToPlatformMessageID == "wamid.0")
        #expect(message.metadata?.text == #"{"context":{"from":"1"}}"#)
    }

    @Test func statusesBecomeReceiptsWithoutThePhoneNumber() throws {
        let translation = try translate(
            .whatsapp,
            body(
                """
                "statuses":[
                {"id":"w1","status":"sent","timestamp":"1700000001","recipient_id":"491",
                 "pricing":{"category":"service"}},
                {"id":"w1","status":"delivered","timestamp":"1700000002","recipient_id":"491"},
                {"id":"w1","status":"read","timestamp":"1700000003","recipient_id":"491"},
                {"id":"w2","status":"failed","timestamp":"1700000004","recipient_id":"491",
                 "errors":[{"code":131014,"title":"Bad","error_data":{"details":"Worse"}}]},
                {"id":"w3","status":"warning"},{"id":"w3","status":"in_orbit"},{"status":"read"},
                {"id":"w4","status":"read","timestamp":"soon"}]
                """
            )
        )
        #expect(
            translation.summary == [
                "receipt sent | account=111 | id=w1 | at=2023-11-14T22:13:21.000000Z "
                    + "| metadata=pricing | 2023-11-14T22:13:21.000000Z",
                "receipt delivered | account=111 | id=w1 | at=2023-11-14T22:13:22.000000Z "
                    + "| 2023-11-14T22:13:22.000000Z",
                "receipt read | account=111 | id=w1 | at=2023-11-14T22:13:23.000000Z "
                    + "| 2023-11-14T22:13:23.000000Z",
                "receipt failed | account=111 | id=w2 | at=2023-11-14T22:13:24.000000Z "
                    + "| error=131014: Bad (Worse) | metadata=errors "
                    + "| 2023-11-14T22:13:24.000000Z",
                "receipt read | account=111 | id=w4 | metadata=timestamp | clock",
                "ignored entry[0].changes[0].value.statuses[4]: "
                    + "status \"warning\" says nothing of the message",
                "ignored entry[0].changes[0].value.statuses[5]: status \"in_orbit\" is unknown",
                "ignored entry[0].changes[0].value.statuses[6]: there is no id of a message",
            ]
        )
    }

    @Test func whatTheBusinessWritesWithItsOwnPhoneIsSent() throws {
        let translation = try translate(
            .whatsapp,
            body(
                """
                "message_echoes":[{"from":"111","to":"491","id":"e1","timestamp":"1700000000",
                "type":"text","text":{"body":"Hi"}}]
                """,
                field: "smb_message_echoes"
            )
        )
        let message = try #require(translation.sent.first)
        #expect(message.to?.platformUserID == "491")
        #expect(message.to?.name == "Ada")
        #expect(message.senderType == .system)
        #expect(message.platformMessageID == "e1")
        #expect(message.conversation.channelAccount == "111")
        #expect(message.content == "Hi")
    }

    @Test func editsAreReceivedAgainAndRevokesDelete() throws {
        let translation = try translate(
            .whatsapp,
            body(
                """
                "messages":[
                {"from":"491","id":"w9","timestamp":"1700000000","type":"edit","edit":
                 {"original_message_id":"w1","message":{"type":"text","text":{"body":"New"}}}},
                {"from":"491","id":"w10","timestamp":"1700000001","type":"revoke",
                 "revoke":{"original_message_id":"w1"}},
                {"from":"491","id":"w11","timestamp":"1700000001","type":"edit"},
                {"from":"491","id":"w12","timestamp":"1700000001","type":"revoke"}]
                """
            )
        )
        #expect(
            translation.summary == [
                "receive text | account=111 | id=w1 | from=491 | name=Ada | content=New "
                    + "| 2023-11-14T22:13:20.000000Z",
                "delete | account=111 | id=w1 | 2023-11-14T22:13:21.000000Z",
                "ignored entry[0].changes[0].value.messages[2]: "
                    + "edit names no message with its new content",
                "ignored entry[0].changes[0].value.messages[3]: "
                    + "revoke.original_message_id names no message",
            ]
        )
    }

    @Test func oneBadItemHoldsUpNoOther() throws {
        let translation = try translate(
            .whatsapp,
            body(
                """
                "messages":[7,{"id":"a","type":"text"},
                {"from":"491","id":"b","timestamp":"x","type":"text","text":{"body":"ok"}}]
                """
            )
        )
        #expect(translation.received.map(\.platformMessageID) == ["b"])
        #expect(translation.commands.first?.envelope.occurredAt == nil)
        #expect(translation.received.first?.metadata?.text == #"{"timestamp":"x"}"#)
        #expect(translation.ignored.count == 2)
        #expect(
            translation.notes == [
                "entry[0].changes[0].value.messages[2]: \"x\" is no time; "
                    + "the engine's clock stands in"
            ]
        )
    }

    @Test func otherFieldsAreIgnoredWithTheirName() throws {
        let translation = try translate(.whatsapp, body(#""event":"APPROVED""#, field: "templates"))
        #expect(translation.commands.isEmpty)
        #expect(
            translation.ignored.map(\.reason) == [
                "field \"templates\" holds no messages and no statuses"
            ]
        )
    }

    @Test func anotherPlatformsBodyIsRefusedWithARemedy() {
        for body in [
            "[]", "7", #"{"object":"page","entry":[]}"#, #"{"object":"whatsapp_business_account"}"#,
            "{}",
        ] {
            #expect {
                try translate(.whatsapp, body)
            } throws: { error in
                let error = error as? ChannelError
                return error?.code == .wrongPayload
                    && error?.message.contains("whatsapp_business_account") == true
            }
        }
    }
}
