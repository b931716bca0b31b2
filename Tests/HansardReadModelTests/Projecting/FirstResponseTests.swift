import HansardDomain
import HansardRecords
import Testing

@testable import HansardReadModel

/// Holds what becomes of a first response that fails, and which events a conversation ignores.
@Suite struct FirstResponseTests {
    private let answered: [Event] = [.started(), .received(1), .answered(2)]

    @Test func aFirstResponseThatFailsUnsentKeepsItsTimeAndLeavesAnAnomaly() throws {
        let fold = try Fold(answered)
        try fold.fold(.reported(.failed, of: 2, at: 9), at: 9)
        let row = try fold.conversation()
        #expect(row.firstResponseAt == .minute(2))
        #expect(row.anomaly == .firstResponseFailed)
        #expect(row.updatedAt == .minute(9))
    }

    @Test func aFirstResponseThatWasSentMayFailLater() throws {
        let fold = try Fold(answered)
        try fold.fold(.reported(.sent, of: 2, update: 1), at: 3)
        try fold.fold(.reported(.failed, of: 2, update: 2), at: 4)
        let row = try fold.conversation()
        #expect(row.anomaly == nil)
        #expect(row.updatedAt == .minute(2))
    }

    @Test func aFailureOfAnotherMessageIsNoAnomaly() throws {
        let fold = try Fold(answered)
        try fold.fold(.sent(3), at: 3)
        try fold.fold(.reported(.failed, of: 3), at: 4)
        #expect(try fold.conversation().anomaly == nil)
    }

    @Test func anAnomalyStaysThroughRetryAndDelivery() throws {
        let fold = try Fold(answered)
        try fold.fold(.reported(.failed, of: 2, update: 1), at: 3)
        try fold.fold(.retried(2, attempt: 2), at: 4)
        try fold.fold(.reported(.delivered, of: 2, update: 2), at: 5)
        #expect(try fold.conversation().anomaly == .firstResponseFailed)
        #expect(try fold.conversation().updatedAt == .minute(3))
    }

    @Test func receiptsEditsAndDirectoryChangesLeaveTheConversationAlone() throws {
        let digest = Digest16(high: 7, low: 7)
        let fold = try Fold(answered + [.received(3) { $0.attachments = [.init(1)] }])
        let before = try fold.conversation()
        let events: [Event] = [
            .reported(.delivered, of: 2, update: 1), .reported(.read, of: 2, update: 2),
            .edited(1) { $0.content = "other" }, .deleted(3), .bound(2, to: "w", digest),
            .stored(1), .archived(attachment: 1), .retried(2, attempt: 2),
            .parked(1, key: digest), .customer(5), .user(3), .availability(.online, of: 3),
            .watermark(.read, upTo: 90, of: digest, rises: [.init(message: 2, update: 3)]),
            .configured { $0.reopenWindowDays = nil },
        ]
        for event in events {
            try fold.fold(event, at: 60)
            #expect(try fold.conversation() == before, "\(event.type.name)")
        }
    }
}
