import HansardRecords

/// Moves a message up the ladder `pending 0 < sent 1 < delivered 2 < read 3`.
///
/// Source: semantics §4.
///
/// ```
/// now \ report   sent      delivered            read       failed
/// pending        sent      delivered            read       failed
/// sent           -         delivered            read       failed
/// delivered      -         - (real replaces     read       anomaly
/// read           -            implied time)     -          anomaly
/// failed         -         delivered            read       -
/// ```
/// A dash leaves the row wholly untouched: the report is a row of `message_status_updates` only.
public enum MessageStatusLadder {
    /// Reports a status of an outbound message.
    ///
    /// - Parameters:
    ///   - status: What the platform reports; `pending` is no report and changes nothing.
    ///   - statusAt: When, by the platform.
    ///   - errorMessage: Error as the platform gave it; kept when the message fails.
    ///   - progress: Columns of the message's row.
    /// - Returns: Whether the row is touched, so that its `updated_at` moves.
    public static func report(
        _ status: MessageStatus,
        at statusAt: Timestamp,
        errorMessage: String? = nil,
        on progress: inout MessageProgress
    ) -> Bool {
        guard let rank = status.rank else { return fail(at: statusAt, errorMessage, &progress) }
        if rises(from: progress.status, to: status) {
            progress.status = status
            progress.everSent = true
            if status == .delivered {
                progress.deliveredAt = statusAt
                progress.deliveredIsImplied = false
            } else if status == .read {
                progress.readAt = statusAt
                if progress.deliveredAt == nil {
                    progress.deliveredAt = statusAt
                    progress.deliveredIsImplied = true
                }
            }
            return true
        }
        guard rank == MessageStatus.delivered.rank, progress.deliveredIsImplied else {
            return false
        }
        progress.deliveredAt = statusAt
        progress.deliveredIsImplied = false
        return true
    }

    /// Tells whether a report lifts a message: from `failed` only `delivered` and `read` do.
    public static func rises(from status: MessageStatus, to report: MessageStatus) -> Bool {
        guard let rank = report.rank else { return false }
        guard let current = status.rank else { return report == .delivered || report == .read }
        return rank > current
    }

    /// Returns a failed message to pending: its failure is wiped, what was sent stays sent.
    public static func retry(_ progress: inout MessageProgress) {
        progress.status = .pending
        progress.failedAt = nil
        progress.errorMessage = nil
    }

    private static func fail(
        at statusAt: Timestamp,
        _ errorMessage: String?,
        _ progress: inout MessageProgress
    ) -> Bool {
        switch progress.status {
        case .pending, .sent:
            progress.status = .failed
            progress.failedAt = statusAt
            progress.errorMessage = errorMessage
        case .delivered: progress.anomaly = .failedAfterDelivered
        case .read: progress.anomaly = .failedAfterRead
        case .failed: return false
        }
        return true
    }
}
