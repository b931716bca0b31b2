import HansardRecords

/// Tells the time; passed in so that tests and imports choose it.
public protocol EngineClock: Sendable {
    /// Reads the time now, UTC.
    func now() -> Timestamp
}

/// Tells the machine's time.
public struct WallClock: EngineClock {
    /// Makes the machine's clock.
    public init() {}

    /// Reads the time now, UTC, in whole microseconds.
    public func now() -> Timestamp {
        let sinceEpoch = UnixTime.now()
        return Timestamp(microseconds: sinceEpoch)
    }
}
