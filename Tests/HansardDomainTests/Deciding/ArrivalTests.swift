import HansardDomain
import HansardRecords
import Testing

@Suite struct ArrivalTests {
    @Test func newStaysNewAndOpenStaysOpen() throws {
        var desk = Desk()
        try desk.receive()
        #expect(try desk.receive().names == ["message.received"])
        #expect(desk.status() == .new)
        try desk.run(desk.open())
        #expect(try desk.receive().names == ["message.received"])
        #expect(desk.status() == .open)
    }

    @Test func pendingOpensBeforeTheMessage() throws {
        var desk = Desk()
        try desk.receive()
        try desk.run(desk.pend())
        #expect(try desk.receive().names == ["conversation.opened", "message.received"])
    }

    @Test func resolvedReopensBeforeTheMessage() throws {
        var desk = Desk()
        try desk.receive()
        try desk.run(desk.resolve(), at: 10)
        let decision = try desk.receive(at: 20)
        #expect(decision.names == ["conversation.reopened", "message.received"])
        #expect(desk.status() == .open)
    }

    @Test func theEndOfTheWindowIsInsideAndAMicrosecondLaterOutside() throws {
        for (late, reopens) in [(Int64(0), true), (1, false)] {
            var desk = Desk()
            try desk.receive()
            try desk.run(desk.resolve(), at: 10)
            let end = Desk.minute(10 + 7 * Desk.day) + .microseconds(late)
            let decision = try desk.receive(at: end)
            #expect(decision.names.contains("conversation.reopened") == reopens)
            #expect(decision.id("conversation_id") == (reopens ? 1 : 2))
        }
    }

    @Test func pastTheWindowANewConversationNamesTheLast() throws {
        var desk = Desk()
        try desk.receive()
        try desk.run(desk.resolve(), at: 10)
        let decision = try desk.receive(at: 11 + 7 * Desk.day)
        #expect(decision.names == ["conversation.started", "message.received"])
        guard case .conversation(.started(let body)) = decision.events.first?.event else {
            Issue.record("not started")
            return
        }
        #expect(body.previousConversationID == 1)
        #expect(body.status == .new)
        #expect(desk.status(1) == .resolved)
    }

    @Test func theWindowCountsFromTheLastResolve() throws {
        var desk = Desk()
        try desk.receive()
        try desk.run(desk.resolve(), at: 0)
        try desk.run(desk.reopen(), at: 6 * Desk.day)
        try desk.run(desk.resolve(), at: 6 * Desk.day)
        let decision = try desk.receive(at: 12 * Desk.day)
        #expect(decision.names.first == "conversation.reopened")
    }

    @Test func aWindowOfZeroNeverReopensAndNoneAlwaysDoes() throws {
        for (window, at, reopens) in [
            (Int64?.some(0), Int64(10), false), (nil, 4_000 * Desk.day, true),
        ] {
            var desk = Desk()
            desk.world.settings.reopenWindowDays = window
            desk.world.settings.archiveResolvedAfterMonths = nil
            try desk.receive()
            try desk.run(desk.resolve(), at: 10)
            #expect(try desk.receive(at: at).names.contains("conversation.reopened") == reopens)
        }
    }

    @Test func aLateDeliveryFromBeforeTheResolveReopens() throws {
        var desk = Desk()
        try desk.receive()
        try desk.run(desk.resolve(), at: 10)
        #expect(try desk.receive(at: 9).names.first == "conversation.reopened")
    }

    @Test func archivedAlwaysMeansANewConversation() throws {
        var desk = Desk()
        try desk.receive()
        try desk.run(desk.resolve())
        try desk.run(desk.archive())
        let decision = try desk.receive()
        #expect(decision.names == ["conversation.started", "message.received"])
        #expect(desk.status(1) == .archived)
    }

