import HansardRecords

/// Decides what changes tags, and which conversation has which.
///
/// Source: contract §1, semantics §12.
enum TagDecider {
    /// Creates a tag or changes one; its name is unique, whatever the case.
    static func decide<Context: DecisionContext>(
        _ body: DefineTag,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var decision = Decision()
        var existing: TagFacts?
        if let id = body.tagID { existing = try context.requireTag(id) }
        var event = TagDefined()
        event.name = try body.name.required("name", existing?.name, "tag")
        event.color = body.color.applied(to: existing?.color)
        event.description = body.description.applied(to: existing?.description)
        if let other = try context.tag(named: event.name), other.id != existing?.id {
            throw Rejection(
                .nameTaken,
                "name: tag \(other.id) is called \(Rejection.quoted(other.name)) already; give "
                    + "tag_id \(other.id) to change it, or another name",
                field: "name",
                bound: "unique, whatever the case"
            )
        }
        if let existing {
            event.tagID = existing.id
            let isUnchanged =
                event.name == existing.name && event.color == existing.color
                && event.description == existing.description
            if isUnchanged {
                decision.answer("tag_id", existing.id)
                return decision
            }
        } else {
            event.tagID = context.allocate(.tag)
        }
        emit(.defined(event), event.tagID, occasion, &decision)
        return decision
    }

    /// Removes a tag; the conversations that have it lose it, in slices when they are many.
    static func decide<Context: DecisionContext>(
        _ body: RemoveTag,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var decision = Decision()
        let tag = try context.requireTag(body.tagID)
        var event = TagRemoved()
        event.tagID = tag.id
        emit(.removed(event), tag.id, occasion, &decision)
        let limit = Limits.eventsPerCommand - 2
        let taggings = try context.taggings(tag: tag.id, limit: limit + 1)
        for tagging in taggings.prefix(limit) {
            let conversation = try context.requireConversation(tagging.conversationID)
            untag(conversation, tagging, occasion, &decision)
        }
        if taggings.count > limit {
            SlicedWork.start(.removeTag, of: tag.id, occasion, &context, &decision)
        }
        return decision
    }

    /// Puts a tag on a conversation; one that is there is no change.
    static func decide<Context: DecisionContext>(
        _ body: TagConversation,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var decision = Decision()
        let conversation = try context.requireConversation(body.conversation)
        decision.conversationID = conversation.id
        let tag = try tag(id: body.tagID, name: body.name, &context)
        if try context.tagging(conversation: conversation.id, tag: tag.id) != nil {
            decision.answer("conversation_id", conversation.id)
            decision.answer("tag_id", tag.id)
            return decision
        }
        guard conversation.tagIDs.count < Limits.tagsPerConversation else {
            throw Rejection.invalid(
                "tag_id",
                "conversation \(conversation.id) has \(conversation.tagIDs.count) tags",
                "take one off first",
                bound: "\(Limits.tagsPerConversation) tags"
            )
        }
        var event = ConversationTagged()
        event.conversationID = conversation.id
        event.tagID = tag.id
        event.taggingID = context.allocate(.tagging)
        decision.emit(.tagged(event), of: conversation, at: occasion.occurredAt)
        return decision
    }

    /// Takes a tag from a conversation; one that is not there is no change.
    static func decide<Context: DecisionContext>(
        _ body: UntagConversation,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var decision = Decision()
        let conversation = try context.requireConversation(body.conversation)
        decision.conversationID = conversation.id
        let tag = try tag(id: body.tagID, name: body.name, &context)
        if let tagging = try context.tagging(conversation: conversation.id, tag: tag.id) {
            untag(conversation, tagging, occasion, &decision)
        } else {
            decision.answer("conversation_id", conversation.id)
            decision.answer("tag_id", tag.id)
        }
        return decision
    }

    /// Adds that a conversation loses a tag.
    static func untag(
        _ conversation: ConversationFacts,
        _ tagging: TaggingFacts,
        _ occasion: Occasion,
        _ decision: inout Decision
    ) {
        var event = ConversationUntagged()
        event.conversationID = conversation.id
        event.tagID = tagging.tagID
        event.taggingID = tagging.taggingID
        decision.emit(.untagged(event), of: conversation, at: occasion.occurredAt)
    }

    /// Finds the tag that a command names, by its id or by its name.
    private static func tag<Context: DecisionContext>(
        id: Int64?,
        name: String?,
        _ context: inout Context
    ) throws(Rejection) -> TagFacts {
        if let id {
            let tag = try context.requireTag(id)
            if let name, name.lowercased() != tag.name.lowercased() {
                throw Rejection.invalid(
                    "name",
                    "tag \(id) is called \(Rejection.quoted(tag.name))",
                    "give tag_id or name, not both"
                )
            }
            return tag
        }
        guard let name else { throw Rejection.missing("tag_id", "give tag_id or name of a tag") }
        guard let tag = try context.tag(named: name) else {
            throw Rejection(
                .unknownTag,
                "tag \(Rejection.quoted(name)) is unknown; define it first with define_tag",
                field: "name"
            )
        }
        return tag
    }

    private static func emit(
        _ event: TagEvent,
        _ tagID: Int64,
        _ occasion: Occasion,
        _ decision: inout Decision
    ) {
        decision.emit(.tag(event), on: Stream(.tag, tagID), at: occasion.occurredAt, key: 0)
    }
}
