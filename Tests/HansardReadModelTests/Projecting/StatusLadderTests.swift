import HansardDomain
import HansardRecords
import Testing

@testable import HansardReadModel

/// Holds the rows of `messages` and `message_status_updates` to the ladder of semantics §4.
@Suite struct StatusLadderTests {
    private struct Ladder {
        let fold: Fold
        private var update: Int64 = 0

        init() throws { fold = try Fold([.started(), .sent(1)]) }

        /// Reports a status at a minute, folded at the same one.
        mutating func report(
            _ status: MessageStatus,
            _ minutes: Int64,
            _ error: String? = nil
        ) throws {
            update += 1
            let event = Event.reported(status, of: 1, update: update, at: minutes) {
                $0.errorMessage = error
            }
            try fold.fold(event, at: minutes)
        }

        var row: MessageRow { get throws { try fold.message(1) } }
        var updateCount: Int64 { update }
    }

    @Test func theHighestRankSeenIsShown() throws {
        var ladder = try Ladder()
        try ladder.report(.sent, 2)
        #expect(try ladder.row.status == .sent)
        try ladder.report(.read, 9)
        try ladder.report(.sent, 10)
        let row = try ladder.row
        #expect(row.status == .read)
        #expect(row.updatedAt == .minute(9))
        for id in 1...ladder.updateCount { _ = try ladder.fold.update(id) }
    }

    @Test func readImpliesDeliveredUntilARealTimeComes() throws {
        var ladder = try Ladder()
        try ladder.report(.read, 9)
        #expect(try ladder.row.deliveredAt == .minute(9))
        try ladder.report(.delivered, 4)
        let row = try ladder.row
        #expect(row.deliveredAt == .minute(4))
        #expect(row.readAt == .minute(9))
        #expect(row.status == .read)
        try ladder.report(.delivered, 6)
        #expect(try ladder.row.deliveredAt == .minute(4))
    }

    @Test func failedWinsOverPendingAndSent() throws {
        var ladder = try Ladder()
        try ladder.report(.sent, 2)
        try ladder.report(.failed, 3, "131026")
        let row = try ladder.row
        #expect(row.status == .failed)
        #expect(row.failedAt == .minute(3))
        #expect(row.errorMessage == "131026")
        #expect(row.anomaly == nil)
    }

    @Test func failedAfterDeliveredOrReadIsAnAnomaly() throws {
        var delivered = try Ladder()
        try delivered.report(.delivered, 2)
        try delivered.report(.failed, 3, "late")
        #expect(try delivered.row.status == .delivered)
        #expect(try delivered.row.anomaly == .failedAfterDelivered)
        #expect(try delivered.row.errorMessage == nil)
        #expect(try delivered.row.failedAt == nil)
        var read = try Ladder()
        try read.report(.read, 2)
        try read.report(.failed, 3)
        #expect(try read.row.status == .read)
        #expect(try read.row.anomaly == .failedAfterRead)
    }

    @Test func aFailedMessageRisesByDeliveredAndKeepsItsError() throws {
        var ladder = try Ladder()
        try ladder.report(.failed, 2, "131026")
        try ladder.report(.sent, 3)
        #expect(try ladder.row.status == .failed)
        try ladder.report(.delivered, 4)
        let row = try ladder.row
        #expect(row.status == .delivered)
        #expect(row.errorMessage == "131026")
        #expect(row.failedAt == .minute(2))
    }

    @Test func aRetryReturnsToPending() throws {
        var ladder = try Ladder()
        try ladder.report(.failed, 2, "131026")
        try ladder.fold.fold(.retried(1, attempt: 2), at: 5)
        let row = try ladder.row
        #expect(row.status == .pending)
        #expect(row.attempt == 2)
        #expect(row.failedAt == nil)
        #expect(row.errorMessage == nil)
        #expect(row.updatedAt == .minute(5))
    }

    @Test func aReceiptThatChangesNothingLeavesUpdatedAt() throws {
        var ladder = try Ladder()
        try ladder.report(.delivered, 2)
        try ladder.report(.sent, 40)
        #expect(try ladder.row.updatedAt == .minute(2))
    }

    @Test func everyReportIsARow() throws {
        let metadata = try JSONText.of(#"{"pricing":1}"#)
        let fold = try Fold([.started(), .sent(1)])
        try fold.fold(
            .reported(.sent, of: 1, update: 4, at: 2) { $0.metadata = metadata },
            at: 3
        )
        let row = try fold.update(4)
        #expect(
            row.jsonText()
                == #"{"id":4,"message_id":1,"status":"sent","#
                + #""status_at":"2026-01-05T09:02:00.000000Z","metadata":{"pricing":1}}"#
        )
    }

    @Test func aWatermarkLiftsEveryMessageItNames() throws {
        let identity = Digest16(high: 9, low: 9)
        let fold = try Fold([.started(), .sent(1), .sent(2), .sent(3)])
        try fold.fold(.reported(.read, of: 2, update: 1, at: 3), at: 3)
        try fold.fold(
            .watermark(
                .delivered,
                upTo: 2,
                of: identity,
                rises: [.init(message: 1, update: 2), .init(message: 3, update: 3)]
            ),
            at: 8
        )
        #expect(try fold.message(1).status == .delivered)
        #expect(try fold.message(1).deliveredAt == .minute(2))
        #expect(try fold.message(1).updatedAt == .minute(8))
        #expect(try fold.message(2).status == .read)
        #expect(try fold.message(2).updatedAt == .minute(3))
        #expect(try fold.message(3).status == .delivered)
        #expect(try fold.update(2).messageID == 1)
        #expect(try fold.update(3).messageID == 3)
        #expect(try fold.update(3).statusAt == .minute(2))
        #expect(try fold.update(3).metadata == nil)
    }
}
