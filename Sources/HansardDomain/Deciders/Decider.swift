import HansardRecords

/// Turns a command into events, or refuses it: pure, without clock, randomness or storage.
///
/// All a decision knows comes through its `DecisionContext`; the same command in the same context
/// gives the same decision. Source: design §2, semantics §0.
public enum Decider {
    /// Decides one command.
    ///
    /// - Parameters:
    ///   - command: What is asked for.
    ///   - occurredAt: When it happened; the engine puts its clock in when the command is silent.
    ///   - context: What is known, as of all commands accepted before this one.
    /// - Returns: The events to append, in order, with the ids to answer; no events = no effect.
    /// - Throws: `Rejection`; ids that were allocated meanwhile are given back by the caller.
    public static func decide<Context: DecisionContext>(
        _ command: Command,
        at occurredAt: Timestamp,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        let occasion = Occasion(occurredAt: occurredAt, actor: command.envelope.actor)
        if let userID = occasion.actingUserID {
            _ = try context.requireUser(userID, field: "actor.id")
        }
        var decision = try decide(command.body, occasion, &context)
        guard decision.events.count <= Limits.eventsPerCommand else {
            throw Rejection.tooManyEvents(command.body.name)
        }
        if !decision.events.isEmpty {
            decision.ids = AnswerIDs.of(decision.events.lazy.map(\.event))
        }
        return decision
    }

    private static func decide<Context: DecisionContext>(
        _ body: CommandBody,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        switch body {
        case .defineUser(let body): try UserDecider.decide(body, occasion, &context)
        case .setAvailability(let body): try UserDecider.decide(body, occasion, &context)
        case .defineCustomer(let body): try CustomerDecider.decide(body, occasion, &context)
        case .configureTenant(let body): TenantDecider.decide(body, occasion, context)
        case .receiveMessage(let body): try ReceiveMessageDecider.decide(body, occasion, &context)
        case .sendMessage(let body): try SendMessageDecider.decide(body, occasion, &context)
        case .recordReceipt(let body): try ReceiptDecider.decide(body, occasion, &context)
        case .recordWatermark(let body): try WatermarkDecider.decide(body, occasion, &context)
        case .retryMessage(let body): try MessageChangeDecider.decide(body, occasion, &context)
        case .editMessage(let body): try MessageChangeDecider.decide(body, occasion, &context)
        case .deleteMessage(let body): try MessageChangeDecider.decide(body, occasion, &context)
        case .storeAttachment(let body): try AttachmentDecider.decide(body, occasion, &context)
        case .archiveAttachment(let body): try AttachmentDecider.decide(body, occasion, &context)
        case .readConversation(let body): try ReadDecider.decide(body, occasion, &context)
        case .assignConversation(let body): try AssignmentDecider.decide(body, occasion, &context)
        case .unassignConversation(let body): try AssignmentDecider.decide(body, occasion, &context)
        case .updateConversation(let body):
            try ConversationUpdateDecider.decide(body, occasion, &context)
        case .openConversation(let body): try StatusDecider.decide(body, occasion, &context)
        case .pendConversation(let body): try StatusDecider.decide(body, occasion, &context)
        case .resolveConversation(let body): try StatusDecider.decide(body, occasion, &context)
        case .reopenConversation(let body): try StatusDecider.decide(body, occasion, &context)
        case .archiveConversation(let body): try StatusDecider.decide(body, occasion, &context)
        case .defineTemplate(let body): try CampaignDecider.decide(body, occasion, &context)
        case .defineCampaign(let body): try CampaignDecider.decide(body, occasion, &context)
        case .sendCampaign(let body): try CampaignSendingDecider.decide(body, occasion, &context)
        case .defineTag(let body): try TagDecider.decide(body, occasion, &context)
        case .removeTag(let body): try TagDecider.decide(body, occasion, &context)
        case .tagConversation(let body): try TagDecider.decide(body, occasion, &context)
        case .untagConversation(let body): try TagDecider.decide(body, occasion, &context)
        case .defineSLAPolicy(let body): try SLAPolicyDecider.decide(body, occasion, &context)
        case .applySLAPolicy(let body): try SLAPolicyDecider.decide(body, occasion, &context)
        case .defineAutomatedReply(let body):
            try AutomatedReplyDecider.decide(body, occasion, &context)
        case .defineCannedResponse(let body):
            try CannedResponseDecider.decide(body, occasion, &context)
        case .removeCannedResponse(let body):
            try CannedResponseDecider.decide(body, occasion, &context)
        case .autoAssignConversation(let body):
            try AutomaticAssignmentDecider.decide(body, occasion, &context)
        case .transferConversation(let body): try TransferDecider.decide(body, occasion, &context)
        case .addNote(let body): try NoteDecider.decide(body, occasion, &context)
        case .editNote(let body): try NoteDecider.decide(body, occasion, &context)
        case .deleteNote(let body): try NoteDecider.decide(body, occasion, &context)
        case .pinNote(let body): try NoteDecider.decide(body, occasion, &context)
        case .unpinNote(let body): try NoteDecider.decide(body, occasion, &context)
        case .advanceTime(let body): try TimeDecider.decide(body, occasion, &context)
        }
    }
}
