import HansardRecords

/// Ties each command's name to its body: the one list that reads, writes and describes commands.
public enum CommandCatalog {
    /// Lists every command's name, in the contract's order.
    public static let names: [String] = [
        "define_user",
        "set_availability",
        "define_customer",
        "configure_tenant",
        "receive_message",
        "send_message",
        "record_receipt",
        "record_watermark",
        "retry_message",
        "edit_message",
        "delete_message",
        "store_attachment",
        "archive_attachment",
        "read_conversation",
        "assign_conversation",
        "unassign_conversation",
        "update_conversation",
        "open_conversation",
        "pend_conversation",
        "resolve_conversation",
        "reopen_conversation",
        "archive_conversation",
    ]

    /// Reads the body of a named command from its fields; nil when there is no such command.
    ///
    /// - Throws: `CodecError` naming the field, its value and its bound.
    public static func decode(
        _ name: String,
        _ fields: JSONValue
    ) throws(CodecError) -> CommandBody? {
        switch name {
        case "define_user": .defineUser(try DefineUser(json: fields, unknownFields: .refuse))
        case "set_availability": .setAvailability(try SetAvailability(json: fields, unknownFields: .refuse))
        case "define_customer": .defineCustomer(try DefineCustomer(json: fields, unknownFields: .refuse))
        case "configure_tenant": .configureTenant(try ConfigureTenant(json: fields, unknownFields: .refuse))
        case "receive_message": .receiveMessage(try ReceiveMessage(json: fields, unknownFields: .refuse))
        case "send_message": .sendMessage(try SendMessage(json: fields, unknownFields: .refuse))
        case "record_receipt": .recordReceipt(try RecordReceipt(json: fields, unknownFields: .refuse))
        case "record_watermark": .recordWatermark(try RecordWatermark(json: fields, unknownFields: .refuse))
        case "retry_message": .retryMessage(try RetryMessage(json: fields, unknownFields: .refuse))
        case "edit_message": .editMessage(try EditMessage(json: fields, unknownFields: .refuse))
        case "delete_message": .deleteMessage(try DeleteMessage(json: fields, unknownFields: .refuse))
        case "store_attachment": .storeAttachment(try StoreAttachment(json: fields, unknownFields: .refuse))
        case "archive_attachment": .archiveAttachment(try ArchiveAttachment(json: fields, unknownFields: .refuse))
        case "read_conversation": .readConversation(try ReadConversation(json: fields, unknownFields: .refuse))
        case "assign_conversation": .assignConversation(try AssignConversation(json: fields, unknownFields: .refuse))
        case "unassign_conversation": .unassignConversation(try UnassignConversation(json: fields, unknownFields: .refuse))
        case "update_conversation": .updateConversation(try UpdateConversation(json: fields, unknownFields: .refuse))
        case "open_conversation": .openConversation(try OpenConversation(json: fields, unknownFields: .refuse))
        case "pend_conversation": .pendConversation(try PendConversation(json: fields, unknownFields: .refuse))
        case "resolve_conversation": .resolveConversation(try ResolveConversation(json: fields, unknownFields: .refuse))
        case "reopen_conversation": .reopenConversation(try ReopenConversation(json: fields, unknownFields: .refuse))
        case "archive_conversation": .archiveConversation(try ArchiveConversation(json: fields, unknownFields: .refuse))
        default: nil
        }
    }

    /// Describes the fields of a named command's body; nil when there is no such command.
    public static func schema(of name: String) -> RecordSchema? {
        switch name {
        case "define_user": DefineUser.schema()
        case "set_availability": SetAvailability.schema()
        case "define_customer": DefineCustomer.schema()
        case "configure_tenant": ConfigureTenant.schema()
        case "receive_message": ReceiveMessage.schema()
        case "send_message": SendMessage.schema()
        case "record_receipt": RecordReceipt.schema()
        case "record_watermark": RecordWatermark.schema()
        case "retry_message": RetryMessage.schema()
        case "edit_message": EditMessage.schema()
        case "delete_message": DeleteMessage.schema()
        case "store_attachment": StoreAttachment.schema()
        case "archive_attachment": ArchiveAttachment.schema()
        case "read_conversation": ReadConversation.schema()
        case "assign_conversation": AssignConversation.schema()
        case "unassign_conversation": UnassignConversation.schema()
        case "update_conversation": UpdateConversation.schema()
        case "open_conversation": OpenConversation.schema()
        case "pend_conversation": PendConversation.schema()
        case "resolve_conversation": ResolveConversation.schema()
        case "reopen_conversation": ReopenConversation.schema()
        case "archive_conversation": ArchiveConversation.schema()
        default: nil
        }
    }
}

