import Synchronization

/// Names every function of liblmdb that this room calls and that can fail.
///
/// A call goes through `run` or `checked`, so that a test can make each of them fail.
enum LMDBCall: String, CaseIterable, Sendable {
    case envCreate = "mdb_env_create"
    case envSetMapSize = "mdb_env_set_mapsize"
    case envSetMaxDatabases = "mdb_env_set_maxdbs"
    case envSetMaxReaders = "mdb_env_set_maxreaders"
    case envOpen = "mdb_env_open"
    case envSync = "mdb_env_sync"
    case envCopy = "mdb_env_copy2"
    case envInfo = "mdb_env_info"
    case envStat = "mdb_env_stat"
    case envGetDescriptor = "mdb_env_get_fd"
    case readerCheck = "mdb_reader_check"
    case txnBegin = "mdb_txn_begin"
    case txnRenew = "mdb_txn_renew"
    case txnCommit = "mdb_txn_commit"
    case dbiOpen = "mdb_dbi_open"
    case dbiFlags = "mdb_dbi_flags"
    case stat = "mdb_stat"
    case get = "mdb_get"
    case put = "mdb_put"
    case delete = "mdb_del"
    case cursorOpen = "mdb_cursor_open"
    case cursorRenew = "mdb_cursor_renew"
    case cursorGet = "mdb_cursor_get"
    case cursorPut = "mdb_cursor_put"
}

/// Runs a call to liblmdb and gives its code, unless a test wants it to fail.
///
/// - Complexity: one relaxed load beside the call.
@inline(__always)
func run(_ call: LMDBCall, _ body: () -> Int32) -> Int32 {
    if LMDBFaults.isArmed.load(ordering: .relaxed), let code = LMDBFaults.fault(call) {
        return code
    }
    return body()
}

/// Runs a call to liblmdb, unless a test wants it to fail.
///
/// - Throws: `LMDBError` for every code but 0.
@inline(__always)
func checked(_ call: LMDBCall, _ body: () -> Int32) throws(LMDBError) {
    let code = run(call, body)
    if code != 0 { throw LMDBError(code, call) }
}
