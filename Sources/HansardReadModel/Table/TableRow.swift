import HansardRecords

/// Is a row of one table of the read models.
///
/// Its columns stand in the documented order; hidden fields after them hold what projectors and
/// deciders need and nobody is shown.
public protocol TableRow: Record, Equatable {
    /// Holds the primary key, from 1.
    var id: Int64 { get set }
    /// Describes the table.
    static var table: TableDefinition<Self> { get }
}
