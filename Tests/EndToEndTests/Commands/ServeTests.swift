import Foundation
import HansardRecords
import Testing

@Suite struct ServeTests {
    @Test func writingCommandsGoThroughTheServerAndReadingOnesWorkBesideIt() throws {
        let workplace = try ReadingTests.desk()
        let server = try RunningServer(workplace)
        #expect(server.greeting.contains("http://127.0.0.1:"))
        let file = try workplace.file(
            "more.jsonl",
            lines: [Lines.inbound("x", customer: 9, at: 70), Lines.desk[0], Lines.desk[2]]
        )
        let ending = try workplace.hansard("apply", file, "--json")
        ending.expectDone()
        #expect(try ending.row().integer("accepted") == 1)
        #expect(try ending.row().integer("duplicate") == 2)
        let body = try workplace.file("a.json", WebhookTests.whatsApp("wamid.9", text: "hi").utf8)
        try workplace.hansard("webhook", "whatsapp", body).expectDone()

        #expect(try workplace.hansard("inbox", "--json").rows().count == 5)
        #expect(try workplace.hansard("messages", "4", "--json").rows().count == 1)
        let overHTTP = try server.get("/v1/default/conversations?limit=50")
        #expect(overHTTP.status == 200)
        #expect(overHTTP.body["data"]?.arrayValue?.count == 5)
        try workplace.hansard("verify").expectDone()
        #expect(server.stop() == 0)
        try workplace.hansard("verify").expectDone()
    }

    @Test func refusalsComeThroughTheServerToo() throws {
        let workplace = try ReadingTests.desk()
        let server = try RunningServer(workplace)
        let file = try workplace.file(
            "bad.jsonl",
            lines: [Lines.conversation("open_conversation", 99), Lines.inbound("y", at: 80)]
        )
        let ending = try workplace.hansard("apply", file, "--json")
        #expect(ending.status == 1)
        #expect(try ending.row().integer("refused") == 1)
        #expect(ending.errorLines.count == 1)
        let bad = try workplace.file("bad.json", "{".utf8)
        let webhook = try workplace.hansard("webhook", "whatsapp", bad, "--json")
        #expect(webhook.status == 1)
        #expect(try webhook.row().integer("refused_bodies") == 1)
        #expect(server.stop() == 0)
    }

    @Test func aSecondEngineIsRefusedAndNamesTheFirst() throws {
        let workplace = try ReadingTests.desk()
        let socket = "\(workplace.path)/other.sock"
        let server = try RunningServer(workplace, socket: socket)
        let second = try workplace.hansard("serve", "--listen", "127.0.0.1:0")
        second.expectError(1, "process \(server.process.id)")
        // Nobody answers at the usual socket, so there is no way to hand the commands over.
        let file = try workplace.file("more.jsonl", lines: [Lines.inbound("x", at: 70)])
        try workplace.hansard("apply", file).expectError(1, "process \(server.process.id)")
        #expect(try server.get("/healthz").status == 200)
        #expect(server.stop() == 0)
        try workplace.hansard("apply", file).expectDone()
    }

    @Test func aServerThatWasKilledLeavesItsSocketAndTheNextOneStarts() throws {
        let workplace = try ReadingTests.desk()
        let first = try RunningServer(workplace)
        first.process.signal(SIGKILL)
        #expect(first.process.wait() == -SIGKILL)
        #expect(FileManager.default.fileExists(atPath: first.socket))
        let second = try RunningServer(workplace)
        #expect(try second.get("/healthz").status == 200)
        #expect(second.stop() == 0)
    }

    @Test func interruptingStopsAServerCleanly() throws {
        let workplace = try Workplace()
        let server = try RunningServer(workplace)
        server.process.signal(SIGINT)
        #expect(server.process.wait() == 0)
    }

    @Test func wrongUsageIsOneLineAndExitCodeTwo() throws {
        let workplace = try Workplace()
        try workplace.hansard("serve", "--listen", "nowhere").expectError(2, "HOST:PORT")
        try workplace.hansard("serve", "--listen", "0.0.0.0:1").expectError(2, "loopback")
        let long = "/tmp/" + String(repeating: "x", count: 120)
        try workplace.hansard("serve", "--listen", "127.0.0.1:0", "--socket", long)
            .expectError(2, "103")
        try workplace.hansard("serve", "--secrets", "\(workplace.path)/none").expectError(2, "none")
    }
}
