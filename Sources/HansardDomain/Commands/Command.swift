import HansardRecords

/// Asks the engine for a change: an envelope and a body.
public struct Command: Sendable, Equatable {
    /// Fields common to all commands.
    public var envelope: CommandEnvelope
    /// What is asked for.
    public var body: CommandBody
    /// Bytes that are equal for equal commands, key order ignored; made only when there is an id.
    public var canonicalBytes: [UInt8]

    /// Makes a command from its parts; its canonical bytes are those of the records.
    public init(_ body: CommandBody, envelope: CommandEnvelope = CommandEnvelope()) {
        let canonicalBytes =
            envelope.commandID == nil
            ? [] : Array(body.name.utf8) + envelope.encoded() + body.encoded()
        self.init(body, envelope: envelope, canonicalBytes: canonicalBytes)
    }

    /// Makes a command that was read from a text.
    ///
    /// - Parameters:
    ///   - body: What is asked for.
    ///   - envelope: What every command may carry.
    ///   - canonicalBytes: The command as sent with the keys of all objects sorted, so that a
    ///     repetition with its keys in another order is the same command. Source: contract §1.
    public init(_ body: CommandBody, envelope: CommandEnvelope, canonicalBytes: [UInt8]) {
        self.envelope = envelope
        self.body = body
        self.canonicalBytes = canonicalBytes
    }
}
