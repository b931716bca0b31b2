import Glibc
import Synchronization

/// Names a folder whatever path leads to it.
struct FileIdentity: Hashable, Sendable {
    private let device: UInt64
    private let inode: UInt64

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
    }
}

/// Remembers which environments this process has open.
///
/// A second opening in one process would drop the first one's file locks when it closes: locks of
/// fcntl(2) belong to the process. A child made by `fork` holds nothing of its parent's.
///
/// A claim keeps a descriptor of the folder, so that the file system cannot give its number to
/// another folder when this one is removed while the environment is open.
enum Registry {
    private struct Claim: Hashable {
        var identity: FileIdentity
        var processID: pid_t
    }

    private static let descriptors = Mutex<[Claim: Int32]>([:])

    /// Claims a folder.
    ///
    /// - Returns: what `release` gives back.
    /// - Throws: `EnvironmentError`: `alreadyOpen`, or `folder` when it cannot be looked at.
    ///   Source: open(2), fstat(2).
    static func claim(_ path: String) throws(EnvironmentError) -> FileIdentity {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw .folder(path: path, reason: String(cString: strerror(errno)))
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let code = errno
            close(descriptor)
            throw .folder(path: path, reason: String(cString: strerror(code)))
        }
        let identity = FileIdentity(status)
        let claim = Claim(identity: identity, processID: getpid())
        let isNew = descriptors.withLock { descriptors in
            guard descriptors[claim] == nil else { return false }
            descriptors[claim] = descriptor
            return true
        }
        guard isNew else {
            close(descriptor)
            throw .alreadyOpen(path: path)
        }
        return identity
    }

    /// Gives a folder back.
    static func release(_ identity: FileIdentity) {
        let claim = Claim(identity: identity, processID: getpid())
        if let descriptor = descriptors.withLock({ $0.removeValue(forKey: claim) }) {
            close(descriptor)
        }
    }
}
