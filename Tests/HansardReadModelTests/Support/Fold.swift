import HansardDomain
import HansardRecords
import Testing

@testable import HansardReadModel

/// Folds events into rows in memory: given these events, then those rows.
final class Fold {
    let tables: WriteSet
    private var position: Int64 = 0

    init(on tables: WriteSet = WriteSet()) { self.tables = tables }

    /// Folds an event that happened at a minute.
    func fold(_ event: Event, at minutes: Int64) throws {
        position += 1
        try tables.fold(.at(minutes, event, position: position))
    }

    /// Folds events a minute apart, the first at minute 0.
    convenience init(_ events: [Event]) throws {
        self.init(on: WriteSet())
        for (minute, event) in events.enumerated() { try fold(event, at: Int64(minute)) }
    }

    func conversation(_ id: Int64 = 1) throws -> ConversationRow {
        try #require(try tables.conversations.get(id))
    }

    func message(_ id: Int64) throws -> MessageRow { try #require(try tables.messages.get(id)) }

    func attachment(_ id: Int64) throws -> MessageAttachmentRow {
        try #require(try tables.messageAttachments.get(id))
    }

    func update(_ id: Int64) throws -> MessageStatusUpdateRow {
        try #require(try tables.messageStatusUpdates.get(id))
    }

    func assignment(_ id: Int64) throws -> ConversationAssignmentRow {
        try #require(try tables.conversationAssignments.get(id))
    }

    func customer(_ id: Int64) throws -> CustomerRow {
        try #require(try tables.customers.get(id))
    }

    func user(_ id: Int64) throws -> UserRow { try #require(try tables.users.get(id)) }

    /// Gives a row of any table.
    func row<Row: StoredRow>(_ id: Int64) throws -> Row {
        try #require(try Row.buffer(in: tables).get(id), "\(Row.table.name) \(id)")
    }

    /// Says whether a row is there.
    func has<Row: StoredRow>(_ type: Row.Type, _ id: Int64) throws -> Bool {
        try Row.buffer(in: tables).get(id) != nil
    }

    /// Names the tables that hold changed rows.
    var changedTables: Set<String> {
        var names: Set<String> = []
        func look<Row: TableRow>(_ rows: TableBuffer<Row>) {
            if rows.entries.contains(where: \.isDirty) { names.insert(Row.table.name) }
        }
        look(tables.conversations)
        look(tables.messages)
        look(tables.messageAttachments)
        look(tables.messageStatusUpdates)
        look(tables.conversationAssignments)
        look(tables.customers)
        look(tables.users)
        look(tables.parkedReceipts)
        look(tables.watermarks)
        look(tables.tenantSettings)
        look(tables.conversationNotes)
        look(tables.conversationTags)
        look(tables.conversationTaggings)
        look(tables.conversationTransfers)
        look(tables.slaPolicies)
        look(tables.slaPolicyVersions)
        look(tables.automatedReplies)
        look(tables.cannedResponses)
        look(tables.campaignMessages)
        look(tables.campaigns)
        look(tables.campaignCustomers)
        look(tables.templates)
        look(tables.pendingWork)
        return names
    }
}
