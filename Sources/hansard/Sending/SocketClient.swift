import AsyncHTTPClient
import HansardRecords
import HansardServer
import NIOCore
import NIOHTTP1

/// Speaks HTTP to the server of a data directory through its Unix socket.
struct SocketClient: Sendable {
    private let client: HTTPClient
    private let base: String
    private let tenantPath: String
    private let socket: String

    /// Prepares a client; connects on first use.
    ///
    /// - Parameters:
    ///   - socket: path of the Unix socket.
    ///   - tenant: name of the tenant, `[a-z0-9_-]{1,64}`.
    init(socket: String, tenant: String) {
        client = HTTPClient(eventLoopGroupProvider: .singleton)
        self.socket = socket
        base = "http+unix://\(Self.escaped(socket))"
        tenantPath = "/v1/\(tenant)"
    }

    /// Says whether a server answers.
    func isAnswered() async -> Bool {
        do {
            let response = try await client.execute(
                HTTPClientRequest(url: base + "/healthz"),
                timeout: .seconds(5)
            )
            return response.status == .ok
        } catch {
            // Nobody listens there: that is the answer.
            return false
        }
    }

    /// Sends commands as one array.
    ///
    /// - Returns: as many results, in order.
    func submit(_ commands: [[UInt8]]) async throws -> [CommandResult] {
        guard !commands.isEmpty else { return [] }
        var body: [UInt8] = [UInt8(ascii: "[")]
        body.append(contentsOf: commands.joined(separator: [UInt8(ascii: ",")]))
        body.append(UInt8(ascii: "]"))
        while true {
            let answer = try await post("/commands", body, type: "application/json")
            guard case .array(let values) = answer, values.count == commands.count else {
                throw CommandFailure.strangeAnswer(answer)
            }
            let results = try values.map { value throws(CommandFailure) in
                try CommandResult(server: value)
            }
            // The queue takes an array whole or not at all: what was refused so may be sent again.
            guard results.contains(where: \.isOverload) else { return results }
            try await Task.sleep(for: CommandLineLimits.overloadWait)
        }
    }

    /// Posts bytes below the tenant's path and gives the JSON of the answer.
    ///
    /// - Throws: `CommandFailure` when the server does not answer; the `Problem` that it answers
    ///   with.
    func post(_ path: String, _ body: [UInt8], type: String) async throws -> JSONValue {
        var request = HTTPClientRequest(url: base + tenantPath + path)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: type)
        request.body = .bytes(ByteBuffer(bytes: body))
        let status: Int
        let bytes: [UInt8]
        do {
            let response = try await client.execute(
                request,
                timeout: .seconds(CommandLineLimits.serverWaitSeconds)
            )
            status = Int(response.status.code)
            let buffer = try await response.body.collect(upTo: ServerLimits.bodyByteCount * 4)
            bytes = Array(buffer.readableBytesView)
        } catch {
            throw CommandFailure(
                .internalFailure,
                "the server at \(socket) did not answer (\(error)); look at its log and send the "
                    + "commands again"
            )
        }
        let answer = try JSONValue.parse(bytes)
        guard status < 300 else {
            throw Problem(
                status,
                answer["code"]?.stringValue ?? "unknown",
                answer["detail"]?.stringValue ?? "the server answered \(status)"
            )
        }
        return answer
    }

    /// Closes the connections.
    func close() async {
        do {
            try await client.shutdown()
        } catch {
            Output.complain("hansard: closing the connection to \(socket) failed: \(error)")
        }
    }

    /// Escapes everything but unreserved characters.
    ///
    /// Source: RFC 3986 §2.3.
    static func escaped(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        var escaped = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                escaped.append(Character(Unicode.Scalar(byte)))
            default:
                escaped += "%"
                escaped.append(digits[Int(byte >> 4)])
                escaped.append(digits[Int(byte & 15)])
            }
        }
        return escaped
    }
}
