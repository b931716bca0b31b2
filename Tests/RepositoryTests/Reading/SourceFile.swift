/// Is one Swift file: as it is written, and its code without comments and texts.
struct SourceFile {
    /// Path from the repository's root.
    let path: String
    /// Lines as they are written.
    let lines: [Substring]
    /// Lines of the same number and length in bytes, with comments and texts blanked out.
    let codeLines: [Substring]

    /// Reads a file's text.
    init(path: String, text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        codeLines = SourceMask.code(of: text)
            .split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// Room that the file belongs to: `HansardLog`.
    var room: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    /// Name of the file without its folders and its extension.
    var name: String {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        return name.hasSuffix(".swift") ? String(name.dropLast(6)) : name
    }

    /// Number of lines; the end of the last line begins no further one.
    var lineCount: Int { lines.last?.isEmpty == true ? lines.count - 1 : lines.count }

    /// Whether a line is nothing but a part of a text of several lines.
    func isText(_ index: Int) -> Bool {
        codeLines[index].allSatisfy { $0 == " " } && !lines[index].contains("//")
    }

    /// Names a line for a report: `Sources/…/Tenant.swift:12`.
    func place(_ index: Int) -> String { "\(path):\(index + 1)" }

    /// Lists the places of the lines of code that hold a match.
    func places(ofCode pattern: some RegexComponent) -> [String] {
        codeLines.indices.filter { codeLines[$0].contains(pattern) }
            .map { "\(place($0)): \(lines[$0])" }
    }
}
