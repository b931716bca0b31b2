import HansardDomain
import HansardRecords
import LMDB
import Testing

@testable import HansardReadModel

/// Holds every index to a query that uses it: without the index's entries the query finds nothing.
@Suite struct IndexQueryTests {
    private static let digest = Digest16(high: 21, low: 22)

    /// Is a query that stands on one index and finds something in `tables`.
    struct Case: Sendable, CustomTestStringConvertible {
        let table: String
        let index: String
        let count: @Sendable (ReadModelSnapshot) throws -> Int

        var testDescription: String { "\(table).\(index)" }
    }

    private static func inbox(
        _ index: String,
        _ change: @escaping @Sendable (inout InboxQuery) -> Void
    ) -> Case {
        Case(table: "conversations", index: index) { snapshot in
            var query = InboxQuery()
            change(&query)
            return try snapshot.inbox(query).rows.count
        }
    }

    static let cases: [Case] = [
        inbox("customer_id_platform") { $0.customerIDs = [5] },
        inbox("assigned_to_status") { query in
            query.assignedTo = .users([3])
            query.statuses = [.new]
        },
        inbox("last_message_at") { $0.statuses = [.new] },
        inbox("platform_conversation_id") { $0.platformConversationDigest = digest },
        inbox("platform") { $0.platforms = ["whatsapp"] },
        inbox("unread") { $0.unread = true },
        inbox("created_at") { $0.sort = .createdDescending },
        inbox("tag") { $0.tagIDs = [7] },
        inbox("waiting_since") { $0.sort = .waitingSince },
        Case(table: "conversations", index: "queue") { try $0.queue().rows.count },
        inbox("sla_due") { query in
            query.sort = .slaDue
            query.sla = .dueBefore(.minute(99))
        },
        inbox("sla_breached") { $0.sla = .breached },
        Case(table: "conversations", index: "sla_policy_id") {
            try $0.conversations(ofSLAPolicy: 1).rows.count
        },
        decider("conversations", "resolved_at") {
            try $0.conversationsResolved(through: .minute(9), limit: 9).count
        },
        Case(table: "messages", index: "conversation_id_created_at") {
            try $0.messages(ofConversation: 1).rows.count
        },
        Case(table: "messages", index: "platform_message_id") {
            let exact = try $0.messages(exactKey: digest).count
            let loose = try $0.messages(key: Digest16(high: 21, low: 0)).count
            #expect(exact == loose)
            return loose
        },
        Case(table: "messages", index: "status_created_at") {
            try $0.messages(status: .delivered).rows.count
        },
        Case(table: "messages", index: "user_id") { try $0.messages(byUser: 3).rows.count },
        Case(table: "message_attachments", index: "message_id_type") {
            let all = try $0.attachments(ofMessage: 1).rows.count
            #expect(try $0.attachments(ofMessage: 1, type: .image).rows.count == all)
            return all
        },
        Case(table: "message_attachments", index: "type") {
            try $0.attachments(ofType: .image).rows.count
        },
        decider("message_attachments", "created_at") {
            try $0.attachmentsKept(through: .minute(9), limit: 9).count
        },
        Case(table: "message_status_updates", index: "message_id") {
            try $0.statusUpdates(ofMessage: 2).rows.count
        },
        Case(table: "conversation_assignments", index: "conversation_id") {
            try $0.assignments(ofConversation: 1).rows.count
        },
        Case(table: "customers", index: "identity") {
            try $0.customer(identity: digest) == nil ? 0 : 1
        },
        Case(table: "parked_receipts", index: "platform_message_id") {
            try $0.parkedReceipts(key: digest).count
        },
    ]

