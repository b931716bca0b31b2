import Testing

@testable import HansardEngine

struct TenantDirectoryTests {
    @Test(arguments: ["a", "default", "desk_1-b", "0", String(repeating: "x", count: 64)])
    func aNameOfLettersDigitsAndDashesIsTaken(_ name: String) throws {
        #expect(try TenantDirectory(dataDirectory: "/data", name: name).path == "/data/\(name)")
    }

    @Test(arguments: [
        "", "A", "a.b", "..", "a/b", "ü", "a b", "a\0", String(repeating: "x", count: 65),
    ])
    func anotherNameIsRefused(_ name: String) {
        let error = #expect(throws: HansardError.self) {
            try TenantDirectory(dataDirectory: "/data", name: name)
        }
        #expect(error?.code == .invalidTenantName)
        #expect(error?.message.contains("1 to 64") == true)
    }

    @Test func aFolderWithoutALogIsNoTenant() throws {
        let folder = try TestFolder()
        let directory = try folder.tenant("src")
        try DirectoryCreation.create(directory.path)
        #expect(!directory.exists)
        let engine = Engine(dataDirectory: folder.path)
        let asked = #expect(throws: HansardError.self) { try engine.tenant("src") }
        #expect(asked?.code == .unknownTenant)
        let read = #expect(throws: HansardError.self) { try TenantReader.open(directory) }
        #expect(read?.code == .unknownTenant)
        #expect(try folder.list("src") == [])
    }

    @Test func aFolderUnderAFileCannotBeMade() throws {
        let folder = try TestFolder()
        _ = try EngineLock.take(folder.tenant("x").made())
        let error = #expect(throws: HansardError.self) {
            try DirectoryCreation.create("\(folder.path)/x/engine.lock/deeper")
        }
        #expect(error?.code == .storageFailed)
    }
}

extension TenantDirectory {
    /// Makes the folder.
    func made() throws -> TenantDirectory {
        try DirectoryCreation.create(path)
        return self
    }
}
