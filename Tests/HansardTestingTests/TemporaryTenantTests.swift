import Foundation
import HansardDomain
import HansardEngine
import HansardReadModel
import HansardRecords
import HansardTesting
import Testing

@Suite struct TemporaryTenantTests {
    private func user(_ id: Int64) -> CommandBody {
        var body = DefineUser()
        body.userID = id
        body.name = .set("User \(id)")
        return .defineUser(body)
    }

    @Test func theFolderGoesWithTheTenant() throws {
        var path = ""
        do {
            let desk = try TemporaryTenant()
            desk.submit(user(1))
            path = desk.directory.path
            #expect(FileManager.default.fileExists(atPath: path))
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func whatWasSubmittedIsThereAfterReopening() throws {
        let desk = try TemporaryTenant()
        desk.submit(user(1))
        try desk.reopen()
        #expect(try desk.tenant.snapshot().user(1)?.name == "User 1")
        try desk.reopen(discarding: ["views", "index"])
        #expect(try desk.tenant.snapshot().user(1)?.name == "User 1")
        #expect(try desk.tenant.verify().isSound)
    }

    @Test func optionsHoldFromTheReopeningOn() throws {
        let desk = try TemporaryTenant()
        desk.clock.set(to: ManualClock.start)
        guard case .accepted = desk.submit(user(1), at: 60) else {
            Issue.record("a time ahead is allowed until somebody forbids it")
            return
        }
        try desk.reopen { $0.maximumTimeAhead = .seconds(300) }
        guard case .refused = desk.submit(user(2), at: 60) else {
            Issue.record("a time an hour ahead was accepted")
            return
        }
        desk.clock.advance(by: .seconds(3_600))
        guard case .accepted = desk.submit(user(2), at: 60) else {
            Issue.record("the clock did not move")
            return
        }
    }

    @Test func theClockStandsStillUntilItIsMoved() {
        let clock = ManualClock()
        #expect(clock.now() == ManualClock.start)
        clock.advance(by: .seconds(90))
        #expect(clock.now() == ManualClock.start + .seconds(90))
        clock.set(to: ManualClock.minute(-1))
        #expect(clock.now() < ManualClock.start)
    }

    @Test func aFolderIsRemovedWithAllInItAndLinksAreNotFollowed() throws {
        let kept = try TemporaryFolder()
        let file = "\(kept.path)/kept"
        try Data("x".utf8).write(to: URL(fileURLWithPath: file))
        do {
            let folder = try TemporaryFolder()
            let manager = FileManager.default
            try manager.createDirectory(
                atPath: "\(folder.path)/a/b",
                withIntermediateDirectories: true
            )
            try manager.createSymbolicLink(
                atPath: "\(folder.path)/a/link",
                withDestinationPath: kept.path
            )
        }
        #expect(FileManager.default.fileExists(atPath: file))
    }
}
