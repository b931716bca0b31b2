import Glibc
import Testing

@testable import LMDB

@Suite struct FileSystemTests {
    @Test(
        arguments: [
            (0x6969, "NFS"), (0xFF53_4D42, "CIFS"), (0xFE53_4D42, "SMB2"),
            (0x794C_7630, "overlayfs"),
            (0x6573_5546, "FUSE"), (0x0102_1997, "9P"), (0x00C3_6400, "Ceph"),
        ] as [(UInt32, String)]
    )
    func networkAndOverlayFileSystemsAreRefused(kind: UInt32, name: String) {
        #expect(FileSystem.refusedName(kind) == name)
    }

    @Test(arguments: [0xEF53, 0x5846_5342, 0x9123_683E, 0x2FC1_2FC1, 0x0102_1994] as [UInt32])
    func localFileSystemsAreFine(kind: UInt32) {
        #expect(FileSystem.refusedName(kind) == nil)
    }

    @Test func anOverlayIsRefusedUnlessForced() throws {
        guard let memory = try TinyFileSystem(byteCount: 4 << 20),
            let overlay = TinyFileSystem(overlayIn: memory)
        else { return printSkip(because: "this process may not mount an overlay") }
        let path = "\(overlay.path)/environment"
        let error = #expect(throws: EnvironmentError.self) {
            try Environment.open(at: path, options: .quick())
        }
        #expect(error == .unsafeFileSystem(path: path, name: "overlayfs"))
        #expect("\(error as Any)".contains(FileSystem.permission))
        let forced = Environment.Options.quick { $0.allowsNetworkFileSystem = true }
        let environment = try Environment.open(at: path, options: forced)
        environment.close()
    }

    @Test func theVariableForcesToo() async throws {
        guard let memory = try TinyFileSystem(byteCount: 4 << 20),
            let overlay = TinyFileSystem(overlayIn: memory)
        else { return printSkip(because: "this process may not mount an overlay") }
        await #expect(processExitsWith: .success) { [path = overlay.path as String] in
            setenv(FileSystem.permission, "0", 1)
            #expect(throws: EnvironmentError.self) {
                try Environment.open(at: "\(path)/one", options: .quick())
            }
            setenv(FileSystem.permission, "1", 1)
            try Environment.open(at: "\(path)/one", options: .quick()).close()
        }
    }

    @Test func aFolderThatIsNotThereIsRefused() throws {
        let folder = try ScratchFolder()
        let error = #expect(throws: EnvironmentError.self) {
            try FileSystem.check("\(folder.path)/none", allowsAny: false)
        }
        guard case .folder = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(FileSystem.availableByteCount("\(folder.path)/none") == nil)
    }

    @Test func freeSpaceIsTold() throws {
        guard let memory = try TinyFileSystem(byteCount: 4 << 20) else {
            return printSkip(because: "this process may not mount a file system")
        }
        let free = try #require(FileSystem.availableByteCount(memory.path))
        #expect(free > 3 << 20 && free <= 4 << 20)
        let environment = try Environment.open(at: memory.path, options: .quick())
        let available = try #require(try environment.usage().availableByteCount)
        #expect(available < free)
    }
}
