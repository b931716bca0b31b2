import HansardRecords
import Hummingbird

/// Writes a list as the contract asks: `{"data": […], "next_cursor": …, "position": N}`.
struct ListBody {
    private var writer = JSONWriter()

    /// Begins the list.
    init() {
        writer.beginObject()
        writer.key("data")
        writer.beginArray()
    }

    /// Adds an element that a closure writes.
    mutating func append(_ write: (inout JSONWriter) throws -> Void) rethrows {
        try write(&writer)
    }

    /// Adds a record.
    mutating func append(_ record: some Record) { record.json(into: &writer) }

    /// Ends the list.
    ///
    /// - Parameters:
    ///   - nextCursor: what the caller sends as `cursor` for the next page; nil = the last page.
    ///   - position: the log position that the whole list is as of.
    /// - Returns: the response, 200.
    consuming func response(nextCursor: String?, position: Int64) -> Response {
        writer.endArray()
        writer.key("next_cursor")
        if let nextCursor { writer.string(nextCursor) } else { writer.null() }
        writer.key("position")
        writer.integer(position)
        writer.endObject()
        return JSONResponse.bytes(writer.bytes)
    }
}
