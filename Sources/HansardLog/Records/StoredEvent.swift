/// Is an event as the log holds it, checked and opened.
public struct StoredEvent: Hashable, Sendable {
    /// Where it stands, whose it is, who caused it.
    public var header: EventHeader
    /// Body without its personal fields.
    public var clear: [UInt8]
    /// Personal fields; nil when the event has none, or when they were erased.
    public var personal: [UInt8]?
    /// Whether there were personal fields and their key was destroyed: they read as defaults.
    public var isErased: Bool
}
