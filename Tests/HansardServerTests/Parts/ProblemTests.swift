import HansardDomain
import HansardEngine
import HansardRecords
import Testing

@testable import HansardServer

struct ProblemTests {
    @Test(arguments: [
        (Rejection.Code.unknownCommand, 400), (.invalidField, 400), (.missingField, 400),
        (.timeAhead, 400), (.unknownConversation, 404), (.unknownUser, 404), (.unknownMessage, 404),
        (.invalidTransition, 409), (.wrongExpectedVersion, 409), (.commandIDReused, 409),
        (.ambiguousMessage, 409), (.overloaded, 503), (.shuttingDown, 503), (.storageFailed, 500),
    ])
    func aRefusalHasItsStatus(_ code: Rejection.Code, _ status: Int) {
        let problem = Problem(Rejection(code, "because", field: "f", bound: "b"))
        #expect(problem.status == status)
        #expect(problem.code == code.rawValue)
        #expect(problem.field == "f")
        #expect(problem.bound == "b")
        #expect((problem.retryAfterSeconds != nil) == (status == 503))
    }

    @Test func theObjectHasTheMembersOfRFC9457() throws {
        var writer = JSONWriter()
        Problem(404, "unknown_message", "message 7 does not exist", field: "message_id")
            .json(into: &writer)
        let object = try #require(JSONValue.parse(writer.bytes).objectValue)
        #expect(object.keys == ["type", "title", "status", "detail", "code", "field"])
        #expect(object["title"] == "unknown message")
        #expect(object["status"] == 404)
    }

    @Test func anErrorThatNobodyExpectedIs500() {
        struct Surprise: Error {}
        #expect(Problem(Surprise()).status == 500)
    }

    @Test func anEngineThatIsBusyElsewhereIs503() {
        #expect(Problem(HansardError(.tenantInUse, "x")).status == 503)
        #expect(Problem(HansardError(.unknownTenant, "x")).status == 404)
    }
}
