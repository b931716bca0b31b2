import HansardEngine

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Takes care of the file of a Unix socket.
///
/// Source: unix(7).
enum UnixSocketPath {
    /// Checks that a path can be listened on: short enough, and nobody listens there.
    ///
    /// - Throws: `HansardError` with `tenant_in_use` when a server listens there already, `Problem`
    ///   when the path is too long.
    static func claim(_ path: String) throws {
        guard path.utf8.count <= ServerLimits.socketPathByteCount else {
            throw Problem(
                400,
                "invalid_socket",
                "the socket's path has \(path.utf8.count) bytes; name one of at most "
                    + "\(ServerLimits.socketPathByteCount) with --socket",
                field: "socket",
                bound: "at most \(ServerLimits.socketPathByteCount) bytes"
            )
        }
        guard !isAnswered(path) else {
            throw HansardError(
                .tenantInUse,
                "a server listens on \(path) already: stop it, or name another --socket"
            )
        }
    }

    /// Removes the socket's file, if there is one.
    static func remove(_ path: String) { unlink(path) }

    /// Says whether somebody listens on a path.
    private static func isAnswered(_ path: String) -> Bool {
        let descriptor = socket(AF_UNIX, streamType, 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { field in
            // `claim` has checked that the path and its NUL fit.
            field.copyBytes(from: path.utf8)
        }
        let length = socklen_t(MemoryLayout<sockaddr_un>.size)
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, length) == 0
            }
        }
    }

    #if canImport(Glibc)
    private static let streamType = Int32(SOCK_STREAM.rawValue)
    #else
    private static let streamType = SOCK_STREAM
    #endif
}
