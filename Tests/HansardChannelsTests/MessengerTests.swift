import HansardChannels
import HansardDomain
import HansardRecords
import Testing

@Suite struct MessengerTests {
    func body(_ items: String) -> String {
        #"{"object":"page","entry":[{"id":"77","time":1700000000500,"messaging":[\#(items)]}]}"#
    }

    func item(_ fields: String, from: String = "5", to: String = "77") -> String {
        """
        {"sender":{"id":"\(from)"},"recipient":{"id":"\(to)"},"timestamp":1700000000500,\(fields)}
        """
    }

    let time = "2023-11-14T22:13:20.500000Z"

    func lines(_ fields: String) throws -> [String] {
        try translate(.facebook, body(item(fields))).summary
    }

    @Test(arguments: [
        (
            #""message":{"mid":"m1","text":"Hi","reply_to":{"mid":"m0"},"quick_reply":{"payload":"P"}}"#,
            "receive text | account=77 | id=m1 | from=5 | content=Hi | reply=m0 "
                + "| metadata=quick_reply"
        ),
        (
            #""message":{"mid":"m1","attachments":[{"type":"image","payload":{"url":"https://x/1"}}]}"#,
            "receive image | account=77 | id=m1 | from=5 | media=image https://x/1 -/-/-/-"
        ),
        (
            #""message":{"mid":"m1","attachments":[{"type":"file","payload":{"url":"https://x/1"}}]}"#,
            "receive document | account=77 | id=m1 | from=5 | media=document https://x/1 -/-/-/-"
        ),
        (
            #""message":{"mid":"m1","attachments":[{"type":"image","payload":{"sticker_id":3,"url":"u"}}]}"#,
            "receive sticker | account=77 | id=m1 | from=5 | media=image u -/-/-/- {sticker_id}"
        ),
        (
            #""message":{"mid":"m1","attachments":[{"type":"location","payload":{"coordinates":{"lat":1}}}]}"#,
            "receive location | account=77 | id=m1 | from=5 | metadata=attachments"
        ),
        (
            #""message":{"mid":"m1","attachments":[{"type":"fallback","payload":{"title":"T","url":"u"}}]}"#,
            "receive link | account=77 | id=m1 | from=5 | content=T | metadata=attachments"
        ),
        (
            #""message":{"mid":"m1","attachments":[{"type":"hologram"}]}"#,
            "receive unsupported | account=77 | id=m1 | from=5 | metadata=attachments"
        ),
        (
            #""postback":{"mid":"m1","title":"T","payload":"P"}"#,
            "receive postback | account=77 | id=m1 | from=5 | content=T | metadata=postback"
        ),
        (
            #""reaction":{"mid":"m1","action":"react","emoji":"❤","reaction":"love"}"#,
            "receive reaction | account=77 | from=5 | content=❤ | metadata=reaction"
        ),
        (
            #""reaction":{"mid":"m1","action":"unreact","emoji":"❤"}"#,
            "receive reaction | account=77 | from=5 | metadata=reaction"
        ),
        (
            #""referral":{"ref":"r","source":"ADS"}"#,
            "receive system | account=77 | from=5 | metadata=referral"
        ),
        (#""optin":{"ref":"r"}"#, "receive system | account=77 | from=5 | metadata=optin"),
        (
            #""read":{"watermark":1700000000000}"#,
            "watermark read | account=77 | person=5 | mark=2023-11-14T22:13:20.000000Z"
        ),
        (#""message_edit":{"mid":"m1","text":"N"}"#, "edit | account=77 | id=m1 | content=N"),
        (#""message":{"mid":"m1","is_deleted":true}"#, "delete | account=77 | id=m1"),
    ])
    func anItemBecomesOneCommand(fields: String, line: String) throws {
        #expect(try lines(fields) == ["\(line) | \(time)"])
    }

    @Test func aDeliveryNamesMessagesAndMovesTheWatermark() throws {
        #expect(
            try lines(#""delivery":{"mids":["m1","m2"],"watermark":1700000000000}"#) == [
                "receipt delivered | account=77 | id=m1 | at=\(time) | \(time)",
                "receipt delivered | account=77 | id=m2 | at=\(time) | \(time)",
                "watermark delivered | account=77 | person=5 | mark=2023-11-14T22:13:20.000000Z "
                    + "| \(time)",
            ]
        )
    }

    @Test func anEchoIsSentToTheOtherEnd() throws {
        let echo = item(
            #""message":{"is_echo":true,"mid":"m1","text":"Hi","app_id":9}"#,
            from: "77",
            to: "5"
        )
        let swapped = item(#""message":{"is_echo":true,"mid":"m1","text":"Hi","app_id":9}"#)
        let line =
            "send text | account=77 | id=m1 | to=5 | content=Hi | by=system | metadata=app_id"
            + " | \(time)"
        #expect(try translate(.facebook, body(echo)).summary == [line])
        #expect(try translate(.facebook, body(swapped)).summary == [line])
    }

    @Test func whatIsNoMessageIsIgnoredWithItsName() throws {
        let translation = try translate(
            .facebook,
            body(
                item(#""pass_thread_control":{"new_owner_app_id":"1"}"#) + ","
                    + item(#""message":7"#) + ","
                    + #"{"optin":{"user_ref":"u"},"recipient":{"id":"77"}}"# + "," + "7"
            )
        )
        #expect(translation.commands.isEmpty)
        #expect(
            translation.ignored.map(\.reason) == [
                "\"pass_thread_control\" is no message and is not recorded",
                "message is no object",
                "there is no id of the person who is the other end",
                "it is no object",
            ]
        )
    }

    @Test func secondsWhereMillisecondsBelongAreUnderstood() throws {
        let body = body(
            #"{"sender":{"id":"5"},"recipient":{"id":"77"},"timestamp":1700000000,"message":{"text":"a"}}"#
        )
        let command = try #require(try translate(.facebook, body).commands.first)
        #expect(command.envelope.occurredAt == Timestamp(microseconds: 1_700_000_000_000_000))
    }

    @Test func anotherObjectIsRefusedWithARemedy() {
        for body in ["[]", #"{"object":"instagram","entry":[]}"#, #"{"object":"page"}"#, "{}"] {
            #expect {
                try translate(.facebook, body)
            } throws: { error in
                let error = error as? ChannelError
                return error?.code == .wrongPayload && error?.message.contains("page") == true
            }
        }
    }
}
