import HansardRecords

extension Rejection {
    /// Refuses an id that no row has.
    static func unknown(_ code: Code, _ entity: String, _ id: Int64, field: String) -> Rejection {
        Rejection(
            code,
            "\(entity) \(id) is unknown; give the id of an existing \(entity)",
            field: field
        )
    }

    /// Refuses a command that lacks a field; `remedy` is an imperative sentence without a stop.
    static func missing(_ field: String, _ remedy: String) -> Rejection {
        Rejection(.missingField, "\(field) is missing; \(remedy)", field: field)
    }

    /// Refuses a field's value; `problem` says what is wrong, `remedy` what to do about it.
    static func invalid(
        _ field: String,
        _ problem: String,
        _ remedy: String,
        bound: String? = nil
    ) -> Rejection {
        Rejection(.invalidField, "\(field): \(problem); \(remedy)", field: field, bound: bound)
    }

    /// Refuses a text that must not be empty.
    static func empty(_ field: String) -> Rejection {
        invalid(
            field,
            "the text is empty",
            "give at least one character",
            bound: "1 or more characters"
        )
    }

    /// Refuses a change of status, naming the state that is and the one that was asked for.
    static func transition(
        _ conversation: ConversationFacts,
        to target: ConversationStatus,
        from allowed: [ConversationStatus],
        remedy: String
    ) -> Rejection {
        let states = allowed.map(\.rawValue).joined(separator: ", ")
        return Rejection(
            .invalidTransition,
            "conversation \(conversation.id) is \(conversation.status.rawValue) and cannot become "
                + "\(target.rawValue); \(remedy)",
            field: "conversation_id",
            bound: "from \(states)"
        )
    }

    /// Refuses work on an archived conversation; `action` ends "cannot …".
    static func archived(_ conversation: ConversationFacts, _ action: String) -> Rejection {
        Rejection(
            .invalidTransition,
            "conversation \(conversation.id) is archived and cannot \(action); archived is final, "
                + "a new message of the customer starts another conversation",
            field: "conversation_id",
            bound: "new, open, pending, resolved"
        )
    }

    /// Refuses a command that would make too many events.
    static func tooManyEvents(_ command: String) -> Rejection {
        Rejection(
            .tooManyEvents,
            "\(command) would make more than \(Limits.eventsPerCommand) events; split it into "
                + "smaller commands",
            bound: "\(Limits.eventsPerCommand) events a command"
        )
    }

    /// Spells a value from outside for a message: quoted, at most 80 characters.
    static func quoted(_ text: String) -> String {
        text.count > 80 ? "\"\(text.prefix(80))…\"" : "\"\(text)\""
    }
}
