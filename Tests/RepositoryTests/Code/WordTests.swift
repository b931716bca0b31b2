import Testing

@Suite struct WordTests {
    static let bannedInNames: Set<String> = [
        "Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Misc", "Common", "Manager",
        "Managers",
    ]

    @Test func namesOfFilesFoldersAndTypesSayWhatTheyAre() throws {
        for file in try Repository.swiftFiles(in: "Sources", "Tests") {
            for part in file.path.split(separator: "/") {
                #expect(
                    Self.banned(in: String(part)).isEmpty,
                    "\(file.path): name it by what it does"
                )
            }
            for (index, line) in file.codeLines.enumerated() {
                for match in line.matches(
                    of: /\b(?:struct|class|enum|actor|protocol|typealias)\s+(\w+)/
                ) {
                    #expect(
                        Self.banned(in: String(match.1)).isEmpty,
                        "\(file.place(index)): name \(match.1) by what it does"
                    )
                }
            }
        }
    }

    @Test func nothingIsLeftToDo() throws {
        let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X"]
        let swift = try Repository.swiftFiles(in: "Sources", "Tests")
        let others = try (Repository.pages() + Repository.paths(in: "scripts", extensions: ["sh"]))
            .map { SourceFile(path: $0, text: try Repository.text($0)) }
        for file in swift + others {
            for (index, line) in file.lines.enumerated() {
                let words = line.split { !$0.isLetter && !$0.isNumber }
                for mark in marks {
                    #expect(
                        !words.contains { $0 == mark },
                        "\(file.place(index)): do it, or say why not"
                    )
                }
            }
        }
    }

    @Test func sourcesTrapOnNothingThatComesFromOutside() throws {
        let banned: [(String, Regex<Substring>)] = [
            ("try" + "!", /\btry!/), ("as" + "!", /\bas!/), ("a force unwrap", /[\w)\]]!(?!=)/),
            ("fatal" + "Error(", /\bfatalError\(/), ("try" + "?", /\btry\?/),
        ]
        for file in try Repository.swiftFiles(in: "Sources") {
            for (what, pattern) in banned {
                for place in file.places(ofCode: pattern) {
                    Issue.record("\(what) in \(place.description)")
                }
            }
        }
    }

    @Test func sourcesLeaveNothingOpen() throws {
        for file in try Repository.swiftFiles(in: "Sources") {
            for (index, line) in file.lines.enumerated() {
                let text = line.lowercased()
                for words in ["not implemented", "unimplemented", "not yet implemented"] {
                    #expect(!text.contains(words), "\(file.place(index)): \(line)")
                }
            }
        }
    }

    @Test func theScannersSeeWhatIsBanned() {
        #expect(Self.banned(in: "StringUtils+Common.swift").sorted() == ["Common", "Utils"])
        #expect(Self.banned(in: "CommonMarkManager") == ["Common", "Manager"])
        #expect(Self.banned(in: "Commonwealth.swift").isEmpty)
        let file = SourceFile(
            path: "Sources/A/B.swift",
            text: "let a = b! + c[0]!\nif a != b, !c {}"
        )
        #expect(file.places(ofCode: /[\w)\]]!(?!=)/).count == 1)
    }

    /// Lists the banned words among the words that a name is made of.
    static func banned(in name: String) -> [String] {
        name.matches(of: /[A-Z]+(?![a-z])|[A-Z][a-z0-9]*|[a-z0-9]+/)
            .map { match in match.0.prefix(1).uppercased() + match.0.dropFirst() }
            .filter { bannedInNames.contains($0) }
    }
}
