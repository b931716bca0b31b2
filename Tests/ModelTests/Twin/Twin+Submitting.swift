extension Twin {
    /// Takes commands one by one, or all or none.
    mutating func submit(_ commands: [Item], atomic: Bool) -> [Verdict] {
        guard atomic else { return commands.map { submit($0) } }
        let before = self
        var verdicts: [Verdict] = []
        for (place, command) in commands.enumerated() {
            let verdict = submit(command)
            if case .refused = verdict {
                self = before
                return commands.indices.map { $0 == place ? verdict : .refused("batch_aborted") }
            }
            verdicts.append(verdict)
        }
        return verdicts
    }

    /// Takes one command, with what is due before it and what goes on by itself after it.
    ///
    /// Most commands refuse before they change anything; what can change before a refusal is taken
    /// back.
    mutating func submit(_ command: Item) -> Verdict {
        let id = command["command_id"].text
        if let id, let earlier = answers[id] {
            guard earlier.content == command.sorted else { return .refused("command_id_reused") }
            return .duplicate(events: earlier.events, position: earlier.position)
        }
        let time = Self.time(of: command) ?? now
        let due = due(at: max(time, clock ?? time))
        let isSafe =
            due.isEmpty && command["expected_version"].isNull
            && command["canned_response_id"].isNull
        let before = isSafe ? nil : self
        do throws(Refusal) {
            for item in due { fall(item) }
            events = []
            try decide(command, at: time)
        } catch {
            if let before {
                self = before
            } else {
                precondition(events.isEmpty, "refused after a change: \(command.json)")
            }
            return .refused(error.code)
        }
        let verdict = Verdict.accepted(events: events, position: position)
        if let id { answers[id] = (command.sorted, events, position) }
        goOn()
        return verdict
    }

    /// Tells when a command happens, if it says so: `advance_time` at the time it goes to.
    private static func time(of command: Item) -> Int64? {
        command["command"] == "advance_time" ? command["to"].time : command["occurred_at"].time
    }

    private mutating func decide(_ command: Item, at time: Int64) throws(Refusal) {
        let known = command["expected_version"].isNull ? [:] : versions
        named = nil
        at = time
        actorType = command["actor"]["type"].text ?? "system"
        actorID = command["actor"]["id"].int
        if let user = actingUser, users[user] == nil { throw Refusal("unknown_user") }
        let name = command["command"].text ?? ""
        if try !runOnConversation(name, command), try !runOnDesk(name, command) {
            throw Refusal("unknown_command")
        }
        if let expected = command["expected_version"].int {
            guard let named else { throw Refusal("invalid_field") }
            guard known[named] ?? 0 == expected else { throw Refusal("wrong_expected_version") }
        }
        if events.isEmpty, !command["command_id"].isNull { note("command.had_no_effect") }
    }

    /// Runs a command about messages and conversations; false for any other.
    private mutating func runOnConversation(_ name: String, _ command: Item) throws(Refusal) -> Bool
    {
        switch name {
        case "receive_message": try receiveMessage(command)
        case "send_message": try sendMessage(command)
        case "record_receipt": try recordReceipt(command)
        case "record_watermark": try recordWatermark(command)
        case "retry_message": try retryMessage(command)
        case "edit_message": try editMessage(command)
        case "delete_message": try deleteMessage(command)
        case "store_attachment": try storeAttachment(command)
        case "archive_attachment": try archiveAttachment(command)
        case "read_conversation": try readConversation(command)
        case "assign_conversation": try assignConversation(command)
        case "unassign_conversation": try unassignConversation(command)
        case "update_conversation": try updateConversation(command)
        case "open_conversation": try openConversation(command)
        case "pend_conversation": try pendConversation(command)
        case "resolve_conversation": try resolveConversation(command)
        case "reopen_conversation": try reopenConversation(command)
        case "archive_conversation": try archiveConversation(command)
        case "transfer_conversation": try transferConversation(command)
        case "auto_assign_conversation": try autoAssignConversation(command)
        case "tag_conversation": try tagConversation(command)
        case "untag_conversation": try untagConversation(command)
        case "add_note": try addNote(command)
        case "edit_note": try editNote(command)
        case "delete_note": try deleteNote(command)
        case "pin_note": try pinNote(command, true)
        case "unpin_note": try pinNote(command, false)
        case "apply_sla_policy": try applyPolicy(command)
        default: return false
        }
        return true
    }

    /// Runs a command about what a desk is made of; false for any other.
    private mutating func runOnDesk(_ name: String, _ command: Item) throws(Refusal) -> Bool {
        switch name {
        case "define_user": try defineUser(command)
        case "set_availability": try setAvailability(command)
        case "define_customer": try defineCustomer(command)
        case "configure_tenant": configureTenant(command)
        case "define_tag": try defineTag(command)
        case "remove_tag": try removeTag(command)
        case "define_sla_policy": try definePolicy(command)
        case "define_automated_reply": try defineRule(command)
        case "define_canned_response": try defineCannedResponse(command)
        case "remove_canned_response": try removeCannedResponse(command)
        case "define_template": try defineTemplate(command)
        case "define_campaign": try defineCampaign(command)
        case "send_campaign": try sendCampaign(command)
        case "advance_time": advanceTime()
        default: return false
        }
        return true
    }

    /// Counts an event, in the stream of a conversation if it is of one.
    mutating func note(_ event: String, _ conversation: Int64? = nil) {
        events.append(event)
        happened.insert(event)
        position += 1
        clock = max(clock ?? at, at)
        if let conversation { versions[conversation, default: 0] += 1 }
    }
}
