import Testing

@Suite struct DocumentationTests {
    @Test func everyPublicAndPackageDeclarationHasADocComment() throws {
        var count = 0
        for file in try Repository.swiftFiles(in: "Sources") {
            for index in file.codeLines.indices where Self.isShared(file.codeLines[index]) {
                count += 1
                #expect(
                    Self.isDocumented(file, index),
                    "\(file.place(index)) has no doc comment: \(file.lines[index])"
                )
            }
        }
        #expect(count > 500, "the scanner lost its declarations")
    }

    @Test func docCommentsAreOfDeclarations() throws {
        for file in try Repository.swiftFiles(in: "Sources") {
            for index in file.lines.indices.dropLast() {
                let line = file.lines[index].drop { $0 == " " }
                let next = file.lines[index + 1].drop { $0 == " " }
                guard line.hasPrefix("///") else { continue }
                #expect(!next.isEmpty && next != "}", "\(file.place(index)) documents nothing")
            }
        }
    }

    @Test func theScannerSeesWhatIsShared() {
        let text = """
            /// Says so.
            @frozen
            public struct A {
                public var b: Int { 1 }
                /// Says so.
                package func c() {}
                public
                    static let d = 1
                func e() {}
            }
            """
        let file = SourceFile(path: "Sources/A/B.swift", text: text)
        let shared = file.codeLines.indices.filter { Self.isShared(file.codeLines[$0]) }
        #expect(shared == [2, 3, 5, 6])
        #expect(shared.map { Self.isDocumented(file, $0) } == [true, false, true, false])
    }

    /// Whether a line of code begins a declaration that other rooms see.
    static func isShared(_ line: Substring) -> Bool {
        let words = line.split(separator: " ").drop { $0.hasPrefix("@") }
        guard let first = words.first else { return false }
        return first == "public" || first == "package"
    }

    /// Whether a doc comment stands above a line, attributes between them aside.
    static func isDocumented(_ file: SourceFile, _ index: Int) -> Bool {
        var above = index - 1
        while above >= 0 {
            let line = file.lines[above].drop { $0 == " " }
            if line.hasPrefix("///") { return true }
            guard line.hasPrefix("@") || line.hasPrefix("#if") else { return false }
            above -= 1
        }
        return false
    }
}
