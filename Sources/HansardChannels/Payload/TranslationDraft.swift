import Crypto
import HansardDomain
import HansardRecords

/// Gathers the commands of one body: fits values into their columns and gives each command its id.
struct TranslationDraft {
    /// What is gathered so far.
    private(set) var translation = Translation()
    private let provider: Provider
    private let isRepaired: Bool
    private let digester: any CommandIDDigester

    /// Begins the translation of a body.
    init(_ provider: Provider, isRepaired: Bool, digester: any CommandIDDigester) {
        self.provider = provider
        self.isRepaired = isRepaired
        self.digester = digester
    }

    /// Leaves an item aside.
    mutating func ignore(_ place: String, _ reason: String) {
        translation.ignored.append(IgnoredItem(place, reason))
    }

    /// Notes something about an item that is taken.
    mutating func note(_ place: String, _ text: String) {
        translation.notes.append("\(place): \(text)")
    }

    /// Notes that an item has no valid time, so that the engine's clock gives it one.
    mutating func noteTime(_ place: String, _ value: JSONValue?) {
        let what = value.map { "\"\(($0.stringValue ?? $0.text).quotable)\" is no time" }
        note(place, "\(what ?? "there is no time"); the engine's clock stands in")
    }

    /// Adds what a customer wrote, or what the business wrote on the platform itself.
    mutating func add(_ message: MessageDraft, at place: String) {
        if message.isEcho { addEcho(message, at: place) } else { addReceived(message, at: place) }
    }

    /// Adds a receipt; a message that no one can name makes none.
    mutating func add(
        _ receipt: RecordReceipt,
        metadata rest: JSONObject,
        occurredAt: Timestamp?,
        at place: String
    ) {
        var receipt = receipt
        var metadata = MetadataDraft(rest)
        if let text = receipt.errorMessage, !Limits.errorMessage.fits(text) {
            metadata.add("error_message", .string(text))
            receipt.errorMessage = nil
        }
        receipt.metadata = spell(&metadata)
        receipt.message.platform = provider.platform
        let key = receipt.message
        add(
            .recordReceipt(receipt),
            receipt,
            Item("receipt", key.channelAccount, key.platformConversationID, key.platformMessageID),
            occurredAt,
            place
        )
    }

    /// Adds a watermark.
    mutating func add(_ watermark: RecordWatermark, occurredAt: Timestamp?, at place: String) {
        var watermark = watermark
        watermark.platform = provider.platform
        let item = Item("watermark", watermark.channelAccount, watermark.platformUserID, nil)
        add(.recordWatermark(watermark), watermark, item, occurredAt, place)
    }

    /// Adds the change of a message's text.
    mutating func add(_ edit: EditMessage, occurredAt: Timestamp?, at place: String) {
        var edit = edit
        edit.message.platform = provider.platform
        let key = edit.message
        let item = Item(
            "edit",
            key.channelAccount,
            key.platformConversationID,
            key.platformMessageID
        )
        add(.editMessage(edit), edit, item, occurredAt, place)
    }

    /// Adds the taking back of a message.
    mutating func add(_ deletion: DeleteMessage, occurredAt: Timestamp?, at place: String) {
        var deletion = deletion
        deletion.message.platform = provider.platform
        let key = deletion.message
        let item = Item(
            "deletion",
            key.channelAccount,
            key.platformConversationID,
            key.platformMessageID
        )
        add(.deleteMessage(deletion), deletion, item, occurredAt, place)
    }

    private mutating func addReceived(_ message: MessageDraft, at place: String) {
        var metadata = MetadataDraft(message.rest)
        var body = ReceiveMessage()
        body.platform = provider.platform
        body.channelAccount = message.channelAccount
        body.platformConversationID = Self.fit(
            message.platformConversationID,
            "platform_conversation_id",
            Limits.platformID,
            &metadata
        )
        body.platformMessageID = Self.fit(
            message.platformMessageID,
            "platform_message_id",
            Limits.platformID,
            &metadata
        )
        body.from.platformUserID = message.person
        body.from.name = Self.fit(message.personName, "name", Limits.name, &metadata)
        body.channelType = message.isGroup ? .group : .direct
        body.type = message.type
        body.content = Self.fit(message.content, "content", Limits.content, &metadata)
        body.replyToPlatformMessageID = Self.fit(
            message.replyTo,
            "reply_to_platform_message_id",
            Limits.platformID,
            &metadata
        )
        body.attachments = Self.fit(message.attachments, &metadata)
        body.metadata = spell(&metadata)
        add(.receiveMessage(body), body, Item(message), message.occurredAt, place)
    }

