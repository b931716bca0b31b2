#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Is a folder for tables that are compared and thrown away.
struct ScratchDirectory {
    /// Where it is.
    let path: String

    /// Makes an empty folder beside another, on the same disk.
    ///
    /// - Throws: `HansardError` with `storage_failed`.
    init(beside directory: String) throws(HansardError) {
        let name = "\(directory).scratch-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        try DirectoryCreation.create(name)
        path = name
    }

    /// Removes the folder with what LMDB keeps in it.
    func remove() {
        for file in ["data.mdb", "lock.mdb"] { unlink("\(path)/\(file)") }
        rmdir(path)
    }
}
