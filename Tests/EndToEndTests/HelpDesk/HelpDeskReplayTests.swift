import Foundation
import HansardRecords
import HansardTesting
import Testing

/// Applies logs with the built binary and holds the tables against the script's.
@Suite struct HelpDeskReplayTests {
    @Test(
        .enabled(if: HelpDeskCounts.canRun, "\(HelpDeskCounts.absence)"),
        arguments: HelpDeskLog.Closing.allCases
    )
    func aMadeUpLogBecomesWhatItsRowsSay(_ closing: HelpDeskLog.Closing) throws {
        let workplace = try Workplace()
        let log = try workplace.file("log.csv", HelpDeskData.madeUpLog.utf8)
        try Self.replay(log, closing, in: workplace)

        let rows = try workplace.hansard("table", "conversations", "--json").rows()
        let rests = try #require(rows.first { $0["platform_conversation_id"] == "Rests" })
        #expect(rests["status"] == "archived")
        #expect(rests["resolved_at"] == "2020-08-31T10:00:00.250000Z")
        #expect(rests["updated_at"] == "2021-02-28T10:00:00.250000Z")
        let clerk = rows.filter { $0["platform_conversation_id"] == "Clerk" }
        #expect(
            clerk.map { $0["reopen_count"] }
                == (closing == .archives ? [0, 0, 0] : [2])
        )
        let east = try #require(
            rows.first { $0["platform_conversation_id"] == "Case \"C\", east" }
        )
        #expect(east["reopen_count"] == 1)
        #expect(east["resolved_at"] == "2020-09-02T08:00:06.000000Z")
        #expect(rows.filter { $0["platform_conversation_id"] == "Late" }.count == 2)
        let open = try #require(rows.first { $0["platform_conversation_id"] == "Open" })
        #expect(open["status"] == "pending")
    }

    @Test(
        .enabled(if: HelpDeskCounts.canRun, "\(HelpDeskCounts.absence)"),
        .enabled(if: HelpDeskData.isPresent, "\(HelpDeskData.absence)"),
        arguments: HelpDeskLog.Closing.allCases
    )
    func aRealHelpDeskBecomesWhatItsRowsSay(_ closing: HelpDeskLog.Closing) throws {
        let workplace = try Workplace()
        try Self.replay(HelpDeskData.realLog, closing, in: workplace)
        #expect(try workplace.hansard("table", "conversations", "--json").lines.count > 4_580)
    }

    /// Applies a log, compares, applies it again and expects that nothing changed.
    private static func replay(
        _ log: String,
        _ closing: HelpDeskLog.Closing,
        in workplace: Workplace
    ) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: log)))
        let commands = try HelpDeskLog(csv: bytes).commands(closing: closing)
        let file = try workplace.file(
            "commands.jsonl",
            lines: commands.map { JSONValue.object($0).text }
        )
        let first = try workplace.hansard("apply", file, "--json")
        first.expectDone()
        #expect(try first.row().integer("accepted") == Int64(commands.count))

        var tables: [[String]] = []
        for table in HelpDeskCounts.tables {
            let expected = try HelpDeskCounts.rows(
                of: table,
                log: log,
                closing: closing,
                in: workplace
            )
            let rows = try rows(of: table, in: workplace)
            expectEqual(rows, expected, "\(table), closing \(closing.rawValue)")
            tables.append(rows)
        }
        let position = try Self.position(in: workplace)

        let second = try workplace.hansard("apply", file, "--json")
        second.expectDone()
        #expect(try second.row().integer("duplicate") == Int64(commands.count))
        #expect(try Self.position(in: workplace) == position)
        for (table, rows) in zip(HelpDeskCounts.tables, tables) {
            #expect(try Self.rows(of: table, in: workplace) == rows, "\(table) changed")
        }
    }

    private static func rows(of table: String, in workplace: Workplace) throws -> [String] {
        let arguments = table == "agents" ? ["agents"] : ["table", table]
        let ending = try workplace.run(arguments + ["--json"])
        ending.expectDone()
        return ending.lines
    }

    /// Checks the log and the tables, and reads the last position.
    private static func position(in workplace: Workplace) throws -> Int64 {
        let ending = try workplace.hansard("verify", "--json")
        ending.expectDone()
        return try ending.row().integer("position")
    }

    /// Expects equal lines and shows the first that differ.
    private static func expectEqual(_ rows: [String], _ expected: [String], _ what: String) {
        #expect(rows.count == expected.count, "\(what): another number of rows")
        let pairs = zip(rows, expected).filter { $0 != $1 }
        for (row, other) in pairs.prefix(3) {
            Issue.record("\(what)\n  hansard: \(row)\n  script:  \(other)")
        }
        let count = pairs.count
        #expect(count == 0, "\(what): rows that differ")
    }
}
