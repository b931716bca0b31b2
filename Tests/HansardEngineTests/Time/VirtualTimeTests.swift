import HansardDomain
import HansardEngine
import HansardRecords
import Testing

/// Holds that time is virtual: tables do not depend on the clock or on how commands are grouped.
@Suite struct VirtualTimeTests {
    private func minute(_ minutes: Int64) -> Timestamp {
        Timestamp(microseconds: 1_767_603_600_000_000 + minutes * 60_000_000)
    }

    /// Makes a desk's year in which everything happens that happens by itself.
    private func history() -> [Command] {
        var commands = [
            Ask.policy(minutes: 30, hours: 8, at: minute(0)),
            Ask.body(.configureTenant(strategy), at: minute(0)),
        ]
        for user in 1...3 {
            commands.append(Ask.body(.defineUser(agent(user)), at: minute(0)))
            commands.append(Ask.body(.setAvailability(online(user)), at: minute(1)))
        }
        for number in 1...400 {
            let time = Int64(number) * 700
            commands.append(Ask.receive(from: "p\(number % 170)", at: minute(time)))
            if number % 3 == 0 {
                var resolve = ResolveConversation()
                resolve.conversation.conversationID = Int64(number / 3)
                commands.append(Ask.body(.resolveConversation(resolve), at: minute(time + 50)))
            }
            if number % 90 == 0 {
                var user = agent(number / 90)
                user.isActive = .set(false)
                commands.append(Ask.body(.defineUser(user), at: minute(time + 60)))
                user.isActive = .set(true)
                commands.append(Ask.body(.defineUser(user), at: minute(time + 90)))
            }
        }
        return commands
    }

    private var strategy: ConfigureTenant {
        var body = ConfigureTenant()
        body.assignmentStrategy = .set(.autoLeastBusy)
        return body
    }

    private func agent(_ id: Int) -> DefineUser {
        var body = DefineUser()
        body.userID = Int64(id)
        body.name = .set("Agent \(id)")
        body.capacity = .set(40)
        return body
    }

    private func online(_ id: Int) -> SetAvailability {
        var body = SetAvailability()
        body.userID = Int64(id)
        body.availability = .online
        return body
    }

    /// Spells the log without what each tenant's own keys make.
    private static func outline(_ desk: Desk) throws -> [String] {
        try desk.events()
            .map { "\($0.position) \($0.event.type.name) \($0.stream) \($0.occurredAt.rfc3339())" }
    }

    @Test func theSameImportAtAnyClockGivesTheSameTables() throws {
        let commands = history()
        let early = try Desk()
        let late = try Desk()
        late.clock.set(to: minute(9_000_000))
        early.run(commands)
        late.run(commands)
        let dump = try early.dump()
        #expect(dump.count > 1_000)
        #expect(try late.dump() == dump)
        let types = Set(try early.events().map(\.event.type))
        #expect(
            types.isSuperset(
                of: [
                    .slaFirstResponseBreached, .slaResolutionBreached, .conversationArchived,
                    .conversationAssigned, .conversationUnassigned, .conversationReopened,
                ]
            )
        )
    }

    @Test(arguments: [1, 7, 64])
    func groupsOfAnySizeGiveTheSameTables(_ size: Int) throws {
        let commands = history()
        let whole = try Desk()
        let parted = try Desk()
        whole.run(commands)
        for start in stride(from: 0, to: commands.count, by: size) {
            parted.run(Array(commands[start..<min(start + size, commands.count)]))
        }
        #expect(try parted.dump() == whole.dump())
        #expect(try Self.outline(parted) == Self.outline(whole))
    }

    @Test func largeSlicedWorkComesBeforeTheNextCommandWhateverTheGroups() throws {
        let count = 1_300
        var commands = [Ask.user("Eve", userID: 1)]
        for number in 1...count {
            commands.append(Ask.receive(from: "p\(number)", at: minute(0)))
            commands.append(Ask.assign(Int64(number), to: 1))
        }
        commands.append(Ask.deactivate(1))
        commands.append(Ask.receive(from: "next", at: minute(1)))
        let whole = try Desk()
        let parted = try Desk { $0.eventsPerGroup = 100 }
        whole.run(commands)
        for start in stride(from: 0, to: commands.count, by: 300) {
            parted.run(Array(commands[start..<min(start + 300, commands.count)]))
        }
        let events = try whole.events()
        #expect(try Self.outline(parted) == Self.outline(whole))
        let taken = events.filter { $0.event.type == .conversationUnassigned }
        #expect(taken.count == count)
        let finished = try #require(events.last { $0.event.type == .workFinished })
        let next = try #require(events.last { $0.event.type == .messageReceived })
        #expect(finished.position < next.position)
        try parted.expectSound()
    }
}
