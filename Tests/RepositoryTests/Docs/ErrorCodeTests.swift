import HansardChannels
import HansardDomain
import HansardEngine
import HansardServer
import Testing

/// Holds `docs/errors.md` against every code that the engine answers with.
@Suite struct ErrorCodeTests {
    static func rows() throws -> [String: String] {
        var rows: [String: String] = [:]
        for row in try MarkdownPage("docs/errors.md").rows {
            guard let code = row.cells.first?.codeSpans.first else { continue }
            #expect(rows[code] == nil, "docs/errors.md lists \(code) twice")
            rows[code] = try #require(row.cells.dropFirst().first)
        }
        return rows
    }

    static func rejectionCodes() throws -> [String] {
        try Repository.text("Sources/HansardDomain/Deciding/Rejection.swift")
            .matches(of: /Code\(rawValue: "(\w+)"\)/)
            .map { String($0.1) }
    }

    static func engineCodes() throws -> [String] {
        try Repository.text("Sources/HansardEngine/HansardError.swift")
            .matches(of: /case \w+ = "(\w+)"/)
            .map { String($0.1) }
    }

    /// Finds the problems that rooms above the engine make themselves: status and code.
    static func ownProblems() throws -> [(status: String, code: String)] {
        try ["Sources/HansardServer", "Sources/hansard"]
            .flatMap { try Repository.paths(in: $0, extensions: ["swift"]) }
            .flatMap { path in
                try Repository.text(path)
                    .matches(of: /(?:Problem|self\.init)\(\s*(\d{3}),[^")]*?"([a-z_]+)"/)
                    .map { (String($0.1), String($0.2)) }
            }
    }

    @Test func everyRejectionStandsInTheDocsWithItsStatus() throws {
        let rows = try Self.rows()
        let codes = try Self.rejectionCodes()
        #expect(codes.count > 20, "the scanner lost its codes")
        for code in codes {
            let status = Problem(Rejection(Rejection.Code(rawValue: code), "")).status
            #expect(rows[code] == "\(status)", "docs/errors.md: \(code) is answered with \(status)")
        }
    }

    @Test func everyFailureOfTheEngineStandsInTheDocsWithItsStatus() throws {
        let rows = try Self.rows()
        for code in try Self.engineCodes() {
            let error = HansardError(try #require(HansardError.Code(rawValue: code)), "")
            let status = Problem(error).status
            #expect(rows[code] == "\(status)", "docs/errors.md: \(code) is answered with \(status)")
        }
    }

    @Test func everyRefusalOfAWebhookStandsInTheDocsWithItsStatus() throws {
        let rows = try Self.rows()
        for code in ChannelError.Code.allCases {
            let status = Problem(ChannelError(code, "")).status
            #expect(
                rows[code.rawValue] == "\(status)",
                "docs/errors.md: \(code.rawValue) is answered with \(status)"
            )
        }
    }

    @Test func everyProblemOfTheServerStandsInTheDocsWithItsStatus() throws {
        let rows = try Self.rows()
        let problems = try Self.ownProblems()
        #expect(problems.count > 15, "the scanner lost its problems")
        for (status, code) in problems {
            #expect(rows[code] == status, "docs/errors.md: \(code) is answered with \(status)")
        }
    }

    @Test func theDocsListNoCodeThatIsNotThere() throws {
        var known = Set(try Self.rejectionCodes() + Self.engineCodes())
        known.formUnion(ChannelError.Code.allCases.map(\.rawValue))
        known.formUnion(try Self.ownProblems().map(\.code))
        for code in try Self.rows().keys.sorted() {
            #expect(known.contains(code), "docs/errors.md lists \(code), which nothing answers")
        }
    }

    @Test func theApisPageNamesEveryCodeThatItAnswers() throws {
        let page = try Repository.text("docs/http-api.md")
        let notOfTheApi: Set<String> = ["invalid_listen", "invalid_socket", "line_too_long"]
        for code in try Self.rows().keys.sorted() where !notOfTheApi.contains(code) {
            #expect(page.contains("`\(code)`"), "docs/http-api.md does not name \(code)")
        }
    }
}
