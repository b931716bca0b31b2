import HansardChannels
import HansardDomain
import HansardRecords
import Testing

@Suite struct TelegramTests {
    let from = #""from":{"id":5,"first_name":"Ada","last_name":"L"}"#
    let chat = #""chat":{"id":5,"type":"private","first_name":"Ada"}"#
    let time = "2023-11-14T22:13:20.000000Z"

    func lines(
        _ fields: String,
        key: String = "message",
        date: String = #""date":1700000000"#
    ) throws -> [String] {
        let message = #"{"message_id":8,\#(from),\#(chat),\#(date),\#(fields)}"#
        let body = #"{"update_id":1,"\#(key)":\#(message)}"#
        return try translate(.telegram, body, account: "bot").summary
    }

    @Test(arguments: [
        (#""text":"Hi""#, "text", "content=Hi"),
        (
            #""text":"Hi","reply_to_message":{"message_id":7,"text":"long"},"entities":[]"#, "text",
            "content=Hi | reply=7 | metadata=entities"
        ),
        (
            #""caption":"C","photo":[{"file_id":"s","width":9,"height":9},{"file_id":"l","width":90,"height":60,"file_size":4}]"#,
            "image", "content=C | media=image 4/90/60/- {file_id}"
        ),
        (
            #""voice":{"file_id":"v","duration":2,"mime_type":"audio/ogg"}"#, "audio",
            "media=audio audio/ogg -/-/-/2 {file_id}"
        ),
        (
            #""video_note":{"file_id":"v","duration":3,"length":240}"#, "video",
            "media=video -/240/240/3 {file_id}"
        ),
        (
            #""animation":{"file_id":"v","file_name":"a.gif"},"document":{"file_id":"v"}"#, "video",
            "media=video a.gif -/-/-/- {file_id}"
        ),
        (
            #""document":{"file_id":"d","file_name":"a.pdf","file_size":9}"#, "document",
            "media=document a.pdf 9/-/-/- {file_id}"
        ),
        (
            #""sticker":{"file_id":"d","emoji":"👍","width":5,"height":6}"#, "sticker",
            "content=👍 | media=image -/5/6/- {file_id,emoji}"
        ),
        (
            #""location":{"latitude":1},"venue":{"title":"T","address":"A"}"#, "location",
            "content=T, A | metadata=location,venue"
        ),
        (
            #""contact":{"phone_number":"12","first_name":"Bo"}"#, "contacts",
            "content=Bo | metadata=contact"
        ),
        (
            #""web_app_data":{"data":"{}","button_text":"Go"}"#, "interactive",
            "content=Go | metadata=web_app_data"
        ),
        (#""new_chat_members":[{"id":1}]"#, "system", "metadata=new_chat_members"),
        (#""dice":{"value":3}"#, "unsupported", "metadata=dice"),
    ])
    func aMessageBecomesOneCommand(fields: String, type: String, rest: String) throws {
        let lines = try lines(fields)
        let wanted =
            "receive \(type) | account=bot | chat=5 | id=8 | from=5 | name=Ada L | \(rest) | \(time)"
        #expect(lines == [wanted], "\(lines)")
    }

    @Test func anEditedMessageIsReceivedAgainAtTheTimeOfTheEdit() throws {
        let lines = try lines(#""text":"New","edit_date":1700000060"#, key: "edited_message")
        #expect(
            lines == [
                "receive text | account=bot | chat=5 | id=8 | from=5 | name=Ada L | content=New "
                    + "| metadata=edit_date | 2023-11-14T22:14:20.000000Z"
            ]
        )
    }

    @Test func aGroupIsAGroupAndAnonymousAuthorsAreTheirChat() throws {
        let body = """
            {"update_id":1,"message":{"message_id":8,"from":{"id":1087968824,"first_name":"Group"},
            "sender_chat":{"id":-3,"title":"Admins"},"chat":{"id":-2,"type":"supergroup",
            "title":"Club"},"date":1700000000,"text":"a"}}
            """
        #expect(
            try translate(.telegram, body).summary == [
                "receive text | group | chat=-2 | id=8 | from=-3 | name=Admins | content=a "
                    + "| metadata=chat | \(time)"
            ]
        )
    }

    @Test func whatTheOwnerOfABusinessAccountWritesIsSent() throws {
        let body = """
            {"update_id":1,"business_message":{"message_id":8,"business_connection_id":"c",
            "from":{"id":1,"first_name":"Owner"},"chat":{"id":5,"type":"private",
            "first_name":"Ada"},"date":1700000000,"text":"a"}}
            """
        #expect(
            try translate(.telegram, body).summary == [
                "send text | chat=5 | id=8 | to=5 | name=Ada | content=a | by=system "
                    + "| metadata=business_connection_id | \(time)"
            ]
        )
    }

    @Test func buttonsReactionsAndDeletionsAreUnderstood() throws {
        let callback = """
            {"update_id":1,"callback_query":{"id":"q","data":"yes",\(from),
            "message":{"message_id":7,"chat":{"id":-2,"type":"group"},"date":1700000000}}}
            """
        #expect(
            try translate(.telegram, callback).summary == [
                "receive postback | group | chat=-2 | from=5 | name=Ada L | content=yes | reply=7 "
                    + "| metadata=callback_query | clock"
            ]
        )
        let reaction = """
            {"update_id":1,"message_reaction":{\(chat),"message_id":7,"user":{"id":5},
            "date":1700000000,"old_reaction":[],"new_reaction":[{"type":"emoji","emoji":"🔥"}]}}
            """
        #expect(
            try translate(.telegram, reaction).summary == [
                "receive reaction | chat=5 | from=5 | content=🔥 | metadata=message_reaction "
                    + "| \(time)"
            ]
        )
        let deletion = """
            {"update_id":1,"deleted_business_messages":{\(chat),"message_ids":[7,8,null]}}
            """
        #expect(
            try translate(.telegram, deletion).summary == [
                "delete | chat=5 | id=7 | clock", "delete | chat=5 | id=8 | clock",
                "ignored deleted_business_messages.message_ids[2]: it is no id of a message",
            ]
        )
    }

    @Test(arguments: [
        (#"{"update_id":1}"#, "the update holds nothing but its id"),
        (
            #"{"update_id":1,"channel_post":{}}"#, "a channel's post is addressed to nobody"
        ),
        (#"{"update_id":1,"poll":{}}"#, "\"poll\" is no message and is not recorded"),
        (#"{"update_id":1,"message":7}"#, "it is no object"),
        (#"{"update_id":1,"message":{}}"#, "there is no chat.id"),
        (
            #"{"update_id":1,"message":{"chat":{"id":-1,"type":"group"}}}"#,
            "there is no sender: neither from nor sender_chat names one"
        ),
        (#"{"update_id":1,"callback_query":{}}"#, "there is no sender: from names none"),
    ])
    func whatIsNoMessageIsIgnoredWithAReason(body: String, reason: String) throws {
        let translation = try translate(.telegram, body)
        #expect(translation.commands.isEmpty)
        #expect(translation.ignored.map(\.reason) == [reason])
    }

    @Test func whatIsNoUpdateIsRefusedWithARemedy() {
        for body in ["[]", "{}", #"{"object":"page","entry":[]}"#] {
            #expect {
                try translate(.telegram, body)
            } throws: { error in
                let error = error as? ChannelError
                return error?.code == .wrongPayload && error?.message.contains("update_id") == true
            }
        }
    }
}
