import CLMDB
import Glibc

/// Knows the file systems on which locks and syncs do not hold.
///
/// Source: statfs(2).
enum FileSystem {
    /// Environment variable that allows any file system when it is `1`.
    static let permission = "HANSARD_ALLOW_ANY_FILESYSTEM"

    private static let unsafeKinds: [UInt32: String] = [
        0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB2", 0x564C: "NCP",
        0x794C_7630: "overlayfs", 0x6175_6673: "aufs", 0x6573_5546: "FUSE", 0x0102_1997: "9P",
        0x0BD0_0BD0: "Lustre", 0x00C3_6400: "Ceph", 0x5346_414F: "AFS", 0x6B41_4653: "AFS",
        0x7375_7245: "Coda", 0x0116_1970: "GFS2", 0x7461_636F: "OCFS2", 0x4750_4653: "GPFS",
        0x1983_0326: "BeeGFS", 0x786F_4256: "VirtualBox shared folders",
    ]

    /// Refuses a folder on a network or overlay file system.
    static func check(_ path: String, allowsAny: Bool) throws(EnvironmentError) {
        if allowsAny || isPermitted { return }
        var info = statfs()
        guard statfs(path, &info) == 0 else {
            throw .folder(path: path, reason: String(cString: strerror(errno)))
        }
        if let name = refusedName(UInt32(truncatingIfNeeded: info.f_type)) {
            throw .unsafeFileSystem(path: path, name: name)
        }
    }

    /// Names a file system that is refused; nil when the kind is fine.
    static func refusedName(_ kind: UInt32) -> String? { unsafeKinds[kind] }

    /// Bytes that the owner may still write on a folder's file system.
    ///
    /// Source: statvfs(3).
    static func availableByteCount(_ path: String) -> Int? {
        var info = statvfs()
        guard statvfs(path, &info) == 0 else { return nil }
        return Int(clamping: info.f_bavail) * Int(clamping: info.f_frsize)
    }

    private static var isPermitted: Bool {
        guard let value = getenv(permission) else { return false }
        return String(cString: value) == "1"
    }
}
