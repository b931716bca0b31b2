import Testing

@testable import HansardLog

@Suite struct CleanMarkTests {
    @Test func markIsTrustedWhenCleanOrOfThisBoot() throws {
        let tenant = try TemporaryTenant()
        let mark = try CleanMark(directory: tenant.directory, bootID: "one")
        let later = try CleanMark(directory: tenant.directory, bootID: "two")
        #expect(try !mark.isTrusted(), "no mark")
        try mark.set()
        #expect(try tenant.read("state") == Array("clean\n".utf8))
        #expect(try mark.isTrusted() && later.isTrusted())
        #expect(try !mark.isCleared())
        try mark.clear()
        #expect(try tenant.read("state") == Array("open one\n".utf8))
        #expect(try mark.isTrusted() && mark.isCleared())
        #expect(try !later.isTrusted() && !later.isCleared())
        try later.clear()
        #expect(try later.isTrusted() && !mark.isTrusted())
        try mark.remove()
        try mark.remove()
        #expect(try !later.isTrusted())
        #expect(!tenant.has("state"))
    }

    @Test(arguments: ["", "clean", "clean\n\n", "open \n", "open one", "CLEAN\n", "open one\nx"])
    func anythingElseIsNotTrusted(_ content: String) throws {
        let tenant = try TemporaryTenant()
        let mark = try CleanMark(directory: tenant.directory, bootID: "one")
        try tenant.write("state", Array(content.utf8))
        #expect(try !mark.isTrusted())
    }

    @Test func kernelNamesThisBoot() throws {
        let tenant = try TemporaryTenant()
        try CleanMark(directory: tenant.directory).clear()
        let again = try CleanMark(directory: tenant.directory)
        #expect(try again.isTrusted())
        // "open ", 36 digits and dashes, a line end.
        #expect(try tenant.read("state").count == 42)
    }

    @Test func markInAFolderThatIsNotThereFails() throws {
        let tenant = try TemporaryTenant()
        let mark = try CleanMark(directory: tenant.path("nowhere"), bootID: "one")
        #expect(try !mark.isTrusted())
        let error = caught(FileError.self) { try mark.set() }
        #expect(error == FileError(path: tenant.path("nowhere/state.new"), call: "open", number: 2))
        #expect(error?.description.hasSuffix("open: No such file or directory (2)") == true)
    }
}
