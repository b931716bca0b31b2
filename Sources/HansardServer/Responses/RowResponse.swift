import HansardReadModel
import HansardRecords
import Hummingbird

/// Answers with one row.
enum RowResponse {
    /// Writes the row; the header `Hansard-Position` says which position it is as of.
    static func make(_ row: some Record, _ snapshot: ReadModelSnapshot) -> Response {
        make(snapshot) { row.json(into: &$0) }
    }

    /// Writes what a closure writes, as of a snapshot.
    static func make(
        _ snapshot: ReadModelSnapshot,
        _ write: (inout JSONWriter) throws -> Void
    ) rethrows -> Response {
        var response = try JSONResponse.make(write)
        response.headers.set("Hansard-Position", String(snapshot.position))
        return response
    }
}
