import HansardDomain
import HansardReadModel
import HansardRecords
import Testing

/// Work that is larger than one command goes on in slices of at most 1,000 events.
@Suite struct SlicedWorkTests {
    /// Decides and folds a command, then its slices one by one.
    ///
    /// - Returns: How many events each had, the command first.
    private func run(
        _ desk: inout Desk,
        _ name: String,
        _ fields: String,
        at minutes: Int64 = 5
    ) throws(Rejection) -> [Int] {
        let command = try CommandParser.parse(Desk.json(name, fields))
        var context = desk.world.context
        var decision = try Decider.decide(command, at: Desk.minute(minutes), &context)
        var sizes: [Int] = []
        repeat {
            sizes.append(decision.events.count)
            desk.world.fold(decision)
            var context = desk.world.context
            decision = try DueDecider.decideWork(at: Desk.minute(minutes), &context)
        } while !decision.events.isEmpty
        return sizes
    }

    private func desk(conversations: Int) throws -> Desk {
        var desk = Desk()
        try desk.user(3)
        for number in 1...conversations { try desk.receive(from: "person \(number)") }
        return desk
    }

    @Test func aTagOfManyIsRemovedInSlices() throws {
        var desk = try desk(conversations: 1_100)
        try desk.command("define_tag", "'name': 'vip'")
        for id in 1...1_100 {
            try desk.command("tag_conversation", "'conversation_id': \(id), 'tag_id': 1")
        }
        let sizes = try run(&desk, "remove_tag", "'tag_id': 1")
        #expect(sizes == [1_000, 103])
        #expect(desk.world.taggings.isEmpty)
        #expect(desk.world.conversations.values.allSatisfy { $0.tagIDs.isEmpty })
        #expect(desk.world.pendingWork.isEmpty)
        #expect(desk.names().last == "work.finished")
    }

    @Test func exactlyWhatFitsNeedsNoSlice() throws {
        var desk = try desk(conversations: 998)
        try desk.command("define_tag", "'name': 'vip'")
        for id in 1...998 {
            try desk.command("tag_conversation", "'conversation_id': \(id), 'tag_id': 1")
        }
        #expect(try run(&desk, "remove_tag", "'tag_id': 1") == [999])
    }

    @Test func aCampaignGoesOnInSlicesAndEachIsWithinTheBound() throws {
        var desk = Desk()
        let count = 400
        for id in 1...count { try desk.command("define_customer", "'customer_id': \(id)") }
        try desk.policy()
        let ids = (1...count).map(String.init).joined(separator: ", ")
        try desk.command("define_campaign", "'name': 'C', 'customer_ids': [\(ids)]")
        let sizes = try run(
            &desk,
            "send_campaign",
            "'campaign_id': 1, 'platform': 'whatsapp', 'content': 'x'"
        )
        #expect(sizes.count == 4)
        #expect(sizes.allSatisfy { $0 <= 1_000 })
        #expect(desk.world.campaignMessages.map(\.customerID) == Array(1...Int64(count)))
        #expect(desk.world.pendingWork.isEmpty)
    }

    @Test func aSendingThatStoppedGoesOnWhereItWas() throws {
        var desk = Desk()
        for id in 1...400 { try desk.command("define_customer", "'customer_id': \(id)") }
        let ids = (1...400).map(String.init).joined(separator: ", ")
        let command = try CommandParser.parse(
            Desk.json("define_campaign", "'name': 'C', 'customer_ids': [\(ids)]")
        )
        try desk.run(command.body)
        let send = try CommandParser.parse(
            Desk.json(
                "send_campaign",
                "'campaign_id': 1, 'platform': 'line', 'content': 'x', 'customer_ids': [\(ids)]"
            )
        )
        var context = desk.world.context
        desk.world.fold(try Decider.decide(send, at: Desk.minute(1), &context))
        context = desk.world.context
        desk.world.fold(try DueDecider.decideWork(at: Desk.minute(1), &context))
        let work = try #require(desk.world.pendingWork.first)
        #expect(work.cursor == Int64(desk.world.campaignMessages.count))
        #expect(work.cursor > 0)
        // The next command comes with the rest of it.
        try desk.receive(at: 2)
        #expect(desk.world.campaignMessages.count == 400)
        #expect(Set(desk.world.campaignMessages.map(\.customerID)).count == 400)
    }

    @Test func aUserWhoGoesLosesManyInSlices() throws {
        var desk = try desk(conversations: 1_100)
        desk.world.settings.offlinePolicy = .requeueUnanswered
        try desk.go(.online, 3)
        for id in Int64(1)...1_100 { try desk.assign(3, to: id) }
        try desk.send(in: 5, user: 3)
        try desk.send(in: 1_050, user: 3)
        let sizes = try run(
            &desk,
            "set_availability",
            "'user_id': 3, 'availability': 'offline'"
        )
        #expect(sizes.allSatisfy { $0 <= 1_000 })
        let kept = desk.world.conversations.values.filter { $0.assignedTo == 3 }
        #expect(kept.map(\.id).sorted() == [5, 1_050])
        #expect(desk.world.pendingWork.isEmpty)
    }

    @Test func theOldestWorkComesFirst() throws {
        var desk = Desk()
        for id in 1...2 { try desk.command("define_customer", "'customer_id': \(id)") }
        for campaign in 1...2 {
            try desk.command("define_campaign", "'campaign_id': \(campaign), 'name': 'C'")
        }
        for (campaign, customer) in [(1, 1), (2, 2)] {
            let command = try CommandParser.parse(
                Desk.json(
                    "send_campaign",
                    "'campaign_id': \(campaign), 'platform': 'line', 'content': 'x', "
                        + "'customer_ids': [\(customer)]"
                )
            )
            var context = desk.world.context
            desk.world.fold(try Decider.decide(command, at: Desk.minute(1), &context))
        }
        #expect(desk.world.pendingWork.map(\.subjectID) == [1, 2])
        var context = desk.world.context
        desk.world.fold(try DueDecider.decideWork(at: Desk.minute(1), &context))
        #expect(desk.world.pendingWork.map(\.subjectID) == [2])
    }
}
