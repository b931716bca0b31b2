import CLMDB
import Glibc

extension LMDBError {
    /// Names a return code; unknown ones survive.
    ///
    /// Source: lmdb.h, "Return Codes"; errno(3) for positive ones; below -40,000 are this room's.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// Return code of the C function.
        public let rawValue: Int32

        /// Wraps a return code.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// MDB_NOTFOUND.
        public static let notFound = Code(rawValue: MDB_NOTFOUND)
        /// MDB_KEYEXIST: also an append that is not at the end.
        public static let keyExists = Code(rawValue: MDB_KEYEXIST)
        /// MDB_PAGE_NOTFOUND: the file is damaged.
        public static let pageNotFound = Code(rawValue: MDB_PAGE_NOTFOUND)
        /// MDB_CORRUPTED: the file is damaged.
        public static let corrupted = Code(rawValue: MDB_CORRUPTED)
        /// MDB_PANIC: a meta page could not be written; close, open again and verify.
        public static let panic = Code(rawValue: MDB_PANIC)
        /// MDB_VERSION_MISMATCH.
        public static let versionMismatch = Code(rawValue: MDB_VERSION_MISMATCH)
        /// MDB_INVALID: not a file of LMDB.
        public static let notAnEnvironment = Code(rawValue: MDB_INVALID)
        /// MDB_MAP_FULL: the address space is used up.
        public static let mapFull = Code(rawValue: MDB_MAP_FULL)
        /// MDB_DBS_FULL.
        public static let databasesFull = Code(rawValue: MDB_DBS_FULL)
        /// MDB_READERS_FULL.
        public static let readersFull = Code(rawValue: MDB_READERS_FULL)
        /// MDB_TXN_FULL: too many pages changed.
        public static let transactionFull = Code(rawValue: MDB_TXN_FULL)
        /// MDB_MAP_RESIZED: another process made the address space larger.
        public static let mapResized = Code(rawValue: MDB_MAP_RESIZED)
        /// MDB_INCOMPATIBLE: a database with other keys, or with duplicates.
        public static let incompatible = Code(rawValue: MDB_INCOMPATIBLE)
        /// MDB_BAD_TXN: the transaction failed before, or its snapshot was reset.
        public static let badTransaction = Code(rawValue: MDB_BAD_TXN)
        /// MDB_BAD_VALSIZE: an empty key, or a value of 4 GiB.
        public static let badSize = Code(rawValue: MDB_BAD_VALSIZE)
        /// ENOSPC.
        public static let noSpace = Code(rawValue: ENOSPC)
        /// EDQUOT.
        public static let overQuota = Code(rawValue: EDQUOT)
        /// ENOMEM.
        public static let noMemory = Code(rawValue: ENOMEM)
        /// EIO.
        public static let ioError = Code(rawValue: EIO)
        /// EINVAL.
        public static let invalid = Code(rawValue: EINVAL)
        /// EACCES.
        public static let noAccess = Code(rawValue: EACCES)
        /// EBUSY: the map can not grow while transactions are open.
        public static let busy = Code(rawValue: EBUSY)
        /// EEXIST: the target of a copy holds an environment.
        public static let targetExists = Code(rawValue: EEXIST)
        /// The environment was closed by this process.
        public static let environmentClosed = Code(rawValue: -40_001)
        /// An earlier call left the files in doubt; the environment refuses all work.
        public static let environmentFailed = Code(rawValue: -40_002)

        var ownReason: String? {
            switch self {
            case .environmentClosed: "the environment is closed"
            case .environmentFailed: "the environment failed before and refuses all work"
            default: nil
            }
        }

        var remedy: String? {
            switch self {
            case .mapFull: "close the transactions and grow the map"
            case .noSpace, .overQuota: "nothing was changed; free disk space and try again"
            case .readersFull: "too many snapshots are open; end some, or raise maxReaders"
            case .databasesFull: "raise maxDatabases"
            case .transactionFull: "split the transaction"
            case .keyExists: "an append must be greater than all keys"
            case .busy: "end all snapshots and transactions of this process first"
            case .mapResized: "end all snapshots of this process, then try again"
            case .incompatible: "the database has other keys, or duplicates, which are not used"
            case .badTransaction: "begin or renew the transaction"
            case .badSize: "give a key of 1 to \(Limits.keyByteCount) bytes"
            case .targetExists: "copy into an empty folder"
            case .panic, .environmentFailed: "close it, open it again and verify its content"
            case .corrupted, .pageNotFound: "restore a backup, or rebuild"
            default: nil
            }
        }
    }
}
