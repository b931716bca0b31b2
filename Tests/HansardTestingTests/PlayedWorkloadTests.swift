import Foundation
import HansardDomain
import HansardEngine
import HansardReadModel
import HansardRecords
import HansardTesting
import Testing

@Suite struct PlayedWorkloadTests {
    /// Number of customers; `HANSARD_SOAK` makes it many.
    private static let customers =
        ProcessInfo.processInfo.environment["HANSARD_SOAK"] == nil ? 300 : 20_000

    @Test(arguments: [1, 20, 300] as [UInt64])
    func aTenantRefusesNothingAndIsSound(_ seed: UInt64) throws {
        let desk = try TemporaryTenant()
        let workload = WorkloadGenerator(seed: seed, conversations: Self.customers)
        let refused = try desk.play(workload)
        #expect(refused.isEmpty, "seed \(seed): \(refused.first?.message ?? "")")
        let verification = try desk.tenant.verify()
        #expect(verification.isSound, "seed \(seed): \(verification.problems)")
        #expect(verification.position > Int64(Self.customers) * 10)
    }

    @Test func aSecondPlayIsAllDuplicates() throws {
        let desk = try TemporaryTenant()
        let workload = WorkloadGenerator(seed: 4, conversations: 40)
        try desk.play(workload)
        let position = desk.tenant.visiblePosition
        #expect(try desk.play(workload).isEmpty)
        #expect(desk.tenant.visiblePosition == position)
    }

    @Test func theInboxIsThatOfAShop() throws {
        let desk = try TemporaryTenant()
        try desk.play(WorkloadGenerator(seed: 11, conversations: 400))
        let snapshot = try desk.tenant.snapshot()
        let counts = try snapshot.statusCounts()
        for status in ConversationStatus.allCases {
            #expect(counts[status] > 0, "\(status)")
        }
        #expect(counts[.resolved] > counts.total / 2)
        #expect(counts[.open] > counts.total / 50)
        #expect(counts.total > 400)
        let rows = try conversations(snapshot)
        #expect(Set(rows.map(\.platform)) == ["whatsapp", "facebook", "telegram"])
        #expect(Set(rows.compactMap(\.assignedTo)).count >= 8)
        #expect(rows.contains { $0.assignedTo == nil && $0.status == .new })
        #expect(rows.contains { $0.unreadCount > 1 })
        #expect(rows.contains { $0.channelType == .group })
        #expect(rows.contains { $0.reopenCount > 0 })
        #expect(rows.contains { $0.previousConversationID != nil })
        #expect(rows.contains { $0.metadata != nil })
        for row in rows {
            let customer = try #require(try snapshot.customer(row.customerID))
            #expect(customer.name != nil, "customer \(row.customerID) has no name")
        }
    }

    @Test func messagesTakeEveryStatusAndMostKinds() throws {
        let desk = try TemporaryTenant()
        try desk.play(WorkloadGenerator(seed: 12, conversations: 500))
        let snapshot = try desk.tenant.snapshot()
        let table = try #require(TableCatalog.shown.first { $0.name == "messages" })
        var types: Set<String> = []
        var outbound: Set<MessageStatus> = []
        var attempts: Set<Int64> = []
        try snapshot.dump(table) { row in
            guard let row = row as? MessageRow else { return }
            types.insert(row.type)
            attempts.insert(row.attempt)
            if row.direction == .outbound { outbound.insert(row.status) }
        }
        #expect(outbound.isSuperset(of: [.sent, .delivered, .read, .failed]))
        #expect(
            types.isSuperset(of: [
                "text", "image", "video", "audio", "document", "location", "sticker", "reaction",
                "unsupported",
            ])
        )
        #expect(attempts.contains(2))
    }

    private func conversations(_ snapshot: ReadModelSnapshot) throws -> [ConversationRow] {
        let table = try #require(TableCatalog.shown.first { $0.name == "conversations" })
        var rows: [ConversationRow] = []
        try snapshot.dump(table) { row in
            if let row = row as? ConversationRow { rows.append(row) }
        }
        return rows
    }
}
