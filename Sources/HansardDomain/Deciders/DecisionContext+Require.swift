import HansardRecords

extension DecisionContext {
    /// Finds a user or refuses with `unknown_user`.
    mutating func requireUser(_ id: Int64, field: String) throws(Rejection) -> UserFacts {
        guard let user = try user(id) else {
            throw Rejection.unknown(.unknownUser, "user", id, field: field)
        }
        return user
    }

    /// Checks that the user a command names is known; nothing to check when it names none.
    mutating func requireUser(ifGiven id: Int64?, field: String) throws(Rejection) {
        guard let id else { return }
        _ = try requireUser(id, field: field)
    }

    /// Finds a customer or refuses with `unknown_customer`.
    mutating func requireCustomer(_ id: Int64, field: String) throws(Rejection) -> CustomerFacts {
        guard let customer = try customer(id) else {
            throw Rejection.unknown(.unknownCustomer, "customer", id, field: field)
        }
        return customer
    }

    /// Finds a tag or refuses with `unknown_tag`.
    mutating func requireTag(_ id: Int64) throws(Rejection) -> TagFacts {
        guard let tag = try tag(id) else {
            throw Rejection.unknown(.unknownTag, "tag", id, field: "tag_id")
        }
        return tag
    }

    /// Finds a canned response or refuses with `unknown_canned_response`.
    mutating func requireCannedResponse(_ id: Int64) throws(Rejection) -> CannedResponseFacts {
        guard let response = try cannedResponse(id) else {
            throw Rejection.unknown(
                .unknownCannedResponse,
                "canned response",
                id,
                field: "canned_response_id"
            )
        }
        return response
    }

    /// Finds an SLA policy or refuses with `unknown_sla_policy`.
    mutating func requireSLAPolicy(_ id: Int64) throws(Rejection) -> SLAPolicyFacts {
        guard let policy = try slaPolicy(id) else {
            throw Rejection.unknown(
                .unknownSLAPolicy,
                "SLA policy",
                id,
                field: "sla_policy_id"
            )
        }
        return policy
    }

    /// Takes the id that a command gives, or the next one of the sequence.
    mutating func take(_ id: Int64?, from sequence: IDSequence) -> Int64 {
        guard let id else { return allocate(sequence) }
        reserve(id, in: sequence)
        return id
    }

    /// Finds an attachment and its conversation, or refuses with `unknown_attachment`.
    mutating func requireAttachment(
        _ id: Int64
    ) throws(Rejection) -> (AttachmentFacts, ConversationFacts) {
        guard let attachment = try attachment(id) else {
            throw Rejection.unknown(.unknownAttachment, "attachment", id, field: "attachment_id")
        }
        return (attachment, try requireConversation(attachment.conversationID))
    }

    /// Finds a conversation by our id or refuses with `unknown_conversation`.
    mutating func requireConversation(_ id: Int64) throws(Rejection) -> ConversationFacts {
        guard let conversation = try conversation(id) else {
            throw Rejection.unknown(
                .unknownConversation,
                "conversation",
                id,
                field: "conversation_id"
            )
        }
        return conversation
    }

    /// Finds the conversation that a reference names, by our id or by the platform's.
    ///
    /// By the platform's id it is the latest one, of any account where none is named. Source:
    /// contract §1, semantics §16.
    mutating func requireConversation(
        _ reference: ConversationReference
    ) throws(Rejection) -> ConversationFacts {
        if let id = reference.conversationID { return try requireConversation(id) }
        guard let thread = reference.platformConversationID else {
            throw Rejection.missing(
                "conversation_id",
                "give conversation_id, or platform with platform_conversation_id"
            )
        }
        guard let platform = reference.platform else {
            throw Rejection.missing("platform", "give the platform of platform_conversation_id")
        }
        let digest = digest(thread: platform, account: reference.channelAccount, id: thread)
        let found =
            reference.channelAccount == nil
            ? try latestConversation(looseThread: digest, platform: platform)
            : try latestConversation(thread: digest)
        guard let conversation = found else {
            throw Rejection(
                .unknownConversation,
                "platform_conversation_id \(Rejection.quoted(thread)) is unknown on \(platform); "
                    + "give the id of an existing conversation",
                field: "platform_conversation_id"
            )
        }
        return conversation
    }
}
