import HansardDomain
import HansardLog
import HansardRecords
import Testing

@testable import HansardEngine

/// Atomic batches: all or none.
struct BatchTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    @Test func aBatchIsAcceptedAsAWhole() throws {
        let outcomes = desk.runBatch([
            Ask.receive("hello", id: "a"), Ask.send("hi", in: 1, id: "b"), Ask.resolve(1, id: "c"),
        ])
        #expect(outcomes.map(\.isAccepted) == [true, true, true])
        #expect(try desk.commandIDs() == ["a", "b", "c"])
        try desk.expectSound()
    }

    @Test func aBatchThatFailsAtItsEndLeavesNothingAndItsNeighboursStand() throws {
        let outcomes = desk.run(jobs: [
            ([Ask.receive("before", id: "before")], false),
            (
                [
                    Ask.receive("one", from: "bob", id: "a"), Ask.send("two", in: 1, id: "b"),
                    Ask.resolve(77, id: "c"),
                ], true
            ),
            ([Ask.receive("after", from: "cid", id: "after"), Ask.send("x", in: 1)], false),
        ])
        #expect(outcomes[0].map(\.isAccepted) == [true])
        let codes = outcomes[1].map { $0.rejection?.code }
        #expect(codes == [.batchAborted, .batchAborted, .unknownConversation])
        #expect(outcomes[1][0].rejection?.message.contains("command 2 of this") == true)
        #expect(outcomes[2].map(\.isAccepted) == [true, true])
        #expect(outcomes[2][0].answer?.id("conversation_id") == 2)
        #expect(outcomes[2][0].answer?.id("customer_id") == 2)
        #expect(outcomes[2][0].answer?.id("message_id") == 2)
        #expect(try desk.commandIDs() == ["before", "after"])
        try desk.expectSound()
    }

    @Test func idsOfABatchThatWasRolledBackAreFree() throws {
        let outcomes = desk.run(jobs: [
            ([Ask.user("ann", id: "a"), Ask.resolve(1)], true),
            ([Ask.user("other", id: "a")], false),
            ([Ask.user("ann", id: "b"), Ask.user("bob", id: "b")], true),
            ([Ask.user("bob", id: "b")], false),
        ])
        #expect(outcomes[1][0].isAccepted)
        #expect(outcomes[2].map { $0.rejection?.code } == [.batchAborted, .commandIDReused])
        #expect(outcomes[3][0].isAccepted)
        #expect(try desk.commandIDs() == ["a", "b"])
        try desk.expectSound()
    }

    @Test func theSameCommandTwiceInABatchIsRecordedOnce() throws {
        let command = Ask.receive("hello", id: "a")
        let outcomes = desk.runBatch([command, command])
        #expect(outcomes[0].isAccepted)
        #expect(outcomes[1].isDuplicate)
        #expect(outcomes[1].answer == outcomes[0].answer)
        let again = desk.runBatch([command, Ask.receive("more", id: "b")])
        #expect(again[0].isDuplicate)
        #expect(again[1].isAccepted)
        #expect(try desk.commandIDs() == ["a", "b"])
    }

    @Test func versionsOfABatchThatWasRolledBackAreTakenBack() throws {
        desk.run(Ask.receive("hello"))
        let outcomes = desk.run(jobs: [
            ([Ask.resolve(1), Ask.reopen(1), Ask.reopen(1)], true),
            ([Ask.resolve(1, version: 1)], false),
            ([Ask.resolve(1, version: 2)], false),
        ])
        #expect(outcomes[0].map { $0.rejection?.code }[2] == .invalidTransition)
        let accepted = outcomes[1...].filter { $0[0].isAccepted }
        #expect(accepted.count == 1)
        try desk.expectSound()
    }

    @Test func anEmptyJobIsAnsweredEmpty() throws {
        #expect(desk.run(jobs: [([], true), ([], false), ([Ask.user("a")], true)])[0].isEmpty)
        #expect(desk.run(jobs: []).isEmpty)
        #expect(desk.files.log.head.position == 1)
    }
}
