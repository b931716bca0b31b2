import HansardDomain
import HansardRecords
import LMDB

extension ReadModelSnapshot {
    /// Reads a page of a message's attachments by kind and id.
    ///
    /// Serves the index `message_id_type`. With `type`, only files of that kind.
    ///
    /// - Throws: `ReadModelError`; `foreignCursor` for the cursor of another query.
    public func attachments(
        ofMessage id: Int64,
        type: AttachmentType? = nil,
        after cursor: PageCursor? = nil,
        limit: Int = 50
    ) throws(ReadModelError) -> Page<MessageAttachmentRow> {
        var fingerprint = QueryFingerprint("attachments of message")
        fingerprint.add(id)
        fingerprint.add(type?.rawValue ?? "")
        var prefix = Key(id: id)
        if let type { prefix.append(type.code) }
        return try indexPage(
            index: MessageAttachmentRow.Index.messageType,
            prefix: prefix,
            tail: type == nil ? .codeAndID : .id,
            after: cursor,
            limit: limit,
            fingerprint: fingerprint.value
        )
    }

    /// Reads a page of all attachments of a kind by id.
    ///
    /// Serves the index `type`.
    ///
    /// - Throws: `ReadModelError`; `foreignCursor` for the cursor of another query.
    public func attachments(
        ofType type: AttachmentType,
        after cursor: PageCursor? = nil,
        limit: Int = 50
    ) throws(ReadModelError) -> Page<MessageAttachmentRow> {
        var fingerprint = QueryFingerprint("attachments of type")
        fingerprint.add(type.rawValue)
        var prefix = Key()
        prefix.append(type.code)
        return try indexPage(
            index: MessageAttachmentRow.Index.type,
            prefix: prefix,
            tail: .id,
            after: cursor,
            limit: limit,
            fingerprint: fingerprint.value
        )
    }
}
