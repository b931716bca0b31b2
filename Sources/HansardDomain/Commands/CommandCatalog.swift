import HansardRecords

/// Ties each command's name to its body: the one list that reads, writes and describes commands.
public enum CommandCatalog {
    /// Lists every command's name, in the contract's order.
    public static let names: [String] = [
        "define_user",
        "set_availability",
        "define_customer",
        "define_template",
        "define_campaign",
        "define_tag",
        "remove_tag",
        "define_sla_policy",
        "define_automated_reply",
        "define_canned_response",
        "remove_canned_response",
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
        "auto_assign_conversation",
        "transfer_conversation",
        "update_conversation",
        "open_conversation",
        "pend_conversation",
        "resolve_conversation",
        "reopen_conversation",
        "archive_conversation",
        "tag_conversation",
        "untag_conversation",
        "add_note",
        "edit_note",
        "delete_note",
        "pin_note",
        "unpin_note",
        "apply_sla_policy",
        "send_campaign",
        "advance_time",
    ]

    /// Reads the body of a named command from its fields; nil when there is no such command.
    ///
    /// - Throws: `CodecError` naming the field, its value and its bound.
    public static func decode(
        _ name: String,
        _ fields: JSONValue
    ) throws(CodecError) -> CommandBody? {
        switch name {
        case "define_user": .defineUser(try body(fields))
        case "set_availability": .setAvailability(try body(fields))
        case "define_customer": .defineCustomer(try body(fields))
        case "define_template": .defineTemplate(try body(fields))
        case "define_campaign": .defineCampaign(try body(fields))
        case "define_tag": .defineTag(try body(fields))
        case "remove_tag": .removeTag(try body(fields))
        case "define_sla_policy": .defineSLAPolicy(try body(fields))
        case "define_automated_reply": .defineAutomatedReply(try body(fields))
        case "define_canned_response": .defineCannedResponse(try body(fields))
        case "remove_canned_response": .removeCannedResponse(try body(fields))
        case "configure_tenant": .configureTenant(try body(fields))
        case "receive_message": .receiveMessage(try body(fields))
        case "send_message": .sendMessage(try body(fields))
        case "record_receipt": .recordReceipt(try body(fields))
        case "record_watermark": .recordWatermark(try body(fields))
        case "retry_message": .retryMessage(try body(fields))
        case "edit_message": .editMessage(try body(fields))
        case "delete_message": .deleteMessage(try body(fields))
        case "store_attachment": .storeAttachment(try body(fields))
        case "archive_attachment": .archiveAttachment(try body(fields))
        case "read_conversation": .readConversation(try body(fields))
        case "assign_conversation": .assignConversation(try body(fields))
        case "unassign_conversation": .unassignConversation(try body(fields))
        case "auto_assign_conversation": .autoAssignConversation(try body(fields))
        case "transfer_conversation": .transferConversation(try body(fields))
        case "update_conversation": .updateConversation(try body(fields))
        case "open_conversation": .openConversation(try body(fields))
        case "pend_conversation": .pendConversation(try body(fields))
        case "resolve_conversation": .resolveConversation(try body(fields))
        case "reopen_conversation": .reopenConversation(try body(fields))
        case "archive_conversation": .archiveConversation(try body(fields))
        case "tag_conversation": .tagConversation(try body(fields))
        case "untag_conversation": .untagConversation(try body(fields))
        case "add_note": .addNote(try body(fields))
        case "edit_note": .editNote(try body(fields))
        case "delete_note": .deleteNote(try body(fields))
        case "pin_note": .pinNote(try body(fields))
        case "unpin_note": .unpinNote(try body(fields))
        case "apply_sla_policy": .applySLAPolicy(try body(fields))
        case "send_campaign": .sendCampaign(try body(fields))
        case "advance_time": .advanceTime(try body(fields))
        default: nil
        }
    }

    /// Reads a body of the type that its place asks for; an unknown field is refused.
    private static func body<Body: CommandPayload>(
        _ fields: JSONValue
    ) throws(CodecError) -> Body {
        try Body(json: fields, unknownFields: .refuse)
    }