    @Test(arguments: ["reaction", "system"])
    func reactionsAndSystemLinesChangeNoStatus(_ type: String) throws {
        var desk = Desk()
        try desk.receive()
        try desk.run(desk.pend())
        #expect(try desk.receive { $0.type = type }.names == ["message.received"])
        #expect(desk.status() == .pending)
        try desk.run(desk.resolve())
        let late = try desk.receive(at: 90 * Desk.day) { $0.type = type }
        #expect(late.names == ["message.received"])
        #expect(desk.status() == .resolved)
        try desk.run(desk.archive())
        let after = try desk.receive { $0.type = type }
        #expect(after.names == ["conversation.started", "message.received"])
    }

    @Test func aBlockedCustomersMessageIsAppendedAndChangesNoStatus() throws {
        var desk = Desk()
        try desk.receive()
        var block = DefineCustomer()
        block.customerID = 1
        block.isBlocked = .set(true)
        try desk.run(.defineCustomer(block))
        try desk.run(desk.pend())
        #expect(try desk.receive().names == ["message.received"])
        try desk.run(desk.resolve())
        #expect(try desk.receive(at: 90 * Desk.day).names == ["message.received"])
        #expect(desk.status() == .resolved)
    }

    @Test func reopeningTakesTheConversationFromAnInactiveAssignee() throws {
        var desk = Desk()
        try desk.user(3)
        try desk.receive()
        try desk.assign(3)
        try desk.run(desk.resolve())
        try desk.user(3, active: false)
        #expect(desk.world.conversations[1]?.assignedTo == 3)
        let decision = try desk.receive()
        #expect(
            decision.names == [
                "conversation.reopened", "conversation.unassigned", "message.received",
            ]
        )
        guard case .conversation(.unassigned(let body)) = decision.events[1].event else {
            Issue.record("not unassigned")
            return
        }
        #expect(body.reason == .reopened)
        #expect(body.closesAssignmentID == 1)
    }

    @Test func reopeningKeepsAnActiveAssignee() throws {
        var desk = Desk()
        try desk.user(3)
        try desk.receive()
        try desk.assign(3)
        try desk.run(desk.resolve())
        try desk.receive()
        #expect(desk.world.conversations[1]?.assignedTo == 3)
    }

    @Test func peopleInAGroupShareItsConversation() throws {
        var desk = Desk()
        try desk.receive(from: "ann") {
            $0.platformConversationID = "g1"
            $0.channelType = .group
        }
        let second = try desk.receive(from: "bob") { $0.platformConversationID = "g1" }
        #expect(second.names == ["customer.defined", "message.received"])
        #expect(second.id("conversation_id") == 1)
        #expect(second.events.last?.keyID == 2)
        #expect(desk.world.conversations[1]?.channelType == .group)
        let direct = try desk.receive(from: "ann")
        #expect(direct.id("conversation_id") == 2)
    }

    @Test func aCustomerHasOneConversationAnAccount() throws {
        var desk = Desk()
        var ann = DefineCustomer()
        ann.name = .set("Ann")
        ann.identities = .set([
            CustomerIdentity(platform: "whatsapp", channelAccount: nil, platformUserID: "ann")
        ])
        try desk.run(.defineCustomer(ann))
        #expect(try desk.receive().names == ["conversation.started", "message.received"])
        let other = try desk.receive { $0.channelAccount = "branch" }
        #expect(other.id("conversation_id") == 2)
        #expect(other.id("customer_id") == 1)
    }

    @Test func aNameIsFilledInOnceItIsKnown() throws {
        var desk = Desk()
        try desk.receive()
        let named = try desk.receive { $0.from.name = "Ann" }
        #expect(named.names == ["customer.defined", "message.received"])
        #expect(desk.world.customers[1]?.name == "Ann")
        let renamed = try desk.receive { $0.from.name = "Anna" }
        #expect(renamed.names == ["message.received"])
        #expect(desk.world.customers[1]?.name == "Ann")
    }

    @Test func aBlankNameIsNone() throws {
        var desk = Desk()
        try desk.receive { $0.from.name = "  " }
        #expect(desk.world.customers[1]?.name == nil)
        #expect(try desk.receive { $0.from.name = "" }.names == ["message.received"])
    }
}
