import HansardDomain
import HansardRecords

/// Makes the commands of the durable benches: deterministic, all acceptable.
enum BenchCommands {
    /// Makes the nth command of a caller: a message of about 80 bytes; each customer writes eight.
    ///
    /// - Parameters:
    ///   - caller: 0-based; each caller has customers of his own.
    ///   - number: 0-based place in the caller's sequence.
    /// - Returns: the command.
    static func make(caller: Int, number: Int) -> Command {
        var message = ReceiveMessage()
        message.platform = "whatsapp"
        message.channelAccount = "106540352242922"
        message.platformMessageID = "wamid.\(caller).\(number)"
        message.from.platformUserID = "1650\(caller)\(1_000_000 + number / 8)"
        message.from.name = "Customer \(caller)-\(number / 8)"
        message.content =
            "Hello, where is my order \(number)? The tracking page has not changed since Monday."
        var envelope = CommandEnvelope()
        envelope.occurredAt = Timestamp(
            microseconds: 1_767_225_600_000_000 + Int64(number) * 1_000_000
        )
        return Command(.receiveMessage(message), envelope: envelope)
    }
}
