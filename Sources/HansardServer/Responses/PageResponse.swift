import HansardReadModel
import HansardRecords
import Hummingbird

/// Answers with a page of rows.
enum PageResponse {
    /// Writes the rows, the cursor of the next page and the position that they are as of.
    static func make<Row: Record>(_ page: Page<Row>) -> Response {
        var list = ListBody()
        for row in page.rows { list.append(row) }
        return list.response(nextCursor: page.nextCursor?.text, position: page.position)
    }
}
