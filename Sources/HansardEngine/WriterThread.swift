#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Runs one body on a thread of its own: LMDB's write transactions are bound to their thread.
///
/// `@unchecked Sendable`: the handle is written once, before the object is shared.
final class WriterThread: @unchecked Sendable {
    private var handle: pthread_t?

    private final class Body {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Starts the thread.
    ///
    /// - Parameter body: what it runs, once; the thread ends with it.
    init(_ body: @escaping @Sendable () -> Void) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, 8 << 20)
        defer { pthread_attr_destroy(&attributes) }
        let context = Unmanaged.passRetained(Body(body)).toOpaque()
        var thread = pthread_t()
        let code = pthread_create(
            &thread,
            &attributes,
            { context in
                guard let context else { return nil }
                Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
                return nil
            },
            context
        )
        precondition(code == 0, "cannot start the writer thread: error \(code)")
        handle = thread
    }

    /// Waits until the thread has ended; a second call does nothing.
    func join() {
        guard let thread = handle else { return }
        handle = nil
        pthread_join(thread, nil)
    }
}
