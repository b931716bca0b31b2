import Foundation
import HansardTesting

/// Runs the script that computes from a help desk's log what the tables must hold.
enum HelpDeskCounts {
    /// Says what to do where there is no interpreter.
    static let absence = "python3 is not in PATH; install it to compare with the script"

    /// Names the tables that the script knows.
    static let tables = [
        "users", "customers", "conversations", "messages", "conversation_assignments",
        "conversation_notes", "conversation_tags", "conversation_tag", "agents",
    ]

    /// Says whether there is an interpreter.
    static var canRun: Bool { interpreter != nil }

    /// Computes the rows of a table.
    ///
    /// - Parameters:
    ///   - table: one of `tables`.
    ///   - log: path of the log.
    ///   - closing: what becomes of a closed case.
    ///   - workplace: where the output is kept.
    /// - Returns: the rows as JSON, by primary key.
    /// - Throws: `Failure` with what the script said.
    static func rows(
        of table: String,
        log: String,
        closing: HelpDeskLog.Closing,
        in workplace: Workplace
    ) throws -> [String] {
        let output = try workplace.file("\(table).\(closing.rawValue).jsonl", lines: [])
        let errors = try workplace.file("\(table).\(closing.rawValue).err", lines: [])
        let process = Process()
        process.executableURL = URL(filePath: interpreter ?? "")
        process.arguments = [script, log, table, "--closing", closing.rawValue]
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(
                "the script failed: \(try String(contentsOfFile: errors, encoding: .utf8))"
            )
        }
        return try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
            .map(String.init)
    }

    private static let script = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "helpdesk_counts.py").path(percentEncoded: false)

    private static let interpreter: String? = {
        let folders = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return folders.split(separator: ":").map { "\($0)/python3" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }()
}
