import HansardDomain
import HansardRecords
import HansardTesting
import Testing

@Suite struct HelpDeskLogTests {
    private static let heading = "case:concept:name,concept:name,org:resource,time:timestamp\n"

    /// Spells the commands of rows of one case, a minute apart, without the definitions.
    private static func commands(
        _ rows: (activity: String, agent: String)...,
        closing: HelpDeskLog.Closing = .archives
    ) throws -> [String] {
        let lines = rows.enumerated()
            .map { index, row in
                "C1,\(row.activity),\(row.agent),2020-01-01 10:0\(index):00+00:00\n"
            }
        return try HelpDeskLog(csv: Array((heading + lines.joined()).utf8))
            .commands(closing: closing)
            .compactMap { command in
                let id = try #require(command["command_id"]?.stringValue)
                _ = try CommandParser.parse(.object(command))
                return id.contains("user") || id.contains("tag-") ? nil : String(id.dropFirst(9))
            }
    }

    @Test func aCaseBeginsWithItsCustomersMessage() throws {
        #expect(
            try Self.commands(("Take in charge ticket", "A")) == [
                "1-message", "1-assign", "1-reply",
            ]
        )
    }

    @Test func onlyAnotherAgentIsAssigned() throws {
        let ids = try Self.commands(
            ("Assign seriousness", "A"),
            ("Assign seriousness", "A"),
            ("Assign seriousness", "B")
        )
        #expect(ids == ["1-message", "1-assign", "1-note", "2-note", "3-assign", "3-note"])
    }

    @Test func waitingEndsWithWorkAndResolvingNeedsNoOpening() throws {
        let ids = try Self.commands(
            ("Wait", "A"),
            ("Wait", "A"),
            ("Require upgrade", "A"),
            ("Wait", "A"),
            ("Resolve ticket", "A")
        )
        #expect(
            ids.dropFirst(2) == ["1-pend", "2-note", "3-open", "3-note", "4-pend", "5-resolve"]
        )
    }

    @Test func workOnAResolvedCaseReopensItFirst() throws {
        let ids = try Self.commands(
            ("Resolve ticket", "A"),
            ("Resolve ticket", "B"),
            ("VERIFIED", "A")
        )
        #expect(
            ids.dropFirst(2) == ["1-resolve", "2-reopen", "2-assign", "2-resolve", "3-tag"]
        )
    }

    @Test func closingArchivesOrLeavesANote() throws {
        let rows = [("Closed", "A"), ("Closed", "A"), ("Insert ticket", "A")]
        #expect(
            try Self.commands(rows[0], rows[1], rows[2]) == [
                "1-message", "1-resolve", "1-archive", "2-note", "3-message", "3-assign", "3-note",
            ]
        )
        #expect(
            try Self.commands(rows[0], rows[1], rows[2], closing: .rests) == [
                "1-message", "1-resolve", "1-note", "2-note", "3-message", "3-assign", "3-note",
            ]
        )
    }

    @Test func rowsAreTakenInTheOrderOfTheirTimes() throws {
        let csv =
            "\u{FEFF}" + Self.heading + "B,Wait,\"Zo\"\"e, A\",2020-01-02 10:00:00+02:00\r\n\r\n"
            + "A,Wait,X,2020-01-02 07:59:59Z"
        let commands = try HelpDeskLog(csv: Array(csv.utf8)).commands()
        #expect(
            commands.compactMap { $0["command_id"]?.stringValue } == [
                "helpdesk-user-1", "helpdesk-user-2", "helpdesk-2-message", "helpdesk-2-assign",
                "helpdesk-2-pend", "helpdesk-1-message", "helpdesk-1-assign", "helpdesk-1-pend",
            ]
        )
        #expect(commands[0]["name"] == "Zo\"e, A")
        #expect(commands[0]["occurred_at"] == "2020-01-02T07:59:59.000000Z")
        #expect(try HelpDeskLog(csv: Array(csv.utf8)).commands() == commands)
    }

    @Test func anEmptyLogAsksForNothing() throws {
        #expect(try HelpDeskLog(csv: []).commands() == [])
        #expect(try HelpDeskLog(csv: Array(Self.heading.utf8)).commands() == [])
    }

    @Test(
        arguments: [
            ("A,Wait,X\n", 2, "3 fields"), ("A,Wait,,2020-01-01T00:00:00Z\n", 2, "org:resource"),
            ("A,Wait,X,yesterday\n", 2, "no time"), ("\n\"A\nB,Wait\n", 3, "never closed"),
            ("A\"B,Wait,X,2020-01-01T00:00:00Z\n", 2, "amid a field"),
            ("\"A\"B,Wait,X,2020-01-01T00:00:00Z\n", 2, "after a closed quote"),
        ]
    )
    func aBrokenRowIsNamedByItsLine(_ text: String, _ line: Int, _ words: String) {
        let error = #expect(throws: HelpDeskLogError.self) {
            try HelpDeskLog(csv: Array((Self.heading + text).utf8))
        }
        #expect(error?.line == line)
        #expect(error?.reason.contains(words) == true, "\(String(describing: error))")
    }

    @Test func aLogWithoutItsColumnsIsRefused() {
        let error = #expect(throws: HelpDeskLogError.self) {
            try HelpDeskLog(csv: Array("a,b\n1,2\n".utf8))
        }
        #expect(error?.description == "line 1: there is no column case:concept:name")
        let broken = #expect(throws: HelpDeskLogError.self) {
            try HelpDeskLog(csv: Array(Self.heading.utf8) + [0xFF, 0x2C])
        }
        #expect(broken?.reason.contains("UTF-8") == true)
    }
}
