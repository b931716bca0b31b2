import Testing

@Suite struct SizeTests {
    /// Holds only data, line after line: splitting it would tell nobody anything.
    static let dataTables: Set<String> = []

    @Test func sourceFilesHaveAtMost400Lines() throws {
        for file in try Repository.swiftFiles(in: "Sources") where !Self.isData(file) {
            #expect(file.lineCount <= 400, "\(file.path) has \(file.lineCount) lines: find a seam")
        }
    }

    @Test func noFileHasMoreThan600Lines() throws {
        for file in try Repository.swiftFiles(in: "Sources", "Tests") where !Self.isData(file) {
            #expect(file.lineCount <= 600, "\(file.path) has \(file.lineCount) lines: split it")
        }
    }

    @Test func functionsHaveAtMost70Lines() throws {
        var count = 0
        for file in try Repository.swiftFiles(in: "Sources", "Tests") {
            for function in FunctionScanner(file).functions() {
                count += 1
                #expect(
                    function.lineCount <= 70,
                    "\(function.place) has \(function.lineCount) lines: split it by verb"
                )
            }
        }
        #expect(count > 1_000, "the scanner lost its functions")
    }

    @Test func linesHaveAtMost100Columns() throws {
        for file in try Repository.swiftFiles(in: "Sources") + manifest() {
            for (index, line) in file.lines.enumerated() where !file.isText(index) {
                #expect(line.count <= 100, "\(file.place(index)) has \(line.count) columns")
            }
        }
    }

    @Test func everyDataTableExists() {
        for path in Self.dataTables { #expect(Repository.exists(path), "\(path) is gone") }
    }

    private static func isData(_ file: SourceFile) -> Bool { dataTables.contains(file.path) }

    private func manifest() throws -> [SourceFile] {
        [SourceFile(path: "Package.swift", text: try Repository.text("Package.swift"))]
    }
}
