import HansardChannels
import HansardDomain
import HansardEngine
import HansardReadModel
import HansardRecords
import HansardTesting
import Testing

@Suite struct WorkloadTests {
    private let digester = PlainDigester()

    private func items(
        seed: UInt64,
        conversations: Int = 60,
        endingAt end: Timestamp = WorkloadGenerator.standardEnd
    ) -> [WorkloadItem] {
        Array(WorkloadGenerator(seed: seed, conversations: conversations, endingAt: end))
    }

    @Test func theSameSeedMakesTheSameBytes() {
        #expect(items(seed: 7) == items(seed: 7))
    }

    @Test func anotherSeedMakesOtherBytes() {
        let bodies = [7, 8]
            .map { seed in
                Set(
                    items(seed: seed)
                        .compactMap { item -> [UInt8]? in
                            guard case .webhook(_, let body) = item else { return nil }
                            return body
                        }
                )
            }
        #expect(!bodies[0].isEmpty)
        #expect(bodies[0].isDisjoint(with: bodies[1]))
    }

    @Test func anotherEndMovesEveryTime() throws {
        let later = WorkloadGenerator.standardEnd + .seconds(3_600)
        let first = try times(items(seed: 7))
        let second = try times(items(seed: 7, endingAt: later))
        #expect(!first.isEmpty)
        #expect(second == first.map { $0 + .seconds(3_600) })
    }

    @Test func everyWebhookIsTakenWhole() throws {
        var counts: [Provider: Int] = [:]
        for item in items(seed: 3, conversations: 300) {
            guard case .webhook(let provider, let body) = item else { continue }
            let translation = try ChannelCatalog.translate(
                provider: provider,
                body: body,
                digester: digester
            )
            let text = String(decoding: body, as: UTF8.self)
            #expect(translation.ignored.isEmpty, "\(text)")
            #expect(translation.notes.isEmpty, "\(text)")
            #expect(!translation.commands.isEmpty, "\(text)")
            counts[provider, default: 0] += 1
        }
        for provider in Provider.allCases { #expect(counts[provider, default: 0] > 50) }
    }

    @Test func timeNeverGoesBackButForSecondDeliveries() throws {
        var last = Timestamp.minimum
        var known: Set<String> = []
        var repeated = 0
        for item in items(seed: 5, conversations: 300) {
            for command in try item.commands(digester: digester) {
                let id = try #require(command.envelope.commandID)
                let time = try #require(command.envelope.occurredAt)
                guard known.insert(id).inserted else {
                    repeated += 1
                    #expect(time <= last)
                    continue
                }
                #expect(time >= last)
                last = time
            }
        }
        #expect(repeated > 0)
        #expect(last <= WorkloadGenerator.standardEnd)
        #expect(last > WorkloadGenerator.standardEnd - .seconds(3_600))
    }

    @Test func theLastDayEndsInTheAfternoonAndNobodyWritesAtNight() throws {
        for time in try times(items(seed: 9, conversations: 200)) {
            let back = WorkloadGenerator.standardEnd - time
            let hour = 16.5 - Double(back.components.seconds % 86_400) / 3_600
            #expect(!(0.5..<6).contains(hour < 0 ? hour + 24 : hour))
        }
    }

    /// Commands that no shop of this workload gives: they have tests of their own.
    private static let unasked: Set<String> = [
        "edit_message", "archive_attachment", "define_template", "define_campaign",
        "send_campaign", "remove_tag", "define_automated_reply", "remove_canned_response",
        "auto_assign_conversation", "untag_conversation", "edit_note", "delete_note", "pin_note",
        "unpin_note", "apply_sla_policy", "advance_time",
    ]

    @Test func everyOtherKindOfCommandIsAsked() throws {
        var names: Set<String> = []
        for item in items(seed: 2, conversations: 600) {
            for command in try item.commands(digester: digester) { names.insert(command.body.name) }
        }
        let unused = Set(CommandCatalog.names).subtracting(names)
        #expect(unused == Self.unasked)
    }

    @Test func nobodyAtAllMeansAnIdleTeam() throws {
        let items = items(seed: 1, conversations: 0)
        let names = Set(
            try items.flatMap { try $0.commands(digester: digester).map(\.body.name) }
        )
        #expect(
            names == [
                "configure_tenant", "define_user", "set_availability", "define_tag",
                "define_sla_policy", "define_canned_response",
            ]
        )
    }

    private func times(_ items: [WorkloadItem]) throws -> [Timestamp] {
        try items.flatMap { item in
            try item.commands(digester: digester).compactMap(\.envelope.occurredAt)
        }
    }
}
