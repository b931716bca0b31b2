extension Twin {
    static let tagsTable = Table("conversation_tags", ["id", "name", "color", "description"])
    static let taggingsTable = Table(
        "conversation_tag",
        ["conversation_id", "conversation_tag_id"]
    )

    /// SEMANTICS 12: a tag's name is unique, whatever the case.
    mutating func defineTag(_ command: Item) throws(Refusal) {
        let old = try command["tag_id"].int.map { id throws(Refusal) in try requireTag(id) }
        var row = old ?? Row([:])
        try row.require("name", from: command)
        row.take(["color", "description"], from: command)
        if let other = tag(named: row["name"].text ?? ""), other.id != old?.id {
            throw Refusal("name_taken")
        }
        if row == old { return }
        if let old { tags.change(old.id) { $0 = row } } else { tags.add(row) }
        note("tag.defined")
    }

    /// Removes a tag and takes it off its conversations; off many in slices.
    mutating func removeTag(_ command: Item) throws(Refusal) {
        let tag = try requireTag(command["tag_id"].int ?? 0)
        tags.remove(tag.id)
        note("tag.removed")
        let all = taggings(of: tag.id)
        for tagging in all.prefix(998) { untag(tagging) }
        if all.count > 998 { startWork("remove_tag", of: tag.id) }
    }

    mutating func tagConversation(_ command: Item) throws(Refusal) {
        let (conversation, tag) = try tagAndConversation(command)
        if tagging(conversation, tag) != nil { return }
        let own = taggings.rows.values.filter { $0["conversation_id"] == .int(conversation) }
        if own.count >= 100 { throw Refusal("invalid_field") }
        taggings.add(
            Row(["conversation_id": .int(conversation), "conversation_tag_id": .int(tag)])
        )
        let at = at
        conversations.change(conversation) { $0.touch(at) }
        note("conversation.tagged", conversation)
    }

    mutating func untagConversation(_ command: Item) throws(Refusal) {
        let (conversation, tag) = try tagAndConversation(command)
        if let tagging = tagging(conversation, tag) { untag(tagging) }
    }

    /// Lists the rows of the pivot that name a tag.
    func taggings(of tag: Int64) -> [Int64] {
        taggings.rows.values.filter { $0["conversation_tag_id"] == .int(tag) }
            .sorted { ($0["conversation_id"].int ?? 0) < ($1["conversation_id"].int ?? 0) }
            .map(\.id)
    }

    /// Takes a tag off its conversation.
    mutating func untag(_ tagging: Int64) {
        guard let conversation = taggings[tagging]?["conversation_id"].int else { return }
        taggings.remove(tagging)
        let at = at
        conversations.change(conversation) { $0.touch(at) }
        note("conversation.untagged", conversation)
    }

    private func tagging(_ conversation: Int64, _ tag: Int64) -> Int64? {
        taggings.rows.values
            .first {
                $0["conversation_id"] == .int(conversation)
                    && $0["conversation_tag_id"] == .int(tag)
            }?
            .id
    }

    private mutating func tagAndConversation(_ command: Item) throws(Refusal) -> (Int64, Int64) {
        let conversation = try requireConversation(command)
        named = conversation.id
        let name = command["name"].text
        if let id = command["tag_id"].int {
            let tag = try requireTag(id)
            if let name, name.lowercased() != tag["name"].text?.lowercased() {
                throw Refusal("invalid_field")
            }
            return (conversation.id, id)
        }
        guard let name else { throw Refusal("missing_field") }
        guard let tag = tag(named: name) else { throw Refusal("unknown_tag") }
        return (conversation.id, tag.id)
    }

    private func tag(named name: String) -> Row? {
        tags.rows.values.first { $0["name"].text?.lowercased() == name.lowercased() }
    }

    private func requireTag(_ id: Int64) throws(Refusal) -> Row {
        guard let tag = tags[id] else { throw Refusal("unknown_tag") }
        return tag
    }
}
