import Foundation
import HansardEngine
import HansardLog
import HansardRecords
import Hummingbird
import HummingbirdTesting
import Logging
import Testing

@testable import HansardServer

/// Is a server over an empty temporary folder, with one tenant that exists.
struct TestDesk: Sendable {
    let folder: String
    let engine: Engine
    let server: HansardServer
    let client: any TestClientProtocol

    /// Runs a test against a fresh server and removes it afterwards.
    static func run(
        _ setup: TestingSetup = .router,
        options: ServerOptions = ServerOptions(),
        entrance: Entrance = .network,
        _ test: @Sendable (TestDesk) async throws -> Void
    ) async throws {
        let folder = "\(NSTemporaryDirectory())/hansard-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true
        )
        var tenantOptions = TenantOptions()
        tenantOptions.maximumTimeAhead = EngineLimits.servedTimeAhead
        tenantOptions.allowsAnyFileSystem = true
        tenantOptions.mapSize = 256 << 20
        let engine = Engine(dataDirectory: folder, options: tenantOptions)
        defer {
            engine.close()
            try? FileManager.default.removeItem(atPath: folder)
        }
        _ = try engine.tenant("default", create: true)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let server = HansardServer(engine: engine, options: options, logger: logger)
        try await server.application(entrance)
            .test(setup) { client in
                try await test(
                    TestDesk(folder: folder, engine: engine, server: server, client: client)
                )
            }
    }

    /// Reads the position of the tenant's log.
    var position: Int64 {
        get throws { try engine.tenant("default").log.head.position }
    }

    /// Gets a path below the tenant.
    func get(_ path: String, tenant: String = "default") async throws -> Answer {
        try await send(.get, "/v1/\(tenant)\(path)")
    }

    /// Posts JSON below the tenant.
    func post(
        _ path: String,
        _ body: String,
        tenant: String = "default",
        headers: HTTPFields = [:]
    ) async throws -> Answer {
        try await post(path, Array(body.utf8), tenant: tenant, headers: headers)
    }

    /// Posts bytes below the tenant.
    func post(
        _ path: String,
        _ body: [UInt8],
        tenant: String = "default",
        headers: HTTPFields = [:]
    ) async throws -> Answer {
        try await send(.post, "/v1/\(tenant)\(path)", headers: headers, body: body)
    }

    /// Posts a command that must be accepted and gives its answer.
    @discardableResult
    func command(_ body: String) async throws -> JSONValue {
        let answer = try await post("/commands", body)
        #expect(answer.status == 200, "\(answer.text)")
        return try answer.json
    }

    /// Sends any request.
    func send(
        _ method: HTTPRequest.Method,
        _ uri: String,
        headers: HTTPFields = [:],
        body: [UInt8]? = nil
    ) async throws -> Answer {
        try await client.execute(
            uri: uri,
            method: method,
            headers: headers,
            body: body.map { ByteBuffer(bytes: $0) }
        ) { Answer($0) }
    }

    /// Makes an inbound WhatsApp message as a command.
    static func inbound(_ id: String, from: String = "4911111", text: String = "hello") -> String {
        """
        {"command": "receive_message", "command_id": "c-\(id)", "occurred_at": "2026-01-05T09:00:00Z", \
        "platform": "whatsapp", "channel_account": "106540352242922", "platform_message_id": "\(id)", \
        "from": {"platform_user_id": "\(from)", "name": "Maria"}, "content": "\(text)"}
        """
    }
}

/// Is what the server answered.
struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]

    init(_ response: TestResponse) {
        status = response.status.code
        headers = response.headers
        bytes = Array(response.body.readableBytesView)
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    var json: JSONValue {
        get throws { try JSONValue.parse(bytes) }
    }

    /// Gives the rows of a list.
    var data: [JSONValue] {
        get throws { try #require(json["data"]?.arrayValue, "\(text)") }
    }

    /// Holds the answer to be problem details of a kind.
    func expectProblem(
        _ status: Int,
        _ code: String,
        field: String? = nil,
        bound: String? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        #expect(self.status == status, "\(text)", sourceLocation: sourceLocation)
        #expect(
            headers[.contentType] == "application/problem+json",
            sourceLocation: sourceLocation
        )
        let json = try json
        #expect(json["code"]?.stringValue == code, "\(text)", sourceLocation: sourceLocation)
        #expect(
            json["status"]?.integerValue == Int64(status),
            "\(text)",
            sourceLocation: sourceLocation
        )
        #expect(json["detail"]?.stringValue?.isEmpty == false, sourceLocation: sourceLocation)
        if let field {
            #expect(json["field"]?.stringValue == field, "\(text)", sourceLocation: sourceLocation)
        }
        if let bound {
            let given = json["bound"]?.stringValue ?? ""
            #expect(given.contains(bound), "\(text)", sourceLocation: sourceLocation)
        }
    }
}
