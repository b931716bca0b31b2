import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Holds the lock that makes this process the only engine of a tenant.
///
/// The lock is the operating system's and ends with the process, however it ends. The file holds
/// the process id of the holder, for the message.
///
/// Source: flock(2).
final class EngineLock: Sendable {
    private let descriptor: Mutex<Int32?>

    private init(descriptor: Int32) {
        self.descriptor = Mutex(descriptor)
    }

    /// Takes the lock, or says who holds it.
    ///
    /// - Throws: `HansardError` with `tenant_in_use` naming the process, or `storage_failed`.
    static func take(_ directory: TenantDirectory) throws(HansardError) -> EngineLock {
        let file = open(directory.lockFile, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure("open", directory, errno) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            let holder = readHolder(file)
            close(file)
            guard reason == EWOULDBLOCK else { throw failure("lock", directory, reason) }
            throw HansardError(
                .tenantInUse,
                "tenant '\(directory.name)' is open in process \(holder): stop it, or send the "
                    + "commands to its socket"
            )
        }
        let text = Array("\(getpid())\n".utf8)
        // Only the message of the next one suffers when this fails.
        if ftruncate(file, 0) == 0 { pwrite(file, text, text.count, 0) }
        return EngineLock(descriptor: file)
    }

    /// Gives the lock back; a second call does nothing.
    ///
    /// It is taken off by name: closing alone leaves it to a child process that is being started
    /// and still has the descriptor.
    func release() {
        descriptor.withLock { file in
            if let open = file {
                flock(open, LOCK_UN)
                close(open)
            }
            file = nil
        }
    }

    deinit { release() }

    private static func readHolder(_ file: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 32)
        let count = pread(file, &buffer, buffer.count, 0)
        guard count > 0 else { return "unknown" }
        let digits = buffer.prefix(count).prefix { (48...57).contains($0) }
        return String(decoding: digits, as: UTF8.self)
    }

    private static func failure(
        _ action: String,
        _ directory: TenantDirectory,
        _ reason: Int32
    ) -> HansardError {
        HansardError(
            .storageFailed,
            "cannot \(action) \(directory.lockFile): \(String(cString: strerror(reason)))"
        )
    }
}
