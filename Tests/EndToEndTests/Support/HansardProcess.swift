import Foundation
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Is one running `hansard`, the built binary.
final class HansardProcess: Sendable {
    /// Path of the binary: `HANSARD_BINARY`, else the debug build of this repository.
    static let binary =
        ProcessInfo.processInfo.environment["HANSARD_BINARY"]
        ?? URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: ".build/debug/hansard").path

    /// Process id.
    let id: pid_t
    private let status = Mutex<Int32?>(nil)

    /// Starts the binary; its three streams are files or named pipes.
    init(_ arguments: [String], input: String, output: String, errors: String) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
        let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
        var arguments = ([Self.binary] + arguments).map { strdup($0) } + [nil]
        var variables = environment.map { strdup($0) } + [nil]
        defer { for pointer in arguments + variables { free(pointer) } }
        var id: pid_t = 0
        let code = posix_spawn(&id, Self.binary, &actions, nil, &arguments, &variables)
        guard code == 0 else {
            throw Failure(
                "cannot start \(Self.binary): errno \(code); build it, or name it with HANSARD_BINARY"
            )
        }
        self.id = id
    }

    deinit {
        signal(SIGKILL)
        wait()
    }

    /// Sends a signal, unless the process has been waited for.
    func signal(_ number: Int32) {
        status.withLock { if $0 == nil { kill(id, number) } }
    }

    /// Waits for the end.
    ///
    /// - Returns: the exit code, or the negative number of the signal that killed it.
    @discardableResult
    func wait() -> Int32 {
        if let known = status.withLock({ $0 }) { return known }
        var raw: Int32 = 0
        while waitpid(id, &raw, 0) < 0, errno == EINTR {}
        let result = raw & 0x7F == 0 ? raw >> 8 & 0xFF : -(raw & 0x7F)
        status.withLock { $0 = result }
        return result
    }
}
