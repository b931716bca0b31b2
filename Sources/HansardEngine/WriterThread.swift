import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Runs one body on a thread of its own: LMDB's write transactions are bound to their thread.
final class WriterThread: Sendable {
    // Safety: the handle names the thread and is never changed; `isJoined` says whether it is over.
    private nonisolated(unsafe) let handle: pthread_t
    private let isJoined = Mutex(false)

    private final class Body {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Starts the thread.
    ///
    /// - Parameter body: what it runs, once; the thread ends with it.
    /// - Throws: `HansardError` with `storage_failed` when the system gives no thread.
    init(_ body: @escaping @Sendable () -> Void) throws(HansardError) {
        let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
        pthread_attr_init(attributes)
        pthread_attr_setstacksize(attributes, 8 << 20)
        defer {
            pthread_attr_destroy(attributes)
            attributes.deallocate()
        }
        let context = Unmanaged.passRetained(Body(body))
        var thread: pthread_t = 0
        let code = pthread_create(
            &thread,
            attributes,
            { context in
                guard let context else { return nil }
                Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
                return nil
            },
            context.toOpaque()
        )
        guard code == 0 else {
            context.release()
            throw HansardError(
                .storageFailed,
                "cannot start the tenant's writer thread: \(String(cString: strerror(code))); "
                    + "close other tenants, or raise the limit of threads"
            )
        }
        handle = thread
    }

    /// Waits until the thread has ended; a second call waits too, then does nothing.
    ///
    /// On the thread itself it does not wait: the thread then ends by itself.
    func join() {
        guard pthread_equal(handle, pthread_self()) == 0 else { return }
        isJoined.withLock { isJoined in
            guard !isJoined else { return }
            pthread_join(handle, nil)
            isJoined = true
        }
    }

    deinit {
        if !isJoined.withLock({ $0 }) { pthread_detach(handle) }
    }
}
