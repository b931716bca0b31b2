import HansardRecords
import LMDB

extension ReadModelSnapshot {
    /// Finds a tag by its name, whatever the case.
    ///
    /// Serves the index `name`.
    public func tag(named name: String) throws(ReadModelError) -> ConversationTagRow? {
        let folded = name.lowercased()
        let index = ConversationTagRow.table.indexes[ConversationTagRow.Index.name]
        var ids: [Int64] = []
        try source.walk(
            stores.conversationTags.indexes[ConversationTagRow.Index.name],
            prefix: Key(Hash128.hash(folded))
        ) { (key, _) throws(ReadModelError) in
            ids.append(index.id(in: Key(copying: key)))
            return true
        }
        for id in ids {
            let row = try stores.conversationTags.existingRow(id, in: source)
            if row.name.lowercased() == folded { return row }
        }
        return nil
    }

    /// Lists the tags of a conversation, by id.
    ///
    /// Serves the index `conversation_id` of `conversation_tag`.
    public func tags(
        ofConversation id: Int64
    ) throws(ReadModelError) -> [ConversationTagRow] {
        let index = ConversationTaggingRow.table.indexes[ConversationTaggingRow.Index.conversation]
        var ids: [Int64] = []
        try source.walk(
            stores.conversationTaggings.indexes[ConversationTaggingRow.Index.conversation],
            prefix: Key(id: id)
        ) { (key, _) throws(ReadModelError) in
            ids.append(index.id(in: Key(copying: key)))
            return true
        }
        var tags: [ConversationTagRow] = []
        for id in ids {
            let tagging = try stores.conversationTaggings.existingRow(id, in: source)
            // A tag that is being removed leaves its taggings behind for a moment.
            if let tag = try stores.conversationTags.row(tagging.conversationTagID, in: source) {
                tags.append(tag)
            }
        }
        return tags
    }
}
