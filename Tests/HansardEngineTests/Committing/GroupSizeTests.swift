import HansardDomain
import HansardLog
import HansardRecords
import Testing

@testable import HansardEngine

/// A group that is larger than one append should be is split; what can never fit is refused.
struct GroupSizeTests {
    private static let megabyte = String(repeating: "m", count: 1_048_576)

    @Test func aGroupOfManyEventsTakesSeveralAppends() throws {
        let desk = try Desk()
        desk.run(Ask.user("first"))
        let before = try desk.files.log.dataVersion()
        let count = EngineLimits.eventsPerGroup + 10
        let commands = (0..<count).map { Ask.user("user \($0)", id: "u\($0)") }
        let outcomes = desk.run(jobs: [(commands, false), ([Ask.user("last", id: "last")], false)])
        #expect(outcomes.joined().areAccepted)
        #expect(outcomes.joined().map { $0.answer?.position ?? 0 } == Array(2...Int64(count + 2)))
        #expect(try desk.files.log.dataVersion() == before + 2)
        try desk.expectSound()
    }

    @Test func aGroupOfManyBytesTakesSeveralAppends() throws {
        let desk = try Desk()
        desk.run(Ask.receive("first"))
        let before = try desk.files.log.dataVersion()
        let outcomes = desk.run((0..<20).map { Ask.receive(Self.megabyte, id: "m\($0)") })
        #expect(outcomes.areAccepted)
        #expect(try desk.files.log.dataVersion() == before + 2)
        #expect(try desk.commandIDs() == (0..<20).map { "m\($0)" })
        try desk.expectSound()
    }

    @Test func aBatchThatFitsNoAppendIsRefusedAndItsNeighboursStand() throws {
        let desk = try Desk()
        let batch = (0..<66).map { Ask.receive(Self.megabyte, id: "m\($0)") }
        let outcomes = desk.run(jobs: [
            ([Ask.receive("before", id: "before")], false), (batch, true),
            ([Ask.receive("after", id: "after")], false),
        ])
        #expect(outcomes[0][0].isAccepted && outcomes[2][0].isAccepted)
        let codes = outcomes[1].map { $0.rejection?.code }
        #expect(codes.count { $0 == .tooManyEvents } == 1)
        #expect(codes.count { $0 == .batchAborted } == 65)
        let reason = outcomes[1].compactMap(\.rejection).first { $0.code == .tooManyEvents }
        #expect(reason?.bound == "20000 events, 64000000 bytes")
        #expect(try desk.commandIDs() == ["before", "after"])
        #expect(outcomes[2][0].answer?.id("message_id") == 2)
        try desk.expectSound()
    }

    @Test func aBatchThatFitsAloneWaitsForTheNextAppend() throws {
        let desk = try Desk()
        desk.run(Ask.receive("first"))
        let before = try desk.files.log.dataVersion()
        let fill = (0..<14).map { Ask.receive(Self.megabyte, id: "f\($0)") }
        let batch = (0..<52).map { Ask.receive(Self.megabyte, id: "b\($0)") }
        let outcomes = desk.run(jobs: [(fill, false), (batch, true)])
        #expect(outcomes.joined().areAccepted)
        #expect(try desk.files.log.dataVersion() == before + 2)
        try desk.expectSound()
    }

    @Test func theOverlayCountsEventsAndBytesAndForgetsWhatIsRolledBack() {
        var overlay = GroupOverlay(eventLimit: EngineLimits.eventsPerGroup)
        for _ in 0..<LogLimits.eventsPerAppend { overlay.append(Self.event(8)) }
        #expect(overlay.isLarge && !overlay.isTooLarge)
        overlay.mark()
        overlay.append(Self.event(8))
        #expect(overlay.isTooLarge)
        overlay.rollBack()
        #expect(!overlay.isTooLarge)
        overlay.reset()
        #expect(overlay.byteCount == 0 && !overlay.isLarge)
        overlay.append(Self.event(LogLimits.bytesPerAppend))
        #expect(overlay.isTooLarge)
        overlay.rollBack()
        #expect(overlay.byteCount == 0)
    }

    private static func event(_ byteCount: Int) -> NewEvent {
        NewEvent(
            header: EventHeader(
                typeNumber: 1,
                stream: StreamID(category: 1, id: 1),
                streamVersion: 1,
                occurredAt: .minimum,
                actorType: 0
            ),
            clear: [UInt8](repeating: 0, count: byteCount),
            personal: []
        )
    }
}
