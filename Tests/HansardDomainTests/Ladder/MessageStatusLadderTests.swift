import HansardDomain
import HansardRecords
import Testing

@Suite struct MessageStatusLadderTests {
    private func climb(_ reports: [(MessageStatus, Int64)]) -> MessageProgress {
        var progress = MessageProgress()
        for (status, minute) in reports {
            _ = MessageStatusLadder.report(
                status,
                at: Desk.minute(minute),
                errorMessage: status == .failed ? "131026" : nil,
                on: &progress
            )
        }
        return progress
    }

    @Test func theHighestStatusSeenStands() {
        let orders: [[MessageStatus]] = [
            [.sent, .delivered, .read], [.read, .delivered, .sent], [.delivered, .read, .sent],
        ]
        for order in orders {
            #expect(climb(order.map { ($0, 1) }).status == .read)
        }
    }

    @Test func anEqualOrLowerReportLeavesTheRowUntouched() {
        var progress = climb([(.sent, 1), (.delivered, 2)])
        let before = progress
        for status in [MessageStatus.sent, .delivered] {
            #expect(!MessageStatusLadder.report(status, at: Desk.minute(9), on: &progress))
        }
        #expect(!MessageStatusLadder.report(.pending, at: Desk.minute(9), on: &progress))
        #expect(progress == before)
    }

    @Test func readImpliesDeliveredUntilARealOneComes() {
        var progress = climb([(.read, 5)])
        #expect(progress.deliveredAt == Desk.minute(5))
        #expect(progress.deliveredIsImplied)
        #expect(MessageStatusLadder.report(.delivered, at: Desk.minute(3), on: &progress))
        #expect(progress.status == .read)
        #expect(progress.deliveredAt == Desk.minute(3))
        #expect(!progress.deliveredIsImplied)
        #expect(!MessageStatusLadder.report(.delivered, at: Desk.minute(4), on: &progress))
        #expect(progress.deliveredAt == Desk.minute(3))
    }

    @Test func readKeepsARealDelivery() {
        let progress = climb([(.delivered, 2), (.read, 5)])
        #expect(progress.deliveredAt == Desk.minute(2))
        #expect(progress.readAt == Desk.minute(5))
    }

    @Test(arguments: [[], [MessageStatus.sent]])
    func failedWinsOverPendingAndSent(_ before: [MessageStatus]) {
        let progress = climb(before.map { ($0, 1) } + [(.failed, 2)])
        #expect(progress.status == .failed)
        #expect(progress.failedAt == Desk.minute(2))
        #expect(progress.errorMessage == "131026")
        #expect(progress.everSent == !before.isEmpty)
        #expect(progress.anomaly == nil)
    }

    @Test func failedAfterDeliveredOrReadIsAnAnomaly() {
        let delivered = climb([(.delivered, 1), (.failed, 2)])
        #expect(delivered.status == .delivered)
        #expect(delivered.anomaly == .failedAfterDelivered)
        #expect(delivered.failedAt == nil)
        let read = climb([(.read, 1), (.failed, 2)])
        #expect(read.status == .read)
        #expect(read.anomaly == .failedAfterRead)
    }

    @Test func fromFailedOnlyDeliveredAndReadPromote() {
        #expect(climb([(.failed, 1), (.sent, 2)]) == climb([(.failed, 1)]))
        #expect(climb([(.failed, 1), (.failed, 2)]) == climb([(.failed, 1)]))
        for status in [MessageStatus.delivered, .read] {
            let progress = climb([(.failed, 1), (status, 2)])
            #expect(progress.status == status)
            #expect(progress.failedAt == Desk.minute(1))
            #expect(progress.errorMessage == "131026")
        }
    }

    @Test func aRetryWipesTheFailureAndClimbsAgain() {
        var progress = climb([(.sent, 1), (.failed, 2)])
        MessageStatusLadder.retry(&progress)
        #expect(progress.status == .pending)
        #expect(progress.failedAt == nil && progress.errorMessage == nil)
        #expect(progress.everSent)
        #expect(MessageStatusLadder.report(.sent, at: Desk.minute(3), on: &progress))
        #expect(progress.status == .sent)
    }
}
