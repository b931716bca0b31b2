import HansardDomain

/// Folds events into the rows of one table.
///
/// A projector has no clock, no randomness and no storage of its own: the same log gives the same
/// rows. Source: semantics §0.
protocol Projector {
    /// Names the events that change rows of the table.
    static var events: [EventType] { get }

    /// Folds one event; most are none of this table's business.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError)
}
