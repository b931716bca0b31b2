import Foundation
import HansardEngine
import HansardLog
import HansardReadModel
import HansardRecords
import Hummingbird
import HummingbirdTesting
import ServiceLifecycleTestKit
import Synchronization
import Testing

@testable import HansardServer

struct LiveServerTests {
    @Test func aServedCommandIsThereAfterTheServerIsGone() async throws {
        try await TestDesk.run(.live) { desk in
            let answer = try await desk.command(TestDesk.inbound("m1"))
            let position = try #require(answer["position"]?.integerValue)
            desk.engine.close()
            #expect(throws: HansardError.self) { try desk.engine.tenant("default") }
            let next = Engine(dataDirectory: desk.folder)
            defer { next.close() }
            let tenant = try next.tenant("default")
            #expect(tenant.log.head.position == position)
            #expect(try tenant.snapshot().conversation(1) != nil)
        }
    }

    @Test func callersAtTheSameTimeAllGetTheirOwnAnswer() async throws {
        try await TestDesk.run { desk in
            try await withThrowingTaskGroup(of: JSONValue.self) { group in
                for number in 1...64 {
                    group.addTask {
                        try await desk.command(TestDesk.inbound("m\(number)", from: "49\(number)"))
                    }
                }
                var ids: Set<Int64> = []
                for try await answer in group {
                    if let id = answer["ids"]?["message_id"]?.integerValue { ids.insert(id) }
                }
                #expect(ids == Set(1...64))
            }
        }
    }

    @Test func theServerListensOnBothAndCleansUpBehindItself() async throws {
        try await TestDesk.run { desk in
            let socket = "\(desk.folder)/server.sock"
            let (ports, port) = AsyncStream.makeStream(of: Int.self)
            try await testGracefulShutdown { trigger in
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        // A server that never listens must not leave the test waiting.
                        defer { port.finish() }
                        try await desk.server.run(
                            listen: ListenAddress("127.0.0.1:0"),
                            socket: socket
                        ) {
                            port.yield($0)
                        }
                    }
                    var arrivals = ports.makeAsyncIterator()
                    let chosen = try #require(await arrivals.next())
                    #expect(chosen > 0)
                    #expect(FileManager.default.fileExists(atPath: socket))
                    await #expect(throws: HansardError.self) {
                        try await desk.server.run(
                            listen: ListenAddress("127.0.0.1:0"),
                            socket: socket
                        ) { _ in }
                    }
                    trigger.triggerGracefulShutdown()
                    try await group.waitForAll()
                }
            }
            #expect(!FileManager.default.fileExists(atPath: socket))
        }
    }

    @Test func aSocketPathThatIsTooLongIsRefused() throws {
        let path = "/tmp/" + String(repeating: "x", count: 120)
        #expect(throws: Problem.self) { try UnixSocketPath.claim(path) }
    }

    @Test func everyRouteStandsInTheDocumentation() async throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(
            contentsOf: root.appendingPathComponent("docs/http-api.md"),
            encoding: .utf8
        )
        try await TestDesk.run { desk in
            for route in desk.server.routes {
                let parts = route.split(separator: "/")
                    .map { part in
                        part.hasPrefix(":") ? "{\(part.dropFirst())}" : String(part)
                    }
                #expect(page.contains("`\(parts.joined(separator: "/"))`"), "\(route)")
            }
        }
    }
}
