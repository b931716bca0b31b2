import HansardDomain
import HansardRecords
import LMDB

extension WriteSetContext {
    /// Finds a tag.
    public mutating func tag(_ id: Int64) throws(Rejection) -> TagFacts? {
        try reading { () throws(ReadModelError) in
            try writeSet.conversationTags.get(id).map { TagFacts($0) }
        }
    }

    /// Finds a tag by its name, whatever the case.
    public mutating func tag(named name: String) throws(Rejection) -> TagFacts? {
        try reading { () throws(ReadModelError) in
            let rows = writeSet.conversationTags
            let folded = name.lowercased()
            let ids = try rows.ids(
                index: ConversationTagRow.Index.name,
                prefix: Key(Hash128.hash(folded))
            )
            for id in ids {
                if let row = try rows.get(id), row.name.lowercased() == folded {
                    return TagFacts(row)
                }
            }
            return nil
        }
    }

    /// Finds a tag on a conversation.
    public mutating func tagging(
        conversation: Int64,
        tag: Int64
    ) throws(Rejection) -> TaggingFacts? {
        try reading { () throws(ReadModelError) in
            let rows = writeSet.conversationTaggings
            var prefix = Key(id: conversation)
            prefix.append(ascending: tag)
            let ids = try rows.ids(
                index: ConversationTaggingRow.Index.conversation,
                prefix: prefix
            )
            guard let id = ids.first else { return nil }
            return try rows.get(id).map { TaggingFacts($0) }
        }
    }

    /// Lists at most `limit` conversations with a tag, by row of the pivot.
    public mutating func taggings(tag: Int64, limit: Int) throws(Rejection) -> [TaggingFacts] {
        try reading { () throws(ReadModelError) in
            let rows = writeSet.conversationTaggings
            let ids = try rows.firstIDs(
                index: ConversationTaggingRow.Index.tag,
                prefix: Key(id: tag),
                limit: limit
            )
            var found: [TaggingFacts] = []
            for id in ids {
                if let row = try rows.get(id) { found.append(TaggingFacts(row)) }
            }
            return found
        }
    }

    /// Finds a note.
    public mutating func note(_ id: Int64) throws(Rejection) -> NoteFacts? {
        try reading { () throws(ReadModelError) in
            try writeSet.conversationNotes.get(id).map { NoteFacts($0) }
        }
    }

    /// Finds a canned response.
    public mutating func cannedResponse(_ id: Int64) throws(Rejection) -> CannedResponseFacts? {
        try reading { () throws(ReadModelError) in
            try writeSet.cannedResponses.get(id).map { CannedResponseFacts($0) }
        }
    }

    /// Lists the canned responses with a shortcut, by id.
    public mutating func cannedResponses(
        shortcut: String
    ) throws(Rejection) -> [CannedResponseFacts] {
        try reading { () throws(ReadModelError) in
            let rows = writeSet.cannedResponses
            let ids = try rows.ids(
                index: CannedResponseRow.Index.shortcut,
                prefix: Key(Hash128.hash(shortcut))
            )
            var found: [CannedResponseFacts] = []
            for id in ids {
                if let row = try rows.get(id), row.shortcut == shortcut {
                    found.append(CannedResponseFacts(row))
                }
            }
            return found
        }
    }
}
