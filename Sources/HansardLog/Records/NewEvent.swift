/// Is an event that the log does not hold yet.
public struct NewEvent: Hashable, Sendable {
    /// Header; the log gives position and `recordedAt` and does not look at those in here.
    public var header: EventHeader
    /// Body without its personal fields, as the codec wrote it.
    public var clear: [UInt8]
    /// Personal fields, as the codec wrote them; empty = none.
    ///
    /// They are sealed under the key `header.keyID`.
    public var personal: [UInt8]

    /// Makes an event to append.
    public init(header: EventHeader, clear: [UInt8], personal: [UInt8]) {
        self.header = header
        self.clear = clear
        self.personal = personal
    }
}
