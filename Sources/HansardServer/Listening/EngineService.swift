import HansardEngine
import ServiceLifecycle

/// Closes the engine when everything that uses it has stopped.
///
/// Services stop in the reverse order of their start; this one starts first, so no request is still
/// running when the tenants close.
struct EngineService: Service {
    let engine: Engine

    /// Waits for the end and closes the engine.
    func run() async throws {
        defer { engine.close() }
        do {
            try await gracefulShutdown()
        } catch is CancellationError {
            // Another service failed: closing is all there is to do.
        }
    }
}
