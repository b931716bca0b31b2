import HansardDomain
import HansardRecords
import Testing

@testable import HansardReadModel

/// Holds the events that each table names to those that really change its rows.
@Suite struct ProjectedEventsTests {
    private static let key = ChangingEvents.key

    /// Makes rows that every event can change.
    private func tables() throws -> TestTables {
        let tables = try TestTables()
        try tables.fold([
            .user(3), .customer(5), .started(1),
            .received(1) { $0.attachments = [AttachmentReference(1)] }, .answered(2),
            .assigned(1, to: 3), .parked(1, key: Self.key), .tag(1, "vip"), .tagged(with: 1, as: 1),
            .note(1), .note(2) { $0.isPinned = true }, .policy(1, version: 1),
            .promised(response: 20, resolution: 30), .rule(1), .canned(1), .canned(2),
            .template(1), .campaign(1), .members([5], of: 1, from: 1),
            .sent(9) { body in
                body.campaignMessageID = 1
                body.isFirstResponse = true
            }, .sentOut(1, as: 9), .work(1), .work(2),
            .sending(1, work: 3),
        ])
        return tables
    }

    @Test(arguments: EventType.allCases)
    func eventsChangeTheTablesThatNameThem(_ type: EventType) throws {
        let fold = try Fold(on: tables().writeSet())
        let event = ChangingEvents.event(type)
        #expect(event.type == type)
        try fold.fold(event, at: 5)
        let declared = TableCatalog.all.filter { $0.events.contains(type) }.map(\.name)
        #expect(fold.changedTables == Set(declared))
    }

    @Test func noTableNamesAnEventTwice() {
        for entry in TableCatalog.all {
            #expect(Set(entry.events).count == entry.events.count, "\(entry.name)")
            #expect(!entry.events.isEmpty, "\(entry.name)")
            #expect(!entry.about.isEmpty, "\(entry.name)")
        }
    }
}
