#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Hands outcomes from the writer's thread to a thread that waits for them.
///
/// `@unchecked Sendable`: `outcomes` is written once before `ready` is posted, read after it.
final class OutcomeBox: @unchecked Sendable {
    private var outcomes: [CommandOutcome] = []
    private let ready = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    /// Makes an empty box.
    init() { sem_init(ready, 0, 0) }

    deinit {
        sem_destroy(ready)
        ready.deallocate()
    }

    /// Puts the outcomes in; called once.
    func put(_ outcomes: [CommandOutcome]) {
        self.outcomes = outcomes
        sem_post(ready)
    }

    /// Waits for the outcomes.
    func take() -> [CommandOutcome] {
        while sem_wait(ready) != 0 {}
        return outcomes
    }
}
