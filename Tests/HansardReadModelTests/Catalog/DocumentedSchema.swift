import Foundation

/// Reads the owner's description of the tables, where it stands beside the project.
struct DocumentedSchema {
    /// Is one column as documented.
    struct Column: Equatable {
        var name: String
        var type: String
    }

    /// Columns of each table, in order; the pivot's too.
    var columns: [String: [Column]] = [:]
    /// Column lists of each table's indexes: `customer_id, platform`.
    var indexes: [String: [String]] = [:]

    private static var path: URL {
        let named = ProcessInfo.processInfo.environment["HANSARD_SCHEMA"]
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return named.map { URL(filePath: $0) } ?? root.appending(path: "../shared/schema.md")
    }

    /// Whether the description is there.
    static var isPresent: Bool {
        FileManager.default.fileExists(atPath: path.standardizedFileURL.path)
    }

    /// Reads the description.
    init() throws {
        let text = try String(contentsOf: Self.path.standardizedFileURL, encoding: .utf8)
        var table = ""
        var isInIndexes = false
        for line in text.components(separatedBy: "\n") {
            if line.hasPrefix("### **") {
                // ### **1. conversations**
                table = line.split(separator: " ").last.map { String($0.dropLast(2)) } ?? ""
                isInIndexes = false
            } else if line.hasPrefix("#") {
                table = ""
            } else if line.hasPrefix("**Pivot Table:** `") {
                table = String(line.split(separator: "`")[1])
                isInIndexes = false
            } else if line.hasPrefix("- "), line.hasSuffix(" (FK)"), !table.isEmpty {
                // - conversation_id (FK)
                let name = String(line.dropFirst(2).dropLast(5))
                columns[table, default: []].append(Column(name: name, type: "bigint FK"))
            } else if line.hasPrefix("**Indexes:**") {
                isInIndexes = true
            } else if line.hasPrefix("- "), isInIndexes, !table.isEmpty {
                indexes[table, default: []].append(String(line.dropFirst(2)))
            } else if line.hasPrefix("| "), !line.hasPrefix("| Column") {
                let cells = line.split(separator: "|")
                    .map { $0.trimmingCharacters(in: .whitespaces) }
                columns[table, default: []].append(Column(name: cells[0], type: cells[1]))
            } else if line.hasPrefix("- "), let dot = line.firstIndex(of: ".") {
                addCritical(line, dot)
            }
        }
    }

    /// Adds a line such as `- messages.conversation_id, created_at - Message history`.
    private mutating func addCritical(_ line: String, _ dot: String.Index) {
        let table = String(line[..<dot].dropFirst(2))
        guard columns[table] != nil else { return }
        let rest = line[line.index(after: dot)...]
        let list = rest.components(separatedBy: " - ")[0]
            .replacingOccurrences(of: " (DESC)", with: "")
        if !indexes[table, default: []].contains(list) { indexes[table, default: []].append(list) }
    }
}
