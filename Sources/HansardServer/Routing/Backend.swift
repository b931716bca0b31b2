import HansardEngine

/// Is what handlers stand on: the engine, and the choices of whoever started the server.
struct Backend: Sendable {
    /// Tenants of the data directory.
    let engine: Engine
    /// Choices of whoever started the server.
    let options: ServerOptions
    /// Way in that the request took.
    let entrance: Entrance
}
