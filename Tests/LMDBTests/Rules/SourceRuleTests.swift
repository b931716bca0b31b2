import Foundation
import LMDB
import Testing

/// Holds the sources of the room against the rules about what is never called.
@Suite struct SourceRuleTests {
    /// Functions that cannot fail.
    private let unfailing: Set<String> = [
        "mdb_txn_abort", "mdb_txn_reset", "mdb_txn_id", "mdb_cursor_close", "mdb_env_close",
        "mdb_strerror",
    ]

    /// Reads the lines of code without comments, each file joined with its name; nil when the
    /// sources are not where the tests were built.
    private func sources() throws -> [(file: String, lines: [String])]? {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Sources/LMDB").standardized
        guard FileManager.default.fileExists(atPath: root.path) else { return nil }
        let files = try FileManager.default.contentsOfDirectory(atPath: root.path)
        return try files.filter { $0.hasSuffix(".swift") }
            .map { file in
                let text = try String(
                    contentsOf: root.appendingPathComponent(file),
                    encoding: .utf8
                )
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                    .map(String.init)
                return (file, lines.filter { !$0.trimmed.hasPrefix("//") })
            }
    }

    @Test func everyCallThatCanFailCanBeMadeToFail() throws {
        guard let sources = try sources() else { return printSkip(because: "no sources here") }
        var found: Set<String> = []
        for (file, lines) in sources where file != "LMDBCall.swift" {
            for (index, line) in lines.enumerated() {
                for match in line.matches(of: /(mdb_[a-z0-9_]+)\(/) {
                    let call = String(match.1)
                    guard !unfailing.contains(call) else { continue }
                    found.insert(call)
                    let around = lines[max(0, index - 3)...index].joined(separator: " ")
                    let isGuarded = around.contains(/(run|checked|noting|retrying)\(/)
                    #expect(isGuarded, "\(file): \(line.trimmed)")
                }
            }
        }
        #expect(found == Set(LMDBFaults.calls))
    }

    @Test(arguments: [
        "MDB_DUPSORT", "MDB_DUPFIXED", "MDB_REVERSEDUP", "MDB_INTEGERDUP", "mdb_drop",
        "MDB_WRITEMAP", "MDB_MAPASYNC", "MDB_FIXEDMAP", "MDB_NOLOCK", "MDB_NOSUBDIR", "fork(",
        "mdb_env_copyfd",
    ])
    func whatTheRulesForbidIsNotUsed(word: String) throws {
        guard let sources = try sources() else { return printSkip(because: "no sources here") }
        for (file, lines) in sources {
            for line in lines {
                let code = line.replacing(/"[^"]*"/, with: "")
                #expect(!code.contains(word), "\(file): \(line.trimmed)")
            }
        }
    }

    @Test func readTransactionsNeverBelongToThreads() throws {
        guard let sources = try sources() else { return printSkip(because: "no sources here") }
        let lines = sources.flatMap(\.lines)
        let opens = lines.filter { $0.contains("mdb_env_open(") }
        #expect(opens.count == 1 && opens[0].contains("flags"))
        let flags = lines.filter { $0.contains("MDB_NOTLS") }
        #expect(flags.count == 1 && flags[0].contains("let flags"))
        let readOnly = lines.filter { $0.contains("MDB_RDONLY") }
        #expect(readOnly.count == 1 && readOnly[0].contains("beginTransaction"))
    }

    @Test func theLockFileIsTouchedOnceBeforeItIsOpened() throws {
        guard let sources = try sources() else { return printSkip(because: "no sources here") }
        let lines = sources.flatMap(\.lines)
        #expect(lines.filter { $0.contains("lock.mdb") }.count == 1)
        let reserve = try #require(lines.firstIndex { $0.contains("try reserveLockFile(") })
        let open = try #require(lines.firstIndex { $0.contains("mdb_env_open(") })
        #expect(reserve < open)
    }

    @Test func noFileIsTooLong() throws {
        guard let sources = try sources() else { return printSkip(because: "no sources here") }
        for (file, lines) in sources { #expect(lines.count <= 250, "\(file)") }
    }
}

extension String {
    /// Leaves the white space at both ends out.
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
