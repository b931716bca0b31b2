import HansardReadModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Makes tables that are compared with the live ones and thrown away.
enum ScratchTables {
    /// Runs a body with empty tables in a folder of their own on the same disk, then removes them.
    ///
    /// - Throws: `HansardError` with `storage_failed`; what the body throws.
    static func use<Result>(
        beside files: TenantFiles,
        _ body: (ReadModel) throws -> Result
    ) throws -> Result {
        let number = UInt32.random(in: 0...UInt32.max)
        let path = "\(files.readModel.directory).scratch-\(getpid())-\(number)"
        try DirectoryCreation.create(path)
        defer {
            for file in ["data.mdb", "lock.mdb", "state", "state.new"] { unlink("\(path)/\(file)") }
            rmdir(path)
        }
        let tables = try ReadModel.open(directory: path, options: files.scratchOptions)
        defer { tables.close(clean: false) }
        return try body(tables)
    }
}
