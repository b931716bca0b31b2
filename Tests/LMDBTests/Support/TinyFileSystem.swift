import Glibc

/// Is a small file system in memory, or an overlay; unmounted when the test lets go of it.
final class TinyFileSystem: Sendable {
    let path: String
    private let folder: ScratchFolder

    /// Mounts a file system of some bytes; nil when this process may not.
    init?(byteCount: Int) throws {
        let folder = try ScratchFolder()
        guard mount("tmpfs", folder.path, "tmpfs", 0, "size=\(byteCount)") == 0 else { return nil }
        self.folder = folder
        path = folder.path
    }

    /// Mounts an overlay over empty folders; nil when this process may not.
    init?(overlayIn parent: TinyFileSystem) {
        for name in ["lower", "upper", "work", "merged"] {
            guard mkdir("\(parent.path)/\(name)", 0o700) == 0 else { return nil }
        }
        let options = ["lower", "upper", "work"].map { "\($0)dir=\(parent.path)/\($0)" }
        let merged = "\(parent.path)/merged"
        guard mount("overlay", merged, "overlay", 0, options.joined(separator: ",")) == 0
        else { return nil }
        folder = parent.folder
        path = merged
    }

    deinit { umount2(path, Int32(MNT_DETACH)) }
}
