import Foundation
import HansardRecords
import Testing

@Suite struct BadInputTests {
    @Test func everyBadLineOfAFileIsAnsweredAndNothingIsAppended() throws {
        let workplace = try Workplace()
        let bytes = BadLine.all.flatMap { $0.bytes + [UInt8(ascii: "\n")] }
        let results = "\(workplace.path)/results.jsonl"
        let ending = try workplace.hansard(
            "apply",
            try workplace.file("bad.jsonl", bytes),
            "--results",
            results,
            "--json"
        )
        #expect(ending.status == 1, "\(ending.errors)")
        #expect(try ending.row().integer("refused") == Int64(BadLine.all.count))
        let answers = try String(contentsOfFile: results, encoding: .utf8).split(separator: "\n")
            .map { try #require(try JSONValue.parse(String($0)).objectValue) }
        try #require(answers.count == BadLine.all.count)
        for (bad, answer) in zip(BadLine.all, answers) { Self.check(bad, answer) }
        #expect(try workplace.hansard("events", "--json").output.isEmpty)
    }

    @Test func aLineOfOverTenMegabytesIsRefusedAndTheNextOneIsTaken() throws {
        let workplace = try Workplace()
        var bytes = Array(Lines.inbound("a", text: String(repeating: "x", count: 10 << 20)).utf8)
        bytes += Array("\n\(Lines.inbound("b"))\n".utf8)
        let ending = try workplace.hansard(
            "apply",
            try workplace.file("long.jsonl", bytes),
            "--json"
        )
        #expect(ending.status == 1)
        #expect(try ending.row().integer("accepted") == 1)
        #expect(try ending.row().integer("refused") == 1)
        #expect(ending.errors.contains("10485758 bytes"), "\(ending.errors)")
    }

    @Test func longLinesGoThroughAServerWithoutPassingItsBound() throws {
        let workplace = try Workplace()
        let server = try RunningServer(workplace)
        let text = String(repeating: "x", count: 1_000_000)
        let long = String(repeating: "x", count: 9_900_000)
        let lines =
            (1...4).map { Lines.inbound("a\($0)", text: text) } + [Lines.inbound("b", text: long)]
            + [Lines.inbound("c")]
        let ending = try workplace.hansard(
            "apply",
            try workplace.file("long.jsonl", lines: lines),
            "--json"
        )
        #expect(ending.status == 1)
        #expect(try ending.row().integer("accepted") == 5)
        #expect(try ending.row().integer("refused") == 1)
        #expect(ending.errors.contains("1048576"), "\(ending.errors)")
        #expect(server.stop() == 0)
    }

    @Test func everyBadBodyOverHTTPIsAnsweredAndTheServerLives() throws {
        let workplace = try Workplace()
        let server = try RunningServer(workplace)
        for bad in BadLine.all {
            let answer = try #require(try server.post("/commands", bad.bytes), "\(bad.name)")
            // An array is a list of commands: this one holds something that is none.
            if bad.name == "no object" { continue }
            #expect((400..<500).contains(answer.status), "\(bad.name): \(answer.status)")
            Self.check(bad, try #require(try JSONValue.parse(answer.body).objectValue))
            #expect(try server.get("/healthz").status == 200, "\(bad.name)")
        }
        let events = try server.get("/v1/default/events")
        #expect(events.body["data"]?.arrayValue?.isEmpty == true)
        #expect(server.stop() == 0)
    }

    @Test func aBodyOfOverTenMegabytesIsRefusedAndTheServerLives() throws {
        let workplace = try Workplace()
        let server = try RunningServer(workplace)
        let body = Array(Lines.inbound("a", text: String(repeating: "x", count: 10 << 20)).utf8)
        let answer = try #require(try server.post("/commands", body))
        #expect(answer.status == 413)
        let problem = try JSONValue.parse(answer.body)
        #expect(problem["code"]?.stringValue == "body_too_large")
        #expect(problem["bound"]?.stringValue?.contains("10485760") == true)
        #expect(try server.get("/healthz").status == 200)
        #expect(try server.get("/v1/default/events").body["data"]?.arrayValue?.isEmpty == true)
        #expect(server.stop() == 0)
    }

    @Test func everyBadBodyOfAWebhookIsAnsweredAndTheServerLives() throws {
        let workplace = try Workplace()
        let server = try RunningServer(workplace)
        for bad in BadLine.all {
            for provider in ["whatsapp", "facebook", "telegram"] {
                let answer = try #require(try server.post("/webhooks/\(provider)", bad.bytes))
                #expect(answer.status == 400, "\(bad.name) to \(provider): \(answer.status)")
                let problem = try JSONValue.parse(answer.body)
                #expect(["invalid_json", "wrong_payload"].contains(problem["code"]?.stringValue))
            }
        }
        #expect(try server.get("/healthz").status == 200)
        #expect(try server.get("/v1/default/events").body["data"]?.arrayValue?.isEmpty == true)
        #expect(server.stop() == 0)
    }

    private static func check(_ bad: BadLine, _ answer: JSONObject) {
        let text = JSONValue.object(answer).text
        #expect(answer["code"]?.stringValue == bad.code, "\(bad.name): \(text)")
        #expect(answer["field"]?.stringValue == bad.field, "\(bad.name): \(text)")
        #expect(text.utf8.count < 2_000, "\(bad.name): the answer repeats the input")
        guard let bound = bad.bound else { return }
        let given = answer["bound"]?.stringValue ?? ""
        #expect(given.contains(bound), "\(bad.name): \(text)")
    }
}
