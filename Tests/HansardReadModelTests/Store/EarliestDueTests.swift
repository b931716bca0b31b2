import HansardDomain
import HansardRecords
import Testing

@testable import HansardReadModel

/// Holds the bounds that let the engine skip looking for what is due.
@Suite struct EarliestDueTests {
    private let day: Int64 = 24 * 60

    /// Folds an event on its conversation's stream and asks what it brings.
    private func bound(_ event: Event, at minutes: Int64, _ tables: WriteSet) throws -> Timestamp? {
        let recorded = RecordedEvent.at(minutes, event, on: HansardDomain.Stream(.conversation, 1))
        try tables.fold(recorded)
        return tables.earliestDue(after: recorded)
    }

    @Test func eventsOfAConversationBringItsNextDue() throws {
        let tables = WriteSet()
        #expect(try bound(.started(), at: 0, tables) == nil)
        #expect(try bound(.promised(response: 20, resolution: 60), at: 1, tables) == .minute(20))
        #expect(try bound(.answered(1), at: 2, tables) == nil, "messages bring nothing earlier")
        #expect(try bound(.pended(), at: 3, tables) == nil)
        #expect(try bound(.opened(), at: 4, tables) == .minute(60))
        #expect(try bound(.rescheduled(to: 61), at: 4, tables) == .minute(61))
        #expect(try bound(.breached(.resolution), at: 61, tables) == nil)
        #expect(try bound(.corrected(.resolution), at: 62, tables) == .minute(61))
    }

    @Test func whatBelongsToNobodyBringsNothing() throws {
        let tables = WriteSet()
        for event in [
            .user(3), .customer(5), .tag(1, "a"), .policy(1, version: 1), .rule(1), .canned(1),
            .template(1), .campaign(1), .work(1),
        ] as [Event] {
            #expect(try bound(event, at: 1, tables) == nil, "\(event.type.name)")
        }
    }

    @Test func settingsAndTimeLetEverythingBeLookedAt() throws {
        let tables = WriteSet()
        #expect(try bound(.configured { _ in }, at: 1, tables) == .minimum)
        #expect(try bound(.advanced(to: 2), at: 2, tables) == .minimum)
    }

    @Test func aResolvedConversationMayBeArchivedAfterItsShortestMonths() throws {
        let tables = WriteSet()
        _ = try bound(.started(), at: 0, tables)
        #expect(try bound(.resolved(), at: 5, tables) == .minute(5 + 6 * 28 * day))
        _ = try bound(.configured { $0.archiveResolvedAfterMonths = 1 }, at: 6, tables)
        _ = try bound(.reopened(), at: 6, tables)
        #expect(try bound(.resolved(), at: 7, tables) == .minute(7 + 28 * day))
        _ = try bound(.configured { $0.archiveResolvedAfterMonths = nil }, at: 8, tables)
        _ = try bound(.reopened(), at: 8, tables)
        #expect(try bound(.resolved(), at: 9, tables) == nil)
    }

    @Test func aFileMayBeArchivedAfterItsDays() throws {
        let tables = WriteSet()
        _ = try bound(.started(), at: 0, tables)
        #expect(try bound(.received(1), at: 1, tables) == nil)
        let media: Event = .received(2) { $0.attachments = [.init(1)] }
        #expect(try bound(media, at: 2, tables) == .minute(2 + 90 * day))
        let sent: Event = .sent(3) { $0.attachments = [.init(2)] }
        #expect(try bound(sent, at: 3, tables) == .minute(3 + 90 * day))
        _ = try bound(.configured { $0.archiveAttachmentsAfterDays = nil }, at: 4, tables)
        let kept: Event = .received(5) { $0.attachments = [.init(3)] }
        #expect(try bound(kept, at: 5, tables) == nil)
    }

    @Test func nothingFallsDueBeforeTheEarliestOfAll() throws {
        let tables = WriteSet()
        let fold = Fold(on: tables)
        #expect(try tables.earliestDue(notBefore: .minute(1)) == .maximum)
        try fold.fold(.started(1), at: 0)
        try fold.fold(.received(1) { $0.attachments = [.init(1)] }, at: 1)
        #expect(try tables.earliestDue(notBefore: .minute(1)) == .minute(1 + 90 * day))
        try fold.fold(.started(2), at: 2)
        try fold.fold(.resolved(2), at: 2)
        try fold.fold(.configured { $0.archiveResolvedAfterMonths = 2 }, at: 2)
        #expect(try tables.earliestDue(notBefore: .minute(2)) == .minute(2 + 56 * day))
        try fold.fold(.promised(response: 20, resolution: 60), at: 3)
        #expect(try tables.earliestDue(notBefore: .minute(3)) == .minute(20))
        let next = Timestamp.minute(20) + .microseconds(1)
        #expect(try tables.earliestDue(notBefore: .minute(20)) == next, "past, not at, its due")
        try fold.fold(.breached(.firstResponse), at: 20)
        #expect(try tables.earliestDue(notBefore: .minute(21)) == .minute(60))
    }

    @Test func storedRowsCountAsPendingOnesDo() throws {
        let tables = try TestTables()
        try tables.fold([.started(), .promised(response: 20, resolution: 60)], at: 1)
        let writeSet = try tables.writeSet()
        #expect(try writeSet.earliestDue(notBefore: .minute(1)) == .minute(20))
        writeSet.beginScope()
        try Fold(on: writeSet).fold(.breached(.firstResponse), at: 21)
        #expect(try writeSet.earliestDue(notBefore: .minute(21)) == .minute(60))
        writeSet.dropScope()
        #expect(try writeSet.earliestDue(notBefore: .minute(1)) == .minute(20))
    }
}