    private mutating func addEcho(_ message: MessageDraft, at place: String) {
        var metadata = MetadataDraft(message.rest)
        var body = SendMessage()
        body.conversation.platform = provider.platform
        body.conversation.channelAccount = message.channelAccount
        body.conversation.platformConversationID = Self.fit(
            message.platformConversationID,
            "platform_conversation_id",
            Limits.platformID,
            &metadata
        )
        body.platformMessageID = Self.fit(
            message.platformMessageID,
            "platform_message_id",
            Limits.platformID,
            &metadata
        )
        var person = MessageSender()
        person.platformUserID = message.person
        person.name = Self.fit(message.personName, "name", Limits.name, &metadata)
        body.to = person
        body.senderType = .system
        body.type = message.type
        body.content = Self.fit(message.content, "content", Limits.content, &metadata)
        if let id = message.replyTo { metadata.add("reply_to_platform_message_id", .string(id)) }
        body.attachments = Self.fit(message.attachments, &metadata)
        body.metadata = spell(&metadata)
        add(.sendMessage(body), body, Item(message), message.occurredAt, place)
    }

    private func spell(_ metadata: inout MetadataDraft) -> JSONText? {
        if isRepaired { metadata.add("repaired", .bool(true)) }
        return metadata.text(byteLimit: RecordLimits.jsonByteCount)
    }

    /// Keeps a text that fits its column; one that does not stands whole in the metadata.
    private static func fit(
        _ text: String?,
        _ column: String,
        _ traits: FieldTraits,
        _ metadata: inout MetadataDraft
    ) -> String? {
        guard let text, !traits.fits(text) else { return text }
        metadata.add(column, .string(text))
        return nil
    }

    /// Keeps as many media as a message may have; the others stand in the metadata.
    private static func fit(
        _ attachments: [AttachmentInput],
        _ metadata: inout MetadataDraft
    ) -> [AttachmentInput] {
        guard attachments.count > Limits.attachmentsPerMessage else { return attachments }
        let beyond = attachments.dropFirst(Limits.attachmentsPerMessage)
            .map { input in
                if case .json(let text) = input.columnValue { text.value() } else { JSONValue.null }
            }
        metadata.add("more_attachments", .array(beyond))
        return Array(attachments.prefix(Limits.attachmentsPerMessage))
    }

    /// Names an item, for its command's id.
    private struct Item {
        var kind: String
        var account: String?
        var scope: String?
        var id: String?

        init(_ kind: String, _ account: String?, _ scope: String?, _ id: String?) {
            self.kind = kind
            self.account = account
            self.scope = scope
            self.id = id
        }

        init(_ message: MessageDraft) {
            self.init(
                message.isEcho ? "echo" : "message",
                message.channelAccount,
                message.platformConversationID,
                message.platformMessageID
            )
        }
    }

    /// Adds a command whose id covers all that it says, so that the same platform id with other
    /// content is another command and never a conflict.
    ///
    /// Source: semantics §1, §15.
    private mutating func add(
        _ body: CommandBody,
        _ payload: some CommandPayload,
        _ item: Item,
        _ occurredAt: Timestamp?,
        _ place: String
    ) {
        do throws(CodecError) {
            try payload.check()
        } catch {
            return ignore(place, error.description)
        }
        var envelope = CommandEnvelope()
        envelope.occurredAt = occurredAt
        let content = SHA256.hash(data: Array(body.name.utf8) + envelope.encoded() + body.encoded())
        envelope.commandID = digester.commandID([
            provider.rawValue, item.account, item.scope, item.id, item.kind,
            content.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined(),
        ])
        translation.commands.append(Command(body, envelope: envelope))
    }
}
