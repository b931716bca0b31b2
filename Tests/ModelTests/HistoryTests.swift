import HansardDomain
import Testing

/// Holds that the random histories go where the twin shall be tried.
@Suite struct HistoryTests {
    @Test func everyEventAndRefusalHappens() {
        var events: Set<String> = []
        var refusals: Set<String> = []
        var duplicates = 0
        for seed in 1...3 as ClosedRange<UInt64> {
            var history = History(seed: seed)
            var twin = Twin()
            while history.count < 4_000 {
                switch twin.submit(history.command(twin)) {
                case .accepted: break
                case .duplicate: duplicates += 1
                case .refused(let code): refusals.insert(code)
                }
            }
            events.formUnion(twin.happened)
        }
        // Removals and deactivations in slices need a thousand rows: `SlicedWorkTests` have them.
        let large: Set = ["work.started", "work.finished"]
        #expect(events.union(large) == Set(EventType.allCases.map(\.name)))
        #expect(duplicates > 0)
        let expected: Set = [
            "invalid_field", "missing_field", "unknown_conversation", "unknown_message",
            "unknown_customer", "unknown_user", "unknown_attachment", "unknown_canned_response",
            "inactive_user", "ambiguous_message", "invalid_transition", "wrong_expected_version",
            "command_id_reused", "identity_taken", "unknown_tag", "unknown_note",
            "unknown_sla_policy", "unknown_automated_reply", "unknown_template",
            "unknown_campaign", "unknown_variable", "name_taken", "shortcut_taken",
            "invalid_calendar",
        ]
        #expect(refusals == expected)
    }

    @Test func theSameSeedGivesTheSameHistory() {
        func commands(_ seed: UInt64) -> [String] {
            var history = History(seed: seed)
            var twin = Twin()
            return (1...300)
                .map { _ in
                    let command = history.command(twin)
                    _ = twin.submit(command)
                    return command.json
                }
        }
        #expect(commands(5) == commands(5))
        #expect(commands(5) != commands(6))
    }
}
