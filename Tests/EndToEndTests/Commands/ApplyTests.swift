import Foundation
import HansardRecords
import Testing

@Suite struct ApplyTests {
    @Test func applyingAFileTwiceMakesOnlyDuplicates() throws {
        let workplace = try Workplace()
        let file = try workplace.file("desk.jsonl", lines: Lines.desk)
        let first = try workplace.hansard("apply", file, "--json")
        first.expectDone()
        let counts = try first.row()
        #expect(counts.keys == ["accepted", "duplicate", "refused", "position"])
        #expect(try counts.integer("accepted") == Int64(Lines.desk.count))
        #expect(try counts.integer("refused") == 0)
        let events = try workplace.hansard("events", "--json").lines
        #expect(try counts.integer("position") == Int64(events.count))

        let second = try workplace.hansard("apply", file, "--json")
        second.expectDone()
        #expect(try second.row().integer("accepted") == 0)
        #expect(try second.row().integer("duplicate") == Int64(Lines.desk.count))
        #expect(try workplace.hansard("events", "--json").lines == events)
    }

    @Test func peopleReadTheCounts() throws {
        let workplace = try Workplace()
        let file = try workplace.file(
            "desk.jsonl",
            lines: [Lines.inbound("a"), "", Lines.inbound("b")]
        )
        let ending = try workplace.hansard("apply", file)
        ending.expectDone()
        #expect(ending.output == "accepted 2 · duplicate 0 · refused 0\n")
    }

    @Test func aRefusedLineDoesNotStopTheRun() throws {
        let workplace = try Workplace()
        let lines = [
            Lines.inbound("a"), Lines.conversation("open_conversation", 99), "",
            Lines.conversation("do_magic", 1), Lines.inbound("b"),
        ]
        let file = try workplace.file("mixed.jsonl", lines: lines)
        let results = "\(workplace.path)/results.jsonl"
        let ending = try workplace.hansard("apply", file, "--results", results, "--json")
        #expect(ending.status == 1)
        #expect(try ending.row().integer("accepted") == 2)
        #expect(try ending.row().integer("refused") == 2)
        #expect(ending.errorLines.count == 2)
        #expect(ending.errorLines.first?.contains("mixed.jsonl:2: ") == true, "\(ending.errors)")

        let rows = try String(contentsOfFile: results, encoding: .utf8).split(separator: "\n")
            .map { try #require(try JSONValue.parse(String($0)).objectValue) }
        #expect(try rows.map { try $0.integer("line") } == [1, 2, 4, 5])
        #expect(rows.allSatisfy { $0["file"]?.stringValue == file })
        #expect(
            rows[0].keys == ["file", "line", "command_id", "status", "position", "events", "ids"]
        )
        #expect(rows[0]["status"]?.stringValue == "accepted")
        #expect(rows[1]["code"]?.stringValue == "unknown_conversation")
        #expect(rows[1]["status"]?.integerValue == 404)
        #expect(rows[1]["field"]?.stringValue == "conversation_id")
        #expect(rows[2]["code"]?.stringValue == "unknown_command")
    }

    @Test func theNoticeOfTheMasterKeyComesOnce() throws {
        let workplace = try Workplace()
        let file = try workplace.file("a.jsonl", lines: [Lines.inbound("a")])
        let first = try workplace.hansard("apply", file)
        #expect(first.errors.hasPrefix(Ending.keyNotice + workplace.data), "\(first.errors)")
        #expect(first.errors.split(separator: "\n").count == 1)
        #expect(try workplace.hansard("apply", file).errors.isEmpty)
    }

    @Test func standardInputIsAFileToo() throws {
        let workplace = try Workplace()
        let file = try workplace.file("in.jsonl", lines: [Lines.inbound("a")])
        let ending = try workplace.hansard("apply", "-", "--json", input: file)
        ending.expectDone()
        #expect(try ending.row().integer("accepted") == 1)
    }

    @Test func moreRefusalsThanTenAreCounted() throws {
        let workplace = try Workplace()
        let lines = (1...15).map { Lines.conversation("open_conversation", $0) }
        let ending = try workplace.hansard("apply", try workplace.file("bad.jsonl", lines: lines))
        #expect(ending.status == 1)
        #expect(ending.errorLines.count == 11)
        #expect(ending.errorLines.last == "hansard: and 5 more refusals")
    }

    @Test func theSameIDWithOtherContentIsRefused() throws {
        let workplace = try Workplace()
        let lines = [Lines.inbound("a", text: "one"), Lines.inbound("a", text: "two")]
        let ending = try workplace.hansard("apply", try workplace.file("x.jsonl", lines: lines))
        #expect(ending.status == 1)
        #expect(ending.errors.contains("command_id"))
    }

    @Test func wrongUsageIsOneLineAndExitCodeTwo() throws {
        let workplace = try Workplace()
        let file = try workplace.file("a.jsonl", lines: [Lines.inbound("a")])
        try workplace.hansard("apply").expectError(2, "file")
        try workplace.hansard("apply", "\(workplace.path)/none.jsonl").expectError(2, "none.jsonl")
        try workplace.hansard("apply", file, "--tenant", "No Name").expectError(2, "a-z")
        try workplace.hansard("apply", file, "--results", "\(workplace.path)/no/r")
            .expectError(2, "cannot write")
        try workplace.hansard("apply", file, "--colour", "red").expectError(2, "--colour")
        try workplace.hansard("fly").expectError(2)
    }

    @Test func aFolderThatCannotBeMadeIsAFaultOfTheDisk() throws {
        let workplace = try Workplace()
        let file = try workplace.file("a.jsonl", lines: [Lines.inbound("a")])
        try workplace.run(["apply", file], data: file).expectError(70, "cannot")
    }

    @Test func helpAndVersionAreNoErrors() throws {
        let workplace = try Workplace()
        for word in ["--help", "--version"] {
            let ending = try workplace.hansard(word)
            #expect(ending.status == 0 && !ending.output.isEmpty)
        }
        for command in [
            "demo", "apply", "webhook", "inbox", "show", "messages", "table", "events", "verify",
            "serve",
        ] {
            let ending = try workplace.hansard(command, "--help")
            #expect(ending.status == 0 && ending.output.contains("USAGE: hansard \(command)"))
            #expect(ending.output.contains("--data") || command == "events", "\(command)")
        }
    }

    @Test func tenantsAreSeparate() throws {
        let workplace = try Workplace()
        let file = try workplace.file("a.jsonl", lines: [Lines.inbound("a")])
        try workplace.hansard("apply", file, "--tenant", "one").expectDone()
        try workplace.hansard("inbox", "--tenant", "two").expectError(1, "two")
        try workplace.hansard("apply", file, "--tenant", "two").expectDone()
        let rows = try workplace.hansard("inbox", "--tenant", "two", "--json").rows()
        #expect(rows.count == 1)
    }
}
