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
}