extension CommandBody {
    /// Names the command, as in the contract.
    public var name: String {
        switch self {
        case .defineUser: "define_user"
        case .setAvailability: "set_availability"
        case .defineCustomer: "define_customer"
        case .configureTenant: "configure_tenant"
        case .receiveMessage: "receive_message"
        case .sendMessage: "send_message"
        case .recordReceipt: "record_receipt"
        case .recordWatermark: "record_watermark"
        case .retryMessage: "retry_message"
        case .editMessage: "edit_message"
        case .deleteMessage: "delete_message"
        case .storeAttachment: "store_attachment"
        case .archiveAttachment: "archive_attachment"
        case .readConversation: "read_conversation"
        case .assignConversation: "assign_conversation"
        case .unassignConversation: "unassign_conversation"
        case .updateConversation: "update_conversation"
        case .openConversation: "open_conversation"
        case .pendConversation: "pend_conversation"
        case .resolveConversation: "resolve_conversation"
        case .reopenConversation: "reopen_conversation"
        case .archiveConversation: "archive_conversation"
        }
    }

    /// Encodes the body: the same content gives the same bytes.
    public func encoded() -> [UInt8] {
        switch self {
        case .defineUser(let body): body.encoded()
        case .setAvailability(let body): body.encoded()
        case .defineCustomer(let body): body.encoded()
        case .configureTenant(let body): body.encoded()
        case .receiveMessage(let body): body.encoded()
        case .sendMessage(let body): body.encoded()
        case .recordReceipt(let body): body.encoded()
        case .recordWatermark(let body): body.encoded()
        case .retryMessage(let body): body.encoded()
        case .editMessage(let body): body.encoded()
        case .deleteMessage(let body): body.encoded()
        case .storeAttachment(let body): body.encoded()
        case .archiveAttachment(let body): body.encoded()
        case .readConversation(let body): body.encoded()
        case .assignConversation(let body): body.encoded()
        case .unassignConversation(let body): body.encoded()
        case .updateConversation(let body): body.encoded()
        case .openConversation(let body): body.encoded()
        case .pendConversation(let body): body.encoded()
        case .resolveConversation(let body): body.encoded()
        case .reopenConversation(let body): body.encoded()
        case .archiveConversation(let body): body.encoded()
        }
    }

    /// Writes the body as one JSON object.
    public func json(into writer: inout JSONWriter) {
        switch self {
        case .defineUser(let body): body.json(into: &writer)
        case .setAvailability(let body): body.json(into: &writer)
        case .defineCustomer(let body): body.json(into: &writer)
        case .configureTenant(let body): body.json(into: &writer)
        case .receiveMessage(let body): body.json(into: &writer)
        case .sendMessage(let body): body.json(into: &writer)
        case .recordReceipt(let body): body.json(into: &writer)
        case .recordWatermark(let body): body.json(into: &writer)
        case .retryMessage(let body): body.json(into: &writer)
        case .editMessage(let body): body.json(into: &writer)
        case .deleteMessage(let body): body.json(into: &writer)
        case .storeAttachment(let body): body.json(into: &writer)
        case .archiveAttachment(let body): body.json(into: &writer)
        case .readConversation(let body): body.json(into: &writer)
        case .assignConversation(let body): body.json(into: &writer)
        case .unassignConversation(let body): body.json(into: &writer)
        case .updateConversation(let body): body.json(into: &writer)
        case .openConversation(let body): body.json(into: &writer)
        case .pendConversation(let body): body.json(into: &writer)
        case .resolveConversation(let body): body.json(into: &writer)
        case .reopenConversation(let body): body.json(into: &writer)
        case .archiveConversation(let body): body.json(into: &writer)
        }
    }
}
