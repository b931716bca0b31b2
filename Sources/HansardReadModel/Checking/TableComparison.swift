/// Says whether the tables of two read models hold the same.
public struct TableComparison: Sendable, Equatable {
    /// Number of rows looked at, over all tables.
    public var rowCount: Int64 = 0
    /// What differs, one sentence each; empty = nothing.
    public var differences: [String] = []

    /// Makes a comparison of nothing.
    public init() {}
}
