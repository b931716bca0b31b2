/// Is a page of rows and where the next one begins.
public struct Page<Row: Sendable>: Sendable {
    /// Rows in the query's order.
    public var rows: [Row]
    /// Where the next page begins; nil = this is the last one.
    public var nextCursor: PageCursor?
    /// Log position that the page is as of.
    public var position: Int64

    /// Makes a page.
    public init(rows: [Row], nextCursor: PageCursor?, position: Int64) {
        self.rows = rows
        self.nextCursor = nextCursor
        self.position = position
    }
}
