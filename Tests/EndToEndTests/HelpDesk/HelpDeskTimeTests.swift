import Foundation
import HansardDomain
import HansardEngine
import HansardReadModel
import HansardRecords
import HansardTesting
import Testing

/// Imports one log into tenants that differ in their clocks and in the size of their groups.
@Suite struct HelpDeskTimeTests {
    /// Number of rows of the real log that are replayed: all of them at full size.
    private static let rowCount =
        ProcessInfo.processInfo.environment["HANSARD_SOAK"] == nil ? 1_500 : Int.max

    @Test func theMadeUpLogGivesTheSameTablesAtAnyTimeAndInAnyGroups() throws {
        try Self.compare(Array(HelpDeskData.madeUpLog.utf8), groups: (1, 512))
    }

    @Test(.enabled(if: HelpDeskData.isPresent, "\(HelpDeskData.absence)"))
    func theRealLogGivesTheSameTablesAtAnyTimeAndInAnyGroups() throws {
        try Self.compare(try HelpDeskData.realRows(Self.rowCount), groups: (37, 512))
    }

    /// Imports a log long before and long after it happened and compares every byte.
    private static func compare(_ csv: [UInt8], groups: (Int, Int)) throws {
        let commands = try HelpDeskLog(csv: csv).commands(closing: .rests)
            .map { try CommandParser.parse(.object($0)) }
        try #require(commands.count > 25)
        let workplace = try Workplace()
        // One tenant's files, copied while it is empty: the keys of both are the same.
        try open(workplace, "early", groups.0, at: .minimum).tenant.close()
        try FileManager.default.copyItem(
            atPath: "\(workplace.path)/early",
            toPath: "\(workplace.path)/late"
        )
        let early = try open(workplace, "early", groups.0, at: .minimum)
        let late = try open(workplace, "late", groups.1, at: ManualClock.start)
        defer {
            early.tenant.close()
            late.tenant.close()
        }
        #expect(try apply(commands, to: early, batch: 1_000, pause: .zero) == commands.count)
        #expect(
            try apply(commands, to: late, batch: 333, pause: .seconds(86_400)) == commands.count
        )
        try expectEqual(early.tenant, late.tenant)

        let position = late.tenant.visiblePosition
        #expect(try apply(commands, to: late, batch: 1_000, pause: .seconds(1)) == 0)
        #expect(late.tenant.visiblePosition == position)
        try expectEqual(early.tenant, late.tenant)
        #expect(try early.tenant.verify().problems == [])
        #expect(try late.tenant.verify().problems == [])
    }

    private static func open(
        _ workplace: Workplace,
        _ folder: String,
        _ commandsPerGroup: Int,
        at time: Timestamp
    ) throws -> (tenant: Tenant, clock: ManualClock) {
        let clock = ManualClock(at: time)
        var options = TenantOptions()
        options.clock = clock
        options.commandsPerGroup = commandsPerGroup
        options.allowsAnyFileSystem = true
        options.warn = { _ in }
        let directory = try TenantDirectory(
            dataDirectory: "\(workplace.path)/\(folder)",
            name: "desk"
        )
        return (try Tenant.open(directory, options: options), clock)
    }

    /// Submits commands batch by batch while the clock goes on.
    ///
    /// - Returns: the number that were accepted and are no duplicates.
    private static func apply(
        _ commands: [Command],
        to desk: (tenant: Tenant, clock: ManualClock),
        batch: Int,
        pause: Duration
    ) throws -> Int {
        var accepted = 0
        for start in stride(from: 0, to: commands.count, by: batch) {
            let part = commands[start..<min(start + batch, commands.count)]
            for (command, outcome) in zip(part, desk.tenant.submitAndWait(Array(part))) {
                switch outcome {
                case .accepted: accepted += 1
                case .duplicate: break
                case .refused(let rejection):
                    Issue.record("\(command.envelope.commandID ?? ""): \(rejection)")
                }
            }
            desk.clock.advance(by: pause)
        }
        return accepted
    }

    private static func expectEqual(_ one: Tenant, _ other: Tenant) throws {
        #expect(one.visiblePosition == other.visiblePosition)
        let left = try one.snapshot()
        let right = try other.snapshot()
        for table in TableCatalog.shown {
            #expect(try lines(of: table, left) == lines(of: table, right), "\(table.name)")
        }
        let comparison = try left.differences(from: right)
        #expect(comparison.rowCount > 0)
        #expect(comparison.differences == [])
    }

    private static func lines(
        of table: TableCatalog.Entry,
        _ snapshot: ReadModelSnapshot
    ) throws -> [String] {
        var lines: [String] = []
        try snapshot.dump(table) { lines.append($0.jsonText()) }
        return lines
    }
}
