/// Names the ways into the server.
enum Entrance: Sendable {
    /// TCP on a loopback address: anybody on this machine, and what a proxy passes on.
    case network
    /// The Unix socket: only the user whom the socket belongs to.
    case unixSocket
}
