import HansardRecords
import LMDB

/// Says why tables could not be read, folded or written.
public enum ReadModelError: Error, CustomStringConvertible {
    /// LMDB refused a call.
    case storage(LMDBError)
    /// Stored bytes are not a row of their table.
    case corruptRow(table: String, id: Int64, CodecError)
    /// An event or an index entry names a row that is not there.
    case missingRow(table: String, id: Int64)
    /// Bytes of the environment's own records are not what they should be.
    case corrupt(String)
    /// The page cursor was made by another query.
    case foreignCursor
    /// A write set was read from other tables, or from the same ones at another position.
    case staleWriteSet(at: Int64, tablesAt: Int64)
    /// The tables cannot be trusted and this process may not discard them.
    case notTrusted(directory: String)
    /// Tables were to be written by a process that opened them for reading.
    case readOnly
    /// Something else failed below.
    case unexpected(any Error)

    /// Spells the error with its remedy.
    public var description: String {
        switch self {
        case .storage(let error): "the tables' storage failed: \(error)"
        case .corruptRow(let table, let id, let error):
            "row \(id) of \(table) cannot be read: \(error); rebuild the tables from the log"
        case .missingRow(let table, let id):
            "\(table) has no row \(id), which the log or an index names; run hansard verify"
        case .corrupt(let what): "\(what); rebuild the tables from the log"
        case .foreignCursor: "the cursor belongs to another query; ask for the first page again"
        case .staleWriteSet(let position, let tables):
            "the changes were made at position \(position), the tables are at \(tables)"
        case .notTrusted(let directory):
            "the tables in \(directory) may be torn; open them with the engine to rebuild them"
        case .readOnly: "the tables were opened for reading only"
        case .unexpected(let error): "the tables failed: \(error)"
        }
    }

    /// Wraps whatever a scan of LMDB threw.
    static func wrapping(_ error: any Error) -> ReadModelError {
        switch error {
        case let error as ReadModelError: error
        case let error as LMDBError: .storage(error)
        default: .unexpected(error)
        }
    }
}
