import Testing

/// Holds `docs/limits.md` against the constants of every `Limits.swift`.
@Suite struct LimitsTests {
    /// Is one constant: its name, the room, and the expression that gives its value.
    struct Constant {
        let room: String
        let name: String
        let expression: String
        let place: String
    }

    static func constants() throws -> [Constant] {
        try Repository.swiftFiles(in: "Sources")
            .filter { $0.name == "Limits" }
            .flatMap { file in
                file.codeLines.indices.compactMap { index in
                    let pattern = /\bstatic (?:let|var) (\w+)(?:: ?[\w<>]+)? ?(?:=|\{)(.*)$/
                    guard let match = file.codeLines[index].firstMatch(of: pattern) else {
                        return nil
                    }
                    return Constant(
                        room: file.room,
                        name: String(match.1),
                        expression: String(match.2),
                        place: file.place(index)
                    )
                }
            }
    }

    static func rows() throws -> [String: [String: String]] {
        var rows: [String: [String: String]] = [:]
        for row in try MarkdownPage("docs/limits.md").rows {
            let room = try #require(row.heading.codeSpans.first, "\(row.heading) names no room")
            let name = try #require(row.cells.first?.codeSpans.first)
            #expect(rows[room]?[name] == nil, "docs/limits.md lists \(name) of \(room) twice")
            rows[room, default: [:]][name] = try #require(row.cells.dropFirst().first)
        }
        return rows
    }

    @Test func everyConstantStandsInTheDocsWithItsValue() throws {
        let rows = try Self.rows()
        let constants = try Self.constants()
        #expect(constants.count > 70, "the scanner lost its constants")
        for constant in constants {
            guard let value = rows[constant.room]?[constant.name] else {
                Issue.record("docs/limits.md lists no \(constant.name) under \(constant.room)")
                continue
            }
            let shown = Self.marks(of: value)
            for mark in Self.marks(of: constant.expression) {
                #expect(
                    shown.contains(mark),
                    "docs/limits.md: \(constant.name) is \(value), but \(constant.place) says \(mark)"
                )
            }
        }
    }

    @Test func theDocsListNoConstantThatIsNotThere() throws {
        let known = Set(try Self.constants().map { "\($0.room) \($0.name)" })
        for (room, names) in try Self.rows() {
            for name in names.keys {
                #expect(known.contains("\(room) \(name)"), "docs/limits.md lists \(room) \(name)")
            }
        }
    }

    @Test func shiftsAndGroupsAreReadAsNumbers() {
        #expect(Self.marks(of: " 10 << 20") == ["10485760"])
        #expect(Self.marks(of: " 1 << 20 - 1") == ["1048575"])
        #expect(Self.marks(of: "10,485,760 bytes") == ["10485760"])
        #expect(Self.marks(of: " Duration.seconds(300)") == ["300"])
        #expect(Self.marks(of: " 1...9_007_199_254_740_991") == ["1", "9007199254740991"])
        #expect(Self.marks(of: " ServerLimits.bodyByteCount - 2") == ["bodyByteCount", "2"])
        #expect(
            Self.marks(of: " .none.asItems(identitiesPerCustomer) }") == ["identitiesPerCustomer"]
        )
    }

    /// Lists the numbers of an expression or a cell, and the constants that it names.
    static func marks(of text: String) -> [String] {
        var marks: [String] = []
        let pattern =
            /(\d[\d_,]*)(?: << (\d+))?(?: - (\d+))?|(\w+(?:ByteCount|PerMessage|PerCustomer))/
        for match in text.matches(of: pattern) {
            if let name = match.4 {
                marks.append(String(name))
            } else if let number = match.1.flatMap({ Int($0.filter(\.isNumber)) }) {
                let shifted = match.2.flatMap { Int($0) }.map { number << $0 } ?? number
                marks.append(String(shifted - (match.3.flatMap { Int($0) } ?? 0)))
            }
        }
        return marks
    }
}