    static let deskCases: [Case] = [
        Case(table: "conversation_notes", index: "conversation_id") {
            try $0.notes(ofConversation: 1).rows.count
        },
        Case(table: "conversation_notes", index: "user_id") {
            try $0.notes(byUser: 3).rows.count
        },
        Case(table: "conversation_tags", index: "name") {
            try $0.tag(named: "vip") == nil ? 0 : 1
        },
        Case(table: "conversation_tag", index: "conversation_id") {
            try $0.tags(ofConversation: 1).count
        },
        decider("conversation_tag", "conversation_tag_id") {
            try $0.taggings(tag: 7, limit: 9).count
        },
        Case(table: "conversation_transfers", index: "conversation_id") {
            try $0.transfers(ofConversation: 1).rows.count
        },
        decider("sla_policies", "is_active") { try $0.activeSLAPolicies().count },
        decider("sla_policies", "is_default") { try $0.defaultSLAPolicy() == nil ? 0 : 1 },
        decider("automated_replies", "is_active_priority") {
            try $0.activeAutomatedReplies().count
        },
        decider("canned_responses", "shortcut") {
            try $0.cannedResponses(shortcut: "/hi").count
        },
        Case(table: "canned_responses", index: "user_id") {
            try $0.cannedResponses(ofUser: nil).rows.count
        },
        decider("campaign_messages", "campaign_id_customer_id") {
            try $0.campaignMessageID(campaign: 1, customer: 5) == nil ? 0 : 1
        },
        Case(table: "campaign_messages", index: "campaign_id") {
            try $0.campaignMessages(ofCampaign: 1).rows.count
        },
        Case(table: "campaign_messages", index: "customer_id") {
            try $0.campaignMessages(toCustomer: 5).rows.count
        },
        Case(table: "campaigns", index: "template_id") {
            try $0.campaigns(ofTemplate: 1).rows.count
        },
        Case(table: "campaign_customer", index: "campaign_id") { snapshot in
            let rows = try snapshot.customers(ofCampaign: 1).rows
            let found = try members(snapshot)
            #expect(rows.map(\.customerID) == found)
            return rows.count
        },
        Case(table: "campaign_customer", index: "customer_id") {
            try $0.campaigns(ofCustomer: 5).rows.count
        },
    ]

    private static func members(_ snapshot: ReadModelSnapshot) throws -> [Int64] {
        var context = try context(snapshot)
        return try context.campaignMembers(campaign: 1, after: 0, limit: 9).map(\.customerID)
    }

    /// Makes a look-up of deciders, on what is stored.
    private static func decider(
        _ table: String,
        _ index: String,
        _ count: @escaping @Sendable (inout WriteSetContext) throws -> Int
    ) -> Case {
        Case(table: table, index: index) { snapshot in
            var context = try context(snapshot)
            return try count(&context)
        }
    }

    private static func context(_ snapshot: ReadModelSnapshot) throws -> WriteSetContext {
        let writeSet = WriteSet()
        try writeSet.reset(reading: snapshot)
        return WriteSetContext(writeSet: writeSet, digester: ConstantDigester())
    }

    /// Makes one row of everything, and other conversations that make each index the narrowest.
    private func tables() throws -> TestTables {
        let tables = try TestTables()
        try tables.fold([
            .customer(5) { $0.identityDigests = [Self.digest] },
            .started(1) { $0.threadDigest = Self.digest }, .assigned(1, to: 3),
            .received(1) { body in
                body.keyDigest = Self.digest
                body.attachments = [AttachmentReference(1)]
            },
            .sent(2) { $0.userID = 3 }, .reported(.sent, of: 2), .parked(1, key: Self.digest),
            .started(2) { $0.platform = "line" }, .started(3) { $0.platform = "line" },
            .started(4) { $0.platform = "line" }, .resolved(4),
            .promised(response: 20, resolution: 30), .breached(.firstResponse),
            .tag(7, "VIP"), .tagged(with: 7, as: 1), .note(1), .transferred(1, to: 4),
            .policy(1, version: 1) { $0.isDefault = true }, .rule(1),
            .canned(1) { $0.shortcut = "/hi" }, .template(1), .campaign(1, template: 1),
            .members([5, 6], of: 1, from: 1), .sentOut(1, as: 2),
        ])
        return tables
    }

    @Test func everyIndexHasAQuery() {
        let named = (Self.cases + Self.deskCases).map(\.testDescription)
        let declared = TableCatalog.all.flatMap { entry in
            entry.indexes.map { "\(entry.name).\($0.name)" }
        }
        #expect(named == declared)
    }

    @Test(arguments: cases + deskCases)
    func aQueryStandsOnItsIndex(_ test: Case) throws {
        let tables = try tables()
        #expect(try test.count(tables.snapshot()) > 0)
        let database = try tables.readModel.environment.openDatabase("\(test.testDescription)")
        let keys = try tables.keys(database)
        #expect(!keys.isEmpty)
        try tables.tamper { transaction in
            for key in keys { try transaction.delete(key, in: database) }
        }
        #expect(try test.count(tables.snapshot()) == 0)
    }
}
