import CLMDB

extension Environment {
    /// Holds the choices of whoever opens an environment.
    public struct Options: Sendable {
        /// How much a commit promises.
        public enum Durability: Sendable {
            /// Data and meta page are flushed: survives a power cut.
            case full
            /// The meta page's flush is left out: a power cut may take the last commit back.
            /// Source: lmdb.h, `MDB_NOMETASYNC`.
            case noMetaSync
            /// Nothing is flushed: survives a killed process, not a power cut. Only for what can
            /// be rebuilt. Source: lmdb.h, `MDB_NOSYNC`.
            case noSync

            var flags: UInt32 {
                switch self {
                case .full: 0
                case .noMetaSync: UInt32(MDB_NOMETASYNC)
                case .noSync: UInt32(MDB_NOSYNC)
                }
            }
        }

        /// Address space in bytes; the file grows only as needed.
        public var mapSize = Limits.mapByteCount
        /// Largest number of named databases.
        public var maxDatabases = Limits.databaseCount
        /// Largest number of snapshots at once, of all processes.
        public var maxReaders = Limits.readerCount
        /// How much a commit promises.
        public var durability = Durability.full
        /// Whether network and overlay file systems are allowed.
        public var allowsNetworkFileSystem = false
        /// Age from which `Usage` counts an open snapshot as over age.
        public var maximumSnapshotAge = Limits.snapshotAge
        /// Time after which a write transaction first frees the reader slots of dead processes;
        /// their views would let the file grow.
        public var readerCheckInterval = Limits.readerCheckInterval
        /// Bytes the file grows ahead of use, filled with zeros; 0 = not at all.
        ///
        /// A commit into space that is there already syncs faster than one that makes the file
        /// longer.
        public var growthByteCount = 0

        /// Makes the defaults.
        public init() {}
    }
}
