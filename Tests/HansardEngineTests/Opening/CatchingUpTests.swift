import Foundation
import HansardDomain
import HansardLog
import HansardReadModel
import HansardRecords
import Synchronization
import Testing

@testable import HansardEngine

/// Opening brings index and tables level with the log, whatever a crash left of them.
struct CatchingUpTests {
    private let desk: Desk
    private let progress = Progress()

    init() throws {
        desk = try Desk { options in options.bootID = "first boot" }
        desk.options.catchUpProgress = { [progress] reached, _ in progress.note(reached) }
        for number in 0..<5 {
            desk.run([
                Ask.receive("hello \(number)", from: "person \(number)", id: "r\(number)"),
                Ask.user("user \(number)", id: "u\(number)"),
            ])
        }
    }

    @Test func afterAKillNothingIsFoldedAgain() throws {
        desk.crash()
        try desk.open()
        #expect(!desk.files.log.wasClosedProperly)
        #expect(progress.positions == [])
        try desk.expectSound()
    }

    @Test func afterAPowerCutIndexAndTablesAreMadeAgain() throws {
        desk.crash()
        desk.options.bootID = "second boot"
        try desk.open()
        #expect(progress.positions == [desk.files.log.head.position])
        try desk.expectSound()
    }

    @Test func afterACleanCloseAnotherBootTrustsTheFiles() throws {
        desk.close()
        desk.options.bootID = "second boot"
        try desk.open()
        #expect(progress.positions == [])
        try desk.expectSound()
    }

    @Test func tablesThatAreGoneAreFoldedFromTheLog() throws {
        desk.close()
        try desk.folder.remove("views", of: desk.directory)
        try desk.open()
        #expect(progress.positions == [desk.files.log.head.position])
        try desk.expectSound()
    }

    @Test func anIndexThatIsGoneIsMadeFromTheLog() throws {
        desk.close()
        try desk.folder.remove("index", of: desk.directory)
        try desk.open()
        try desk.expectSound()
        #expect(desk.run(Ask.user("user 3", id: "u3")).isDuplicate)
    }

    @Test(arguments: [["views"], ["index"], ["views", "index"]])
    func filesOfAnEarlierPointAreCaughtUp(_ parts: [String]) throws {
        desk.close()
        for part in parts { try desk.folder.keep(part, of: desk.directory, as: part) }
        try desk.open()
        desk.run([Ask.resolve(1, id: "later 1"), Ask.receive("again", id: "later 2")])
        desk.run([Ask.send("bye", in: 2, id: "later 3")])
        desk.close()
        for part in parts { try desk.folder.putBack(part, as: part, of: desk.directory) }
        try desk.open()
        try desk.expectSound()
        #expect(desk.run(Ask.resolve(1, id: "later 1")).isDuplicate)
        #expect(desk.run(Ask.send("more", in: 2)).isAccepted)
        try desk.expectSound()
    }

    @Test func tablesAheadOfARestoredLogAreDiscarded() throws {
        desk.close()
        try desk.folder.keep("log", of: desk.directory, as: "log")
        try desk.open()
        desk.run([Ask.user("lost", id: "lost"), Ask.receive("lost")])
        desk.close()
        try desk.folder.putBack("log", as: "log", of: desk.directory)
        try desk.open()
        try desk.expectSound()
        #expect(desk.run(Ask.user("lost", id: "lost")).isAccepted)
    }

    @Test func tablesOfAnotherLogOfTheSameLengthAreDiscarded() throws {
        let other = try Desk { $0.bootID = "first boot" }
        for number in 0..<5 {
            other.run([
                Ask.receive("hi \(number)", from: "other \(number)", id: "r\(number)"),
                Ask.user("other \(number)", id: "x\(number)"),
            ])
        }
        #expect(other.files.log.head.position == desk.files.log.head.position)
        other.close()
        desk.close()
        for part in ["views", "index"] {
            try desk.folder.remove(part, of: desk.directory)
            try FileManager.default.copyItem(
                atPath: "\(other.directory.path)/\(part)",
                toPath: "\(desk.directory.path)/\(part)"
            )
        }
        try desk.open()
        try desk.expectSound()
        #expect(desk.run(Ask.user("user 3", id: "u3")).isDuplicate)
    }

    @Test func tablesThatAreNoEnvironmentAreDiscarded() throws {
        desk.close()
        let file = "\(desk.directory.views)/data.mdb"
        try Data(repeating: 0x5A, count: 65_536).write(to: URL(fileURLWithPath: file))
        try desk.open()
        try desk.expectSound()
    }

    @Test func anEventThatCannotBeFoldedStopsTheOpeningWithItsPosition() throws {
        let position = desk.files.log.head.position + 1
        try appendPoison()
        desk.close()
        for _ in 0..<2 {
            let error = #expect(throws: HansardError.self) { try desk.open() }
            #expect(error?.code == .projectionFailed)
            #expect(error?.message.contains("event \(position) (conversation.resolved") == true)
        }
    }

    @Test func anEventOfANewerProgramStopsTheOpening() throws {
        var header = EventHeader(
            typeNumber: EventType.conversationResolved.rawValue,
            schemaVersion: 99,
            stream: StreamID(category: 1, id: 1),
            streamVersion: 9,
            occurredAt: desk.clock.now(),
            actorType: ActorType.system.code
        )
        header.commandID = "newer"
        _ = try desk.files.log.append(
            [NewEvent(header: header, clear: [], personal: [])],
            recordedAt: desk.clock.now()
        )
        desk.close()
        let error = #expect(throws: HansardError.self) { try desk.open() }
        #expect(error?.code == .newerEvent)
        #expect(error?.message.contains("version 99") == true)
    }

    /// Puts an event into the log that names a conversation which no event started.
    private func appendPoison() throws {
        var body = ConversationResolved()
        body.conversationID = 4_711
        let bytes = Event.conversation(.resolved(body)).encoded()
        let header = EventHeader(
            typeNumber: EventType.conversationResolved.rawValue,
            stream: StreamID(category: StreamCategory.conversation.rawValue, id: 4_711),
            streamVersion: 1,
            occurredAt: desk.clock.now(),
            actorType: ActorType.system.code
        )
        _ = try desk.files.log.append(
            [NewEvent(header: header, clear: bytes.clear, personal: bytes.personal)],
            recordedAt: desk.clock.now()
        )
    }

    private final class Progress: Sendable {
        private let stored = Mutex<[Int64]>([])
        var positions: [Int64] { stored.withLock { $0 } }
        func note(_ position: Int64) { stored.withLock { $0.append(position) } }
    }
}