    /// Describes the fields of a named command's body; nil when there is no such command.
    public static func schema(of name: String) -> RecordSchema? {
        switch name {
        case "define_user": DefineUser.schema()
        case "set_availability": SetAvailability.schema()
        case "define_customer": DefineCustomer.schema()
        case "define_template": DefineTemplate.schema()
        case "define_campaign": DefineCampaign.schema()
        case "define_tag": DefineTag.schema()
        case "remove_tag": RemoveTag.schema()
        case "define_sla_policy": DefineSLAPolicy.schema()
        case "define_automated_reply": DefineAutomatedReply.schema()
        case "define_canned_response": DefineCannedResponse.schema()
        case "remove_canned_response": RemoveCannedResponse.schema()
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
        case "auto_assign_conversation": AutoAssignConversation.schema()
        case "transfer_conversation": TransferConversation.schema()
        case "update_conversation": UpdateConversation.schema()
        case "open_conversation": OpenConversation.schema()
        case "pend_conversation": PendConversation.schema()
        case "resolve_conversation": ResolveConversation.schema()
        case "reopen_conversation": ReopenConversation.schema()
        case "archive_conversation": ArchiveConversation.schema()
        case "tag_conversation": TagConversation.schema()
        case "untag_conversation": UntagConversation.schema()
        case "add_note": AddNote.schema()
        case "edit_note": EditNote.schema()
        case "delete_note": DeleteNote.schema()
        case "pin_note": PinNote.schema()
        case "unpin_note": UnpinNote.schema()
        case "apply_sla_policy": ApplySLAPolicy.schema()
        case "send_campaign": SendCampaign.schema()
        case "advance_time": AdvanceTime.schema()
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
        case .defineTemplate: "define_template"
        case .defineCampaign: "define_campaign"
        case .defineTag: "define_tag"
        case .removeTag: "remove_tag"
        case .defineSLAPolicy: "define_sla_policy"
        case .defineAutomatedReply: "define_automated_reply"
        case .defineCannedResponse: "define_canned_response"
        case .removeCannedResponse: "remove_canned_response"
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
        case .autoAssignConversation: "auto_assign_conversation"
        case .transferConversation: "transfer_conversation"
        case .updateConversation: "update_conversation"
        case .openConversation: "open_conversation"
        case .pendConversation: "pend_conversation"
        case .resolveConversation: "resolve_conversation"
        case .reopenConversation: "reopen_conversation"
        case .archiveConversation: "archive_conversation"
        case .tagConversation: "tag_conversation"
        case .untagConversation: "untag_conversation"
        case .addNote: "add_note"
        case .editNote: "edit_note"
        case .deleteNote: "delete_note"
        case .pinNote: "pin_note"
        case .unpinNote: "unpin_note"
        case .applySLAPolicy: "apply_sla_policy"
        case .sendCampaign: "send_campaign"
        case .advanceTime: "advance_time"
        }
    }

    /// Encodes the body: the same content gives the same bytes.
    public func encoded() -> [UInt8] {
        switch self {
        case .defineUser(let body): body.encoded()
        case .setAvailability(let body): body.encoded()
        case .defineCustomer(let body): body.encoded()
        case .defineTemplate(let body): body.encoded()
        case .defineCampaign(let body): body.encoded()
        case .defineTag(let body): body.encoded()
        case .removeTag(let body): body.encoded()
        case .defineSLAPolicy(let body): body.encoded()
        case .defineAutomatedReply(let body): body.encoded()
        case .defineCannedResponse(let body): body.encoded()
        case .removeCannedResponse(let body): body.encoded()
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
        case .autoAssignConversation(let body): body.encoded()
        case .transferConversation(let body): body.encoded()
        case .updateConversation(let body): body.encoded()
        case .openConversation(let body): body.encoded()
        case .pendConversation(let body): body.encoded()
        case .resolveConversation(let body): body.encoded()
        case .reopenConversation(let body): body.encoded()
        case .archiveConversation(let body): body.encoded()
        case .tagConversation(let body): body.encoded()
        case .untagConversation(let body): body.encoded()
        case .addNote(let body): body.encoded()
        case .editNote(let body): body.encoded()
        case .deleteNote(let body): body.encoded()
        case .pinNote(let body): body.encoded()
        case .unpinNote(let body): body.encoded()
        case .applySLAPolicy(let body): body.encoded()
        case .sendCampaign(let body): body.encoded()
        case .advanceTime(let body): body.encoded()
        }
    }

    /// Writes the body as one JSON object.
    public func json(into writer: inout JSONWriter) {
        switch self {
        case .defineUser(let body): body.json(into: &writer)
        case .setAvailability(let body): body.json(into: &writer)
        case .defineCustomer(let body): body.json(into: &writer)
        case .defineTemplate(let body): body.json(into: &writer)
        case .defineCampaign(let body): body.json(into: &writer)
        case .defineTag(let body): body.json(into: &writer)
        case .removeTag(let body): body.json(into: &writer)
        case .defineSLAPolicy(let body): body.json(into: &writer)
        case .defineAutomatedReply(let body): body.json(into: &writer)
        case .defineCannedResponse(let body): body.json(into: &writer)
        case .removeCannedResponse(let body): body.json(into: &writer)
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
        case .autoAssignConversation(let body): body.json(into: &writer)
        case .transferConversation(let body): body.json(into: &writer)
        case .updateConversation(let body): body.json(into: &writer)
        case .openConversation(let body): body.json(into: &writer)
        case .pendConversation(let body): body.json(into: &writer)
        case .resolveConversation(let body): body.json(into: &writer)
        case .reopenConversation(let body): body.json(into: &writer)
        case .archiveConversation(let body): body.json(into: &writer)
        case .tagConversation(let body): body.json(into: &writer)
        case .untagConversation(let body): body.json(into: &writer)
        case .addNote(let body): body.json(into: &writer)
        case .editNote(let body): body.json(into: &writer)
        case .deleteNote(let body): body.json(into: &writer)
        case .pinNote(let body): body.json(into: &writer)
        case .unpinNote(let body): body.json(into: &writer)
        case .applySLAPolicy(let body): body.json(into: &writer)
        case .sendCampaign(let body): body.json(into: &writer)
        case .advanceTime(let body): body.json(into: &writer)
        }
    }
}
