import Testing

@testable import HansardServer

struct QueryParametersTests {
    @Test func valuesAreDecodedAndMayRepeat() throws {
        let query = try QueryParameters(query: "status=new&status=open&name=M%C3%BCller+%26&flag")
        #expect(query.all("status") == ["new", "open"])
        #expect(try query.single("name") == "Müller &")
        #expect(try query.single("flag") == "")
        #expect(try query.single("absent") == nil)
    }

    @Test func anEmptyQueryHasNothing() throws {
        #expect(try QueryParameters(query: nil).all("a").isEmpty)
        #expect(try QueryParameters(query: "&&").all("").isEmpty)
    }

    @Test func moreThanAHundredParametersAreRefused() throws {
        let query = Array(repeating: "status=new", count: 101).joined(separator: "&")
        #expect(throws: Problem.self) { try QueryParameters(query: query) }
    }

    @Test(arguments: ["%", "%4", "%zz", "%C3%28", "%00"])
    func brokenEscapesAreRefused(_ value: String) {
        #expect(throws: Problem.self) { try QueryParameters(query: "a=\(value)") }
    }

    @Test func theLimitHasADefaultAndBounds() throws {
        #expect(try QueryParameters(query: nil).limit() == 50)
        #expect(try QueryParameters(query: "limit=200").limit() == 200)
        #expect(throws: Problem.self) { try QueryParameters(query: "limit=201").limit() }
    }
}
