import HansardRecords

/// Holds how far a message got: the columns of a row that receipts move.
public struct MessageProgress: Sendable, Equatable {
    /// Highest status seen.
    public var status: MessageStatus
    /// When it was delivered.
    public var deliveredAt: Timestamp?
    /// When it was read.
    public var readAt: Timestamp?
    /// When it failed.
    public var failedAt: Timestamp?
    /// What the platform said about the failure.
    public var errorMessage: String?
    /// What went against the ladder, if anything did.
    public var anomaly: MessageAnomaly?
    /// Whether `deliveredAt` only follows from `readAt`.
    public var deliveredIsImplied: Bool
    /// Whether the message ever got to `sent` or higher.
    public var everSent: Bool

    /// Makes the progress of a message that was just recorded; set what differs.
    public init(status: MessageStatus = .pending) {
        self.status = status
        deliveredIsImplied = false
        everSent = false
    }
}
