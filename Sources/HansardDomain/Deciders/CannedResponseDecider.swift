import HansardRecords

/// Decides what changes canned responses; `SendMessageDecider` uses them.
///
/// Source: contract §1, semantics §12.
enum CannedResponseDecider {
    /// Creates a canned response or changes one.
    ///
    /// A new one without an owner is shared. Its shortcut is unique among a user's own and the
    /// shared ones, and its variables must be known.
    static func decide<Context: DecisionContext>(
        _ body: DefineCannedResponse,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var decision = Decision()
        var existing: CannedResponseFacts?
        if let id = body.cannedResponseID { existing = try context.requireCannedResponse(id) }
        var event = CannedResponseDefined()
        event.title = try body.title.required("title", existing?.title, "canned response")
        event.content = try body.content.required("content", existing?.content, "canned response")
        _ = try TemplateText(event.content, field: "content")
        event.shortcut = body.shortcut.applied(to: existing?.shortcut)
        if event.shortcut?.isBlank == true { throw Rejection.empty("shortcut") }
        event.category = body.category.applied(to: existing?.category)
        event.userID = body.userID.applied(to: existing?.userID)
        try context.requireUser(ifGiven: body.userID.newValue, field: "user_id")
        let isShared = existing?.isShared ?? (event.userID == nil)
        event.isShared = body.isShared.applied(to: isShared, cleared: event.userID == nil)
        event.platforms = body.platforms.applied(to: existing?.platforms)
        if let platforms = body.platforms.newValue { try checkPlatforms(platforms.value()) }
        try checkReach(event)
        try checkShortcut(event, existing?.id, &context)
        if let existing {
            event.cannedResponseID = existing.id
            if event == definition(existing) {
                decision.answer("canned_response_id", existing.id)
                return decision
            }
        } else {
            event.cannedResponseID = context.allocate(.cannedResponse)
        }
        emit(.defined(event), event.cannedResponseID, occasion, &decision)
        return decision
    }

    /// Removes a canned response.
    static func decide<Context: DecisionContext>(
        _ body: RemoveCannedResponse,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var decision = Decision()
        let response = try context.requireCannedResponse(body.cannedResponseID)
        var event = CannedResponseRemoved()
        event.cannedResponseID = response.id
        emit(.removed(event), response.id, occasion, &decision)
        return decision
    }

    private static func definition(_ facts: CannedResponseFacts) -> CannedResponseDefined {
        var event = CannedResponseDefined()
        event.cannedResponseID = facts.id
        event.title = facts.title
        event.shortcut = facts.shortcut
        event.content = facts.content
        event.category = facts.category
        event.userID = facts.userID
        event.isShared = facts.isShared
        event.platforms = facts.platforms
        return event
    }

    /// Refuses a list that holds anything but platforms' names.
    private static func checkPlatforms(_ value: JSONValue) throws(Rejection) {
        for (place, element) in (value.arrayValue ?? []).enumerated() {
            if let name = element.stringValue, name.isPlatformName { continue }
            throw Rejection.invalid(
                "platforms[\(place)]",
                "\(Rejection.quotedValue(element)) is no platform's name",
                "give names such as whatsapp, of letters, digits and underscores",
                bound: "[a-z0-9_]+, at most 50"
            )
        }
    }

    /// Refuses one that nobody could use.
    private static func checkReach(_ event: CannedResponseDefined) throws(Rejection) {
        guard event.userID != nil || event.isShared else {
            throw Rejection.invalid(
                "is_shared",
                "it has no owner and is not shared, so nobody could use it",
                "give user_id, or is_shared true"
            )
        }
    }

    private static func checkShortcut<Context: DecisionContext>(
        _ event: CannedResponseDefined,
        _ ownID: Int64?,
        _ context: inout Context
    ) throws(Rejection) {
        guard let shortcut = event.shortcut else { return }
        for other in try context.cannedResponses(shortcut: shortcut) where other.id != ownID {
            // Two meet where one user could see both: he owns one, or both are shared.
            let meets =
                event.isShared || other.isShared || other.userID == event.userID
            guard meets else { continue }
            throw Rejection(
                .shortcutTaken,
                "shortcut \(Rejection.quoted(shortcut)) belongs to canned response \(other.id) "
                    + "(\(Rejection.quoted(other.title))); choose another one",
                field: "shortcut",
                bound: "unique among a user's own and the shared ones"
            )
        }
    }

    private static func emit(
        _ event: CannedResponseEvent,
        _ id: Int64,
        _ occasion: Occasion,
        _ decision: inout Decision
    ) {
        decision.emit(
            .cannedResponse(event),
            on: Stream(.cannedResponse, id),
            at: occasion.occurredAt,
            key: 0
        )
    }
}
