import HansardRecords
import Testing

@Suite struct DemoTests {
    @Test func itEndsWithAnInboxAndTheNextCommandToType() throws {
        let workplace = try Workplace()
        let ending = try workplace.hansard("demo", "--conversations", "30")
        ending.expectDone()
        #expect(ending.lines.first?.contains("CUSTOMER") == true)
        #expect(ending.lines.count > 15)
        let next = try #require(ending.lines.first { $0.hasPrefix("next: ") })
        let words = next.dropFirst(6).split(separator: " ").map(String.init)
        #expect(words.first == "hansard")
        // The line works as it stands: it names this data directory.
        let place = try #require(words.firstIndex(of: "--data"))
        #expect(words[place + 1] == workplace.data)
        let messages = try workplace.run(
            words.dropFirst().filter { $0 != "--data" && $0 != workplace.data }
        )
        messages.expectDone()
        #expect(!messages.lines.isEmpty)
        try workplace.hansard("verify").expectDone()
    }

    @Test func theSameSeedMakesTheSameInboxMovedInTime() throws {
        let workplace = try Workplace()
        let inboxes = try ["one", "two"]
            .map { name in
                try workplace.run(
                    ["demo", "--conversations", "40", "--seed", "7", "--json"],
                    data: "\(workplace.path)/\(name)"
                )
                .rows()
            }
        #expect(inboxes[0].count == 20)
        #expect(try Self.fromItsStart(inboxes[0]) == Self.fromItsStart(inboxes[1]))
        let other = try workplace.run(
            ["demo", "--conversations", "40", "--seed", "8", "--json"],
            data: "\(workplace.path)/three"
        )
        #expect(try Self.fromItsStart(other.rows()) != Self.fromItsStart(inboxes[0]))
    }

    @Test func aDeskInUseIsLeftAlone() throws {
        let workplace = try ReadingTests.desk()
        let before = try workplace.hansard("events", "--json").output
        let ending = try workplace.hansard("demo")
        #expect(ending.status == 0)
        #expect(ending.errors.contains("left as it is"))
        #expect(try workplace.hansard("events", "--json").output == before)
    }

    @Test func numbersOutOfBoundsAreWrongUsage() throws {
        let workplace = try Workplace()
        try workplace.hansard("demo", "--conversations", "0").expectError(2, "1000000")
        try workplace.hansard("demo", "--conversations", "1000001").expectError(2, "1000000")
        try workplace.hansard("demo", "--seed", "-1").expectError(2)
    }

    /// Replaces every time in rows by its distance from the first row's first time.
    private static func fromItsStart(_ rows: [JSONObject]) throws -> [JSONObject] {
        let created = try #require(rows.first).text("created_at")
        let start = try #require(Timestamp(rfc3339: created)).microseconds
        return rows.map { row in
            JSONObject(
                row.members.map { member in
                    guard let text = member.value.stringValue,
                        let time = Timestamp(rfc3339: text)
                    else { return (member.key, member.value) }
                    return (member.key, .integer(time.microseconds - start))
                }
            )
        }
    }
}
