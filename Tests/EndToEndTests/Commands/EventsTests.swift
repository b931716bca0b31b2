import Foundation
import HansardRecords
import Testing

@Suite struct EventsTests {
    static let members = [
        "position", "stream", "stream_version", "type", "version", "occurred_at", "recorded_at",
        "actor", "command_id", "correlation_id", "causation_id", "data",
    ]

    @Test func everyEventHasTheContractsMembersAndPositionsHaveNoGap() throws {
        let workplace = try ReadingTests.desk()
        let ending = try workplace.hansard("events", "--json")
        ending.expectDone()
        let rows = try ending.rows()
        for (index, row) in rows.enumerated() {
            #expect(row.keys == Self.members)
            #expect(try row.integer("position") == Int64(index + 1))
        }
        var versions: [String: Int64] = [:]
        for row in rows {
            let stream = try row.text("stream")
            versions[stream, default: 0] += 1
            #expect(try row.integer("stream_version") == versions[stream], "\(stream)")
        }
        // A pipe gets the same lines without being asked for JSON.
        #expect(try workplace.hansard("events").output == ending.output)
    }

    @Test func filtersChooseEvents() throws {
        let workplace = try ReadingTests.desk()
        let all = try workplace.hansard("events", "--json").rows()
        let after = try workplace.hansard("events", "--json", "--after", "3").rows()
        #expect(after == Array(all.dropFirst(3)))
        let stream = try workplace.hansard("events", "--json", "--stream", "conversation-2").rows()
        #expect(!stream.isEmpty)
        #expect(stream == all.filter { $0["stream"]?.stringValue == "conversation-2" })
        let types = try workplace.hansard(
            "events",
            "--json",
            "--type",
            "message.sent",
            "--type",
            "message.received"
        )
        #expect(
            try types.rows()
                == all.filter {
                    ["message.sent", "message.received"].contains($0["type"]?.stringValue ?? "")
                }
        )
        let end = try workplace.hansard("events", "--json", "--after", "\(all.count)")
        #expect(end.status == 0 && end.output.isEmpty)
    }

    @Test func theSchemaDescribesEveryTypeThatHappens() throws {
        let workplace = try ReadingTests.desk()
        let ending = try workplace.hansard("events", "schema")
        ending.expectDone()
        let schemas = try ending.rows()
        for schema in schemas {
            #expect(schema.keys == ["type", "version", "schema"])
            #expect(schema["schema"]?["type"]?.stringValue == "object")
        }
        let described = Set(schemas.compactMap { $0["type"]?.stringValue })
        for row in try workplace.hansard("events", "--json").rows() {
            #expect(described.contains(try row.text("type")))
            let schema = schemas.first {
                $0["type"] == row["type"] && $0["version"] == row["version"]
            }
            let properties = schema?["schema"]?["properties"]?.objectValue?.keys ?? []
            #expect(row["data"]?.objectValue?.keys.allSatisfy(properties.contains) == true)
        }
    }

    @Test func followingPrintsWhatComesAndKeepsNobodyOut() throws {
        let workplace = try ReadingTests.desk()
        let known = try workplace.hansard("events", "--json").lines
        let pipe = try workplace.pipe("follow")
        let stream = try LineStream(pipe: pipe)
        let follower = try HansardProcess(
            ["events", "--follow", "--json", "--after", "2", "--data", workplace.data],
            input: "/dev/null",
            output: pipe,
            errors: "\(workplace.path)/follow.err"
        )
        for line in known.dropFirst(2) { #expect(stream.next() == line) }

        for name in ["d", "e"] {
            let file = try workplace.file("\(name).jsonl", lines: [Lines.inbound(name, at: 60)])
            try workplace.hansard("apply", file).expectDone()
            let line = try #require(stream.next(), "nothing came after \(name) was applied")
            let event = try JSONValue.parse(line)
            #expect(event["command_id"]?.stringValue == name)
        }
        follower.signal(SIGTERM)
        #expect(follower.wait() != 0)
    }

    @Test func aReaderWhoGoesAwayEndsTheOutputQuietly() throws {
        let workplace = try ReadingTests.desk()
        let pipe = try workplace.pipe("gone")
        var stream: LineStream? = try LineStream(pipe: pipe)
        let follower = try HansardProcess(
            ["events", "--follow", "--json", "--data", workplace.data],
            input: "/dev/null",
            output: pipe,
            errors: "\(workplace.path)/gone.err"
        )
        #expect(stream?.next() != nil)
        stream = nil
        let file = try workplace.file("z.jsonl", lines: [Lines.inbound("z", at: 60)])
        try workplace.hansard("apply", file).expectDone()
        #expect(follower.wait() != 0)
        let errors = try String(contentsOfFile: "\(workplace.path)/gone.err", encoding: .utf8)
        #expect(errors.split(separator: "\n").count <= 1, "\(errors)")
    }
}
