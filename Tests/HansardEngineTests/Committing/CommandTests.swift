import HansardDomain
import HansardLog
import HansardReadModel
import HansardRecords
import Testing

@testable import HansardEngine

/// Answers, idempotency, expected versions and times.
struct CommandTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    @Test func anAnswerNamesPositionEventsAndIDs() throws {
        let answer = try #require(desk.run(Ask.receive("hello", id: "a")).answer)
        #expect(answer.commandID == "a")
        #expect(answer.events.map(\.position) == Array(1...Int64(answer.events.count)))
        #expect(answer.position == answer.events.last?.position)
        #expect(answer.events.map(\.type).contains(.messageReceived))
        #expect(answer.id("conversation_id") == 1)
        #expect(answer.id("message_id") == 1)
        #expect(try desk.files.snapshot().position == answer.position)
        #expect(desk.visiblePosition == answer.position)
    }

    @Test func aCommandSeesThoseBeforeItInTheSameGroup() throws {
        let outcomes = desk.run([
            Ask.receive("hello"), Ask.send("hi", in: 1), Ask.resolve(1), Ask.resolve(1),
            Ask.receive("again"),
        ])
        #expect(outcomes.map(\.isAccepted) == [true, true, true, false, true])
        #expect(outcomes[3].rejection?.code == .invalidTransition)
        #expect(outcomes[4].answer?.id("conversation_id") == 1)
        try desk.expectSound()
    }

    @Test func aRefusedCommandLeavesItsNeighboursAndItsIDsBe() throws {
        let outcomes = desk.run([
            Ask.receive("one", from: "ann"), Ask.send("nobody", in: 99, id: "x"),
            Ask.receive("two", from: "bob"),
        ])
        #expect(outcomes.map(\.isAccepted) == [true, false, true])
        #expect(outcomes[1].rejection?.code == .unknownConversation)
        #expect(outcomes[2].answer?.id("message_id") == 2)
        #expect(outcomes[2].answer?.id("conversation_id") == 2)
        #expect(desk.run(Ask.receive("three", from: "cid", id: "x")).isAccepted)
        try desk.expectSound()
    }

    @Test(arguments: [false, true])
    func theSameCommandIsAnsweredWithItsOriginalAnswer(_ reopens: Bool) throws {
        let command = Ask.receive("hello", id: "a")
        let original = try #require(desk.run(command).answer)
        desk.run([Ask.receive("more"), Ask.send("hi", in: 1)])
        if reopens {
            desk.close()
            try desk.open()
        }
        let head = desk.files.log.head
        let again = desk.run(command)
        #expect(again.isDuplicate)
        #expect(again.answer == original)
        #expect(desk.files.log.head == head)
    }

    @Test func theSameCommandTwiceInAGroupIsRecordedOnce() throws {
        let command = Ask.receive("hello", id: "a")
        let outcomes = desk.run([command, command, Ask.receive("other", id: "a"), command])
        #expect(outcomes[0].isAccepted)
        #expect(outcomes[1].isDuplicate && outcomes[3].isDuplicate)
        #expect(outcomes[1].answer == outcomes[0].answer)
        #expect(outcomes[2].rejection?.code == .commandIDReused)
        #expect(try desk.commandIDs() == ["a"])
    }

    @Test func anIDOfAnotherCommandIsRefusedForEver() throws {
        desk.run(Ask.receive("hello", id: "a"))
        let other = desk.run(Ask.receive("hello!", id: "a"))
        #expect(other.rejection?.code == .commandIDReused)
        #expect(other.rejection?.field == "command_id")
        desk.close()
        try desk.open()
        #expect(desk.run(Ask.user("a", id: "a")).rejection?.code == .commandIDReused)
    }

    @Test func aRefusalIsNotRemembered() throws {
        let command = Ask.send("hi", in: 1, id: "a")
        #expect(desk.run(command).rejection?.code == .unknownConversation)
        desk.run(Ask.receive("hello"))
        #expect(desk.run(command).isAccepted)
    }

    @Test func aCommandWithoutEffectIsRememberedIfItHasAnID() throws {
        desk.run(Ask.user("ann", userID: 7))
        let silent = desk.run(Ask.user("ann", userID: 7))
        #expect(silent.answer?.events == [])
        #expect(silent.answer?.position == 1)
        #expect(silent.answer?.id("user_id") == 7)
        let named = try #require(desk.run(Ask.user("ann", userID: 7, id: "a")).answer)
        #expect(named.events.map(\.type) == [.commandHadNoEffect])
        #expect(named.id("user_id") == 7)
        desk.run(Ask.user("eve", userID: 7))
        let again = desk.run(Ask.user("ann", userID: 7, id: "a"))
        #expect(again.isDuplicate)
        #expect(again.answer == named)
    }

    @Test func anExpectedVersionIsHeldAgainstTheGroupSoFar() throws {
        desk.run(Ask.receive("hello"))
        let stream = StreamID(category: StreamCategory.conversation.rawValue, id: 1)
        let version = try desk.files.index.streamVersion(of: stream)
        #expect(version > 0)
        let outcomes = desk.run([
            Ask.resolve(1, version: version + 1), Ask.resolve(1, version: version),
            Ask.reopen(1), Ask.resolve(1, version: version), Ask.resolve(1, version: version + 2),
        ])
        #expect(outcomes.map(\.isAccepted) == [false, true, true, false, true])
        #expect(outcomes[0].rejection?.code == .wrongExpectedVersion)
        #expect(outcomes[0].rejection?.bound == "\(version)")
        #expect(outcomes[0].rejection?.message.contains("not the expected \(version + 1)") == true)
        #expect(outcomes[3].rejection?.bound == "\(version + 2)")
        #expect(try desk.files.index.streamVersion(of: stream) == version + 3)
    }

    @Test func aCommandWithoutAConversationHasNoExpectedVersion() throws {
        var command = Ask.user("ann")
        command.envelope.expectedVersion = 1
        #expect(desk.run(command).rejection?.field == "expected_version")
    }

    @Test func recordedTimesNeverGoBackWithTheClock() throws {
        let start = desk.clock.now()
        desk.run(Ask.user("one"))
        desk.clock.advance(by: .seconds(-3_600))
        desk.run(Ask.user("two"))
        desk.close()
        try desk.open()
        desk.run(Ask.user("three"))
        desk.clock.advance(by: .seconds(7_200))
        desk.run(Ask.user("four"))
        var times: [(occurred: Timestamp, recorded: Timestamp)] = []
        try desk.files.log.scanHeaders(from: 1) { header in
            times.append((header.occurredAt, header.recordedAt))
            return true
        }
        #expect(times.map(\.recorded) == times.map(\.recorded).sorted())
        #expect(times.map(\.recorded).first == start)
        #expect(
            times.map(\.occurred) == [
                start, start - .seconds(3_600), start - .seconds(3_600), start + .seconds(3_600),
            ]
        )
        try desk.expectSound()
    }

    @Test func aTimeTooFarAheadOfTheClockIsRefused() throws {
        let served = try Desk { $0.maximumTimeAhead = .seconds(300) }
        let now = served.clock.now()
        let inside = served.run(Ask.receive("in time", at: now + .seconds(300)))
        #expect(inside.isAccepted)
        let outside = served.run(Ask.receive("ahead", at: now + .seconds(300) + .microseconds(1)))
        #expect(outside.rejection?.code == .timeAhead)
        #expect(outside.rejection?.bound == "at most 300 s ahead")
        #expect(desk.run(Ask.receive("import", at: now + .seconds(86_400))).isAccepted)
    }

    @Test func idsThatTheLogDoesNotTakeAreRefusedBeforeTheGroupSuffers() throws {
        var long = Ask.user("long", id: String(repeating: "x", count: 129))
        #expect(desk.run([long, Ask.user("ann")]).map(\.isAccepted) == [false, true])
        long.envelope.commandID = ""
        #expect(desk.run(long).rejection?.field == "command_id")
        long.envelope.commandID = nil
        long.envelope.correlationID = String(repeating: "x", count: 513)
        let outcomes = desk.run([Ask.user("bob"), long])
        #expect(outcomes[1].rejection?.field == "correlation_id")
        #expect(outcomes[0].isAccepted)
    }
}
