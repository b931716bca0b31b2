import HansardRecords

/// Writes the commands of a help desk's log.
enum HelpDeskCommand {
    /// Defines an agent.
    static func user(_ id: Int64, name: String, at time: Timestamp) -> JSONObject {
        var command = begin("define_user", id: "user-\(id)", at: time)
        command["user_id"] = .integer(id)
        command["name"] = .string(name)
        return command
    }

    /// Defines the tag of a verdict.
    static func tag(_ name: String, at time: Timestamp) -> JSONObject {
        var command = begin("define_tag", id: "tag-\(name)", at: time)
        command["name"] = .string(name)
        return command
    }

    /// Asks for one step of a row.
    ///
    /// - Parameters:
    ///   - step: what is asked for.
    ///   - entry: the row.
    ///   - agent: id of the row's resource.
    /// - Returns: the command, whose id is made of row and step.
    static func step(
        _ step: HelpDeskCase.Step,
        of entry: HelpDeskEntry,
        agent: Int64
    ) -> JSONObject {
        var command = begin(name(of: step), id: "\(entry.number)-\(step.rawValue)", at: entry.time)
        if step != .message {
            command["actor"] = ["type": "user", "id": .integer(agent)]
        }
        command["platform"] = .string(HelpDeskLog.platform)
        command["platform_conversation_id"] = .string(entry.caseName)
        switch step {
        case .message:
            command["platform_message_id"] = .string("helpdesk-\(entry.number)")
            command["from"] = ["platform_user_id": .string(entry.caseName)]
            command["content"] = .string(entry.caseName)
        case .assign: command["assigned_to"] = .integer(agent)
        case .note, .reply:
            command["user_id"] = .integer(agent)
            command["content"] = .string(entry.activity)
        case .tag: command["name"] = .string(entry.activity)
        case .reopen, .open, .pend, .resolve, .archive: break
        }
        return command
    }

    private static func name(of step: HelpDeskCase.Step) -> String {
        switch step {
        case .message: "receive_message"
        case .reply: "send_message"
        case .note: "add_note"
        case .assign, .reopen, .open, .pend, .resolve, .archive, .tag:
            "\(step.rawValue)_conversation"
        }
    }

    private static func begin(_ name: String, id: String, at time: Timestamp) -> JSONObject {
        JSONObject([
            ("command", .string(name)), ("command_id", .string("helpdesk-\(id)")),
            ("occurred_at", .string(time.rfc3339())),
        ])
    }
}
