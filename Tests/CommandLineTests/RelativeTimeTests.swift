import HansardRecords
import Testing

@testable import hansard

struct RelativeTimeTests {
    @Test(arguments: [
        (0, "now"), (59, "59s ago"), (180, "3m ago"), (7_200, "2h ago"), (3 * 86_400, "3d ago"),
        (-120, "in 2m"), (40 * 86_400, "2025-11-26"),
    ])
    func aDistanceIsSpelled(_ seconds: Int64, _ text: String) throws {
        let now = try #require(Timestamp(rfc3339: "2026-01-05T09:00:00Z"))
        let instant = Timestamp(microseconds: now.microseconds - seconds * 1_000_000)
        #expect(RelativeTime.text(instant, from: now) == text)
    }

    @Test(arguments: [
        (-60, "0s"), (0, "0s"), (59, "59s"), (60, "1m"), (3_599, "59m"), (3_600, "1h"),
        (86_399, "23h"), (40 * 86_400, "40d"),
    ])
    func aSpanIsSpelledInOneUnit(_ seconds: Int64, _ text: String) throws {
        let now = try #require(Timestamp(rfc3339: "2026-01-05T09:00:00Z"))
        let start = Timestamp(microseconds: now.microseconds - seconds * 1_000_000)
        #expect(RelativeTime.span(start, to: now) == text)
    }
}
