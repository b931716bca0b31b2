import HansardDomain
import HansardRecords

/// Makes events of tags, notes and transfers.
extension Event {
    static func tag(_ id: Int64, _ name: String) -> Event {
        var body = TagDefined()
        body.tagID = id
        body.name = name
        return .tag(.defined(body))
    }

    static func removed(tag id: Int64) -> Event {
        var body = TagRemoved()
        body.tagID = id
        return .tag(.removed(body))
    }

    static func tagged(_ conversation: Int64 = 1, with tag: Int64, as tagging: Int64) -> Event {
        var body = ConversationTagged()
        body.conversationID = conversation
        body.tagID = tag
        body.taggingID = tagging
        return .conversation(.tagged(body))
    }

    static func untagged(_ conversation: Int64 = 1, from tag: Int64, as tagging: Int64) -> Event {
        var body = ConversationUntagged()
        body.conversationID = conversation
        body.tagID = tag
        body.taggingID = tagging
        return .conversation(.untagged(body))
    }

    static func note(
        _ id: Int64,
        on conversation: Int64 = 1,
        _ change: (inout NoteAdded) -> Void = { _ in }
    ) -> Event {
        var body = NoteAdded()
        body.conversationID = conversation
        body.noteID = id
        body.userID = 3
        body.content = "Note \(id)"
        change(&body)
        return .note(.added(body))
    }

    static func edited(note id: Int64, to content: String) -> Event {
        var body = NoteEdited()
        body.conversationID = 1
        body.noteID = id
        body.content = content
        return .note(.edited(body))
    }

    static func deleted(note id: Int64) -> Event {
        var body = NoteDeleted()
        body.conversationID = 1
        body.noteID = id
        return .note(.deleted(body))
    }

    static func pinned(note id: Int64) -> Event {
        var body = NotePinned()
        body.conversationID = 1
        body.noteID = id
        return .note(.pinned(body))
    }

    static func unpinned(note id: Int64) -> Event {
        var body = NoteUnpinned()
        body.conversationID = 1
        body.noteID = id
        return .note(.unpinned(body))
    }

    static func transferred(
        _ id: Int64,
        to user: Int64,
        from old: Int64? = nil,
        _ change: (inout ConversationTransferred) -> Void = { _ in }
    ) -> Event {
        var body = ConversationTransferred()
        body.conversationID = 1
        body.transferID = id
        body.toUserID = user
        body.fromUserID = old
        body.reason = "needs a second look"
        change(&body)
        return .conversation(.transferred(body))
    }
}

/// Makes events of promises.
extension Event {
    static func policy(
        _ id: Int64,
        version: Int64,
        _ change: (inout SLAPolicyDefined) -> Void = { _ in }
    ) -> Event {
        var body = SLAPolicyDefined()
        body.slaPolicyID = id
        body.policyVersionID = version
        body.version = 1
        body.name = "Policy \(id)"
        change(&body)
        return .sla(.policyDefined(body))
    }

    /// Gives a conversation dues, in minutes.
    static func promised(
        _ conversation: Int64 = 1,
        response: Int64?,
        resolution: Int64?,
        policy: Int64? = 1,
        version: Int64? = 1
    ) -> Event {
        var body = SLAApplied()
        body.conversationID = conversation
        body.slaPolicyID = policy
        body.policyVersionID = version
        body.slaFirstResponseDueAt = response.map { .minute($0) }
        body.slaResolutionDueAt = resolution.map { .minute($0) }
        return .sla(.applied(body))
    }

    static func breached(_ target: SLATarget, _ conversation: Int64 = 1) -> Event {
        switch target {
        case .firstResponse:
            var body = SLAFirstResponseBreached()
            body.conversationID = conversation
            return .sla(.firstResponseBreached(body))
        case .resolution:
            var body = SLAResolutionBreached()
            body.conversationID = conversation
            return .sla(.resolutionBreached(body))
        }
    }

    static func corrected(_ target: SLATarget, _ conversation: Int64 = 1) -> Event {
        var body = SLABreachCorrected()
        body.conversationID = conversation
        body.target = target
        return .sla(.breachCorrected(body))
    }

    static func rescheduled(_ conversation: Int64 = 1, to minutes: Int64) -> Event {
        var body = SLAResolutionRescheduled()
        body.conversationID = conversation
        body.slaResolutionDueAt = .minute(minutes)
        return .sla(.resolutionRescheduled(body))
    }

    static func advanced(to minutes: Int64) -> Event {
        var body = TenantTimeAdvanced()
        body.to = .minute(minutes)
        return .tenant(.timeAdvanced(body))
    }
}
