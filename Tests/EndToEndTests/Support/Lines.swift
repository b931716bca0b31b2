/// Spells commands as the lines of an import file.
enum Lines {
    /// Spells a message that a customer wrote.
    static func inbound(
        _ id: String,
        customer: Int = 1,
        text: String = "hello",
        at seconds: Int = 0
    ) -> String {
        #"{"command":"receive_message","command_id":"\#(id)","occurred_at":"\#(time(seconds))","#
            + #""platform":"whatsapp","channel_account":"100","platform_message_id":"m-\#(id)","#
            + #""from":{"platform_user_id":"4915\#(customer)","name":"Customer \#(customer)"},"#
            + #""content":"\#(text)"}"#
    }

    /// Spells the definition of a user.
    static func user(_ id: Int, name: String, commandID: String? = nil) -> String {
        let commandID = commandID ?? "user-\(id)"
        return #"{"command":"define_user","command_id":"\#(commandID)","user_id":\#(id),"#
            + #""name":"\#(name)","occurred_at":"\#(time(0))"}"#
    }

    /// Spells a user's reply.
    static func reply(
        _ id: String,
        conversation: Int,
        user: Int,
        at seconds: Int = 60
    ) -> String {
        #"{"command":"send_message","command_id":"\#(id)","occurred_at":"\#(time(seconds))","#
            + #""conversation_id":\#(conversation),"user_id":\#(user),"content":"we look"}"#
    }

    /// Spells a command that names a conversation and nothing else.
    static func conversation(_ command: String, _ id: Int, _ more: String = "") -> String {
        #"{"command":"\#(command)","conversation_id":\#(id)\#(more)}"#
    }

    /// Spells a receipt by the platform's id; it is parked when nobody knows the message.
    static func receipt(_ id: String, message: String, status: String, at seconds: Int) -> String {
        #"{"command":"record_receipt","command_id":"\#(id)","occurred_at":"\#(time(seconds))","#
            + #""platform":"whatsapp","channel_account":"100","platform_message_id":"\#(message)","#
            + #""status":"\#(status)"}"#
    }

    /// Makes a small desk: two agents, two customers, a reply and a receipt.
    static let desk = [
        user(1, name: "Ann"), user(2, name: "Ben"),
        inbound("a", customer: 1, text: "first", at: 1),
        inbound("b", customer: 2, text: "second", at: 2),
        inbound("c", customer: 2, text: "third", at: 3),
        conversation(
            "assign_conversation",
            1,
            #","assigned_to":1,"command_id":"assign","occurred_at":"\#(time(4))""#
        ),
        reply("r", conversation: 1, user: 1, at: 5),
        #"{"command":"record_receipt","command_id":"rr","occurred_at":"\#(time(6))","message_id":4,"#
            + #""platform":"whatsapp","channel_account":"100","platform_message_id":"out-1","#
            + #""status":"delivered"}"#,
        #"{"command":"receive_message","command_id":"media","occurred_at":"\#(time(7))","#
            + #""platform":"telegram","channel_account":"7","platform_message_id":"1","#
            + #""platform_conversation_id":"77","type":"image","from":{"platform_user_id":"77"},"#
            + #""attachments":[{"type":"image","platform_url":"https://example.org/a.png","#
            + #""width":3,"height":2}],"metadata":{"k":[1,null]}}"#,
    ]

    /// Spells an instant of 2026-01-05, some seconds after nine.
    static func time(_ seconds: Int) -> String {
        let hour = 9 + seconds / 3_600
        let minute = seconds / 60 % 60
        return "2026-01-05T\(two(hour)):\(two(minute)):\(two(seconds % 60))Z"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
