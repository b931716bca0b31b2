import CLMDB

/// Says which call to liblmdb failed, how, and what to do.
public struct LMDBError: Error, Equatable, CustomStringConvertible {
    /// What went wrong.
    public let code: Code
    /// C function that said so: `mdb_txn_commit`.
    public let call: String

    /// Makes an error.
    public init(code: Code, call: String) {
        self.code = code
        self.call = call
    }

    init(_ code: Int32, _ call: LMDBCall) {
        self.init(code: Code(rawValue: code), call: call.rawValue)
    }

    /// Spells call, reason and remedy.
    public var description: String {
        let reason = code.ownReason ?? String(cString: mdb_strerror(code.rawValue))
        let said = "\(call): \(reason) (\(code.rawValue))"
        return code.remedy.map { "\(said): \($0)" } ?? said
    }

    /// Says whether pages could not be written, or only a part of them.
    var isWriteError: Bool {
        let writes: [LMDBCall] = [.txnCommit, .put, .cursorPut, .delete]
        return code == .ioError && writes.contains { $0.rawValue == call }
    }

    /// Says whether the files may differ from what liblmdb believes they hold.
    ///
    /// A commit that finds the disk full has changed nothing and may be tried again. A commit or
    /// sync that fails otherwise is never tried again: the kernel forgets the pages it could not
    /// write, so that a second sync would succeed without them.
    var leavesFilesInDoubt: Bool {
        if code == .panic { return true }
        let changes: [LMDBCall] = [.txnCommit, .put, .cursorPut, .delete]
        if code == .corrupted || code == .pageNotFound {
            return changes.contains { $0.rawValue == call }
        }
        guard code.rawValue > 0 else { return false }
        if call == LMDBCall.envSync.rawValue { return true }
        let isHarmless = [.noSpace, .overQuota, .noMemory, .invalid].contains(code)
        return call == LMDBCall.txnCommit.rawValue && !isHarmless
    }
}
