import Glibc
import Synchronization

/// Names a folder whatever path leads to it. Source: stat(2).
struct FileIdentity: Hashable, Sendable {
    private let device: UInt64
    private let inode: UInt64

    /// Looks a folder up.
    init(_ path: String) throws(EnvironmentError) {
        var info = stat()
        guard stat(path, &info) == 0 else {
            throw .folder(path: path, reason: String(cString: strerror(errno)))
        }
        device = UInt64(info.st_dev)
        inode = UInt64(info.st_ino)
    }
}

/// Remembers which environments this process has open.
///
/// A second opening in one process would drop the first one's file locks when it closes: locks of
/// fcntl(2) belong to the process. A child made by `fork` holds nothing of its parent's.
enum Registry {
    private struct Claim: Hashable {
        var identity: FileIdentity
        var processID: pid_t
    }

    private static let claims = Mutex<Set<Claim>>([])

    /// Claims a folder; false when it is open already.
    static func claim(_ identity: FileIdentity) -> Bool {
        let claim = Claim(identity: identity, processID: getpid())
        return claims.withLock { $0.insert(claim).inserted }
    }

    /// Gives a folder back.
    static func release(_ identity: FileIdentity) {
        let claim = Claim(identity: identity, processID: getpid())
        claims.withLock { _ = $0.remove(claim) }
    }
}
