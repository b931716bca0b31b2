import Foundation
import HansardRecords
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Is a `hansard serve` that takes requests.
final class RunningServer {
    /// The process.
    let process: HansardProcess
    /// Path of its Unix socket.
    let socket: String
    /// What it said when it was ready.
    let greeting: String
    private let output: LineStream

    /// Starts a server on a workplace and waits until it listens.
    init(_ workplace: Workplace, socket: String? = nil) throws {
        let name = "serve-\(UUID().uuidString.prefix(8))"
        let pipe = try workplace.pipe(name)
        self.socket = socket ?? "\(workplace.data)/server.sock"
        output = try LineStream(pipe: pipe)
        process = try HansardProcess(
            ["serve", "--data", workplace.data, "--listen", "127.0.0.1:0"]
                + (socket.map { ["--socket", $0] } ?? []),
            input: "/dev/null",
            output: pipe,
            errors: "\(workplace.path)/\(name).err"
        )
        guard let line = output.next() else {
            let errors = try String(
                contentsOf: URL(filePath: "\(workplace.path)/\(name).err"),
                encoding: .utf8
            )
            throw Failure("the server did not begin to listen: \(errors)")
        }
        greeting = line
    }

    /// Posts a body through the Unix socket.
    ///
    /// - Returns: status and body; nil when the server is gone before the answer was whole.
    func post(_ path: String, _ body: [UInt8]) throws -> (status: Int, body: [UInt8])? {
        try UnixHTTP.send("POST", "/v1/default\(path)", body, socket: socket)
    }

    /// Gets a path through the Unix socket.
    func get(_ path: String) throws -> (status: Int, body: JSONValue) {
        let answer = try #require(try UnixHTTP.send("GET", path, [], socket: socket))
        return (answer.status, try JSONValue.parse(answer.body))
    }

    /// Stops the server the friendly way.
    ///
    /// - Returns: its exit code.
    func stop() -> Int32 {
        process.signal(SIGTERM)
        return process.wait()
    }
}

/// Speaks the least of HTTP/1.1 that a test needs: one request, one connection, blocking.
enum UnixHTTP {
    static func send(
        _ method: String,
        _ path: String,
        _ body: [UInt8],
        socket: String
    ) throws -> (status: Int, body: [UInt8])? {
        let descriptor = try connect(socket)
        guard let descriptor else { return nil }
        defer { close(descriptor) }
        let head =
            "\(method) \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nContent-Length: \(body.count)\r\n\r\n"
        // A server that refuses a body early answers before it was all sent.
        _ = write(Array(head.utf8) + body, to: descriptor)
        return parse(readAll(descriptor))
    }

    private static func connect(_ path: String) throws -> Int32? {
        #if canImport(Glibc)
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        #else
        let descriptor = socket(AF_UNIX, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw Failure("the socket's path is too long: \(path)")
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connectSocket(descriptor, $0, size)
            }
        }
        if code == 0 { return descriptor }
        close(descriptor)
        return nil
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var start = 0
        while start < bytes.count {
            let count = bytes[start...]
                .withUnsafeBytes {
                    sendBytes(descriptor, $0.baseAddress, $0.count)
                }
            guard count > 0 else { return false }
            start += count
        }
        return true
    }

    private static func readAll(_ descriptor: Int32) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return bytes }
            bytes += buffer.prefix(count)
        }
    }

    /// Splits an answer; nil when it is not whole.
    private static func parse(_ bytes: [UInt8]) -> (status: Int, body: [UInt8])? {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
        let words = head.split(separator: " ", maxSplits: 2)
        guard words.count > 1, let status = Int(words[1]) else { return nil }
        var body = Array(bytes[end.upperBound...])
        let lines = head.lowercased().split(separator: "\r\n")
        if let line = lines.first(where: { $0.hasPrefix("content-length:") }) {
            let length = Int(line.dropFirst(15).drop { $0 == " " }) ?? -1
            return body.count == length ? (status, body) : nil
        }
        if lines.contains(where: { $0.hasPrefix("transfer-encoding:") }) {
            guard let whole = unchunked(body) else { return nil }
            body = whole
        }
        return (status, body)
    }

    private static func unchunked(_ bytes: [UInt8]) -> [UInt8]? {
        var rest = bytes[...]
        var body: [UInt8] = []
        while let end = rest.firstRange(of: Array("\r\n".utf8)) {
            let size = Int(String(decoding: rest[..<end.lowerBound], as: UTF8.self), radix: 16)
            guard let size, rest.endIndex - end.upperBound >= size + 2 else { return nil }
            if size == 0 { return body }
            body += rest[end.upperBound..<(end.upperBound + size)]
            rest = rest[(end.upperBound + size + 2)...]
        }
        return nil
    }
}

private func connectSocket(
    _ descriptor: Int32,
    _ address: UnsafePointer<sockaddr>,
    _ size: socklen_t
) -> Int32 {
    connect(descriptor, address, size)
}

private func sendBytes(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
    send(descriptor, bytes, count, Int32(MSG_NOSIGNAL))
    #else
    send(descriptor, bytes, count, 0)
    #endif
}
