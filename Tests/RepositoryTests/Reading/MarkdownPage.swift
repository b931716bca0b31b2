/// Is one page of the documentation: its headings, tables and links.
struct MarkdownPage {
    /// Is one row of a table and the heading that it stands under.
    struct Row {
        /// Nearest heading above, without its marks.
        let heading: String
        /// Cells, trimmed.
        let cells: [String]
    }

    /// Path from the repository's root.
    let path: String
    private let lines: [Substring]

    /// Reads a page.
    init(_ path: String) throws {
        self.path = path
        var isCode = false
        var lines: [Substring] = []
        for line in try Repository.text(path)
            .split(separator: "\n", omittingEmptySubsequences: false)
        {
            if line.hasPrefix("```") { isCode.toggle() }
            lines.append(isCode ? "" : line)
        }
        self.lines = lines
    }

    /// Lists the headings without their marks.
    var headings: [String] {
        lines.filter { $0.hasPrefix("#") }
            .map { String($0.drop { $0 == "#" }.drop { $0 == " " }) }
    }

    /// Spells the headings as links name them.
    var anchors: Set<String> {
        Set(
            headings.map { heading in
                String(
                    heading.lowercased()
                        .compactMap { character in
                            if character == " " { return "-" }
                            let isKept = character.isLetter || character.isNumber
                            return isKept || "-_".contains(character) ? character : nil
                        }
                )
            }
        )
    }

    /// Lists the rows of all tables, without titles and rules.
    var rows: [Row] {
        var rows: [Row] = []
        var heading = ""
        for (index, line) in lines.enumerated() {
            if line.hasPrefix("#") { heading = String(line.drop { $0 == "#" }.drop { $0 == " " }) }
            guard line.hasPrefix("|"), !line.hasPrefix("|--"), !line.hasPrefix("|:-") else {
                continue
            }
            let isTitle = index + 1 < lines.count && lines[index + 1].hasPrefix("|--")
            guard !isTitle else { continue }
            rows.append(Row(heading: heading, cells: Self.cells(line)))
        }
        return rows
    }

    /// Lists what links name: paths and anchors, not addresses of the web.
    var links: [(path: String, anchor: String?)] {
        lines.flatMap { line in
            line.matches(of: /\]\(([^)\s#]*)(?:#([^)\s]*))?\)/)
                .map { (String($0.1), $0.2.map(String.init)) }
        }
        .filter { !$0.0.contains("://") }
    }

    private static func cells(_ line: Substring) -> [String] {
        line.replacing("\\|", with: "\u{1}")
            .split(separator: "|", omittingEmptySubsequences: false)
            .dropFirst()
            .map { cell in
                let start = cell.drop { $0 == " " }
                let text = String(start.lastIndex { $0 != " " }.map { start[...$0] } ?? "")
                return text.replacing("\u{1}", with: "|")
            }
    }
}

extension String {
    /// Lists what stands between backticks.
    var codeSpans: [String] { matches(of: /`([^`]+)`/).map { String($0.1) } }
}
