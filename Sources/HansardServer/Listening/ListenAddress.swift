/// Names where the API listens on TCP: a loopback address and a port.
///
/// The API has no passwords, so it listens to its own machine only.
public struct ListenAddress: Sendable, Equatable, CustomStringConvertible {
    /// Host: `127.0.0.1` and its neighbours, `::1` or `localhost`.
    public let host: String
    /// Port, 0 … 65535; 0 lets the system choose.
    public let port: Int

    /// Is the address when nobody names one.
    ///
    /// Source: contract §3.
    public static let standard = ListenAddress(host: "127.0.0.1", port: ServerLimits.defaultPort)

    private init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// Reads `HOST:PORT`, `:PORT` or `[::1]:PORT`.
    ///
    /// - Throws: `Problem` with `invalid_listen` when it is none, or not a loopback address.
    public init(_ text: String) throws(Problem) {
        guard let colon = text.lastIndex(of: ":"),
            let port = Int(text[text.index(after: colon)...]), (0...65_535).contains(port)
        else {
            throw Problem(
                400,
                "invalid_listen",
                "'\(text)' is no HOST:PORT; give for example 127.0.0.1:\(ServerLimits.defaultPort)",
                field: "listen"
            )
        }
        let written = String(text[..<colon])
        let host = written.isEmpty ? "127.0.0.1" : written
        let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
        let bare = isBracketed ? String(host.dropFirst().dropLast()) : host
        guard Self.isLoopback(bare) else {
            throw Problem(
                400,
                "invalid_listen",
                "\(bare) is not a loopback address and the API has no passwords; listen on "
                    + "127.0.0.1 and put a proxy before it",
                field: "listen",
                bound: "127.0.0.0/8, ::1 or localhost"
            )
        }
        self.init(host: bare == "localhost" ? "127.0.0.1" : bare, port: port)
    }

    /// Says whether a host is this machine itself.
    static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127"
            && parts.allSatisfy { part in
                UInt8(part) != nil && part.utf8.allSatisfy { (48...57).contains($0) }
            }
    }

    /// Spells `HOST:PORT`.
    public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
