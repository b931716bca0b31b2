import HansardDomain
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Holds the commands that wait for the writer: bounded, first in, first out.
///
/// The one reader is the tenant's writer thread; any thread may add. A full queue refuses at once
/// (`tryAdd`) or lets the caller's thread wait (`addWaiting`), so memory never grows without bound.
///
/// `@unchecked Sendable`: every access to the stored state is under `mutex`.
final class CommandQueue: @unchecked Sendable {
    /// Is one caller's commands, answered together.
    struct Job: Sendable {
        /// Commands in the caller's order.
        var commands: [Command]
        /// Whether all are accepted or none.
        var isAtomic: Bool
        /// Takes the results, in order; called once, on the writer thread.
        var complete: @Sendable ([CommandOutcome]) -> Void
    }

    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let notEmpty = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private let notFull = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var jobs: [Job] = []
    private var firstJob = 0
    private var commandCount = 0
    private var isClosed = false
    private let capacity: Int

    /// Makes an empty queue.
    ///
    /// - Parameter capacity: largest number of waiting commands, from 1.
    init(capacity: Int) {
        self.capacity = capacity
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(notEmpty, nil)
        pthread_cond_init(notFull, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        pthread_cond_destroy(notEmpty)
        pthread_cond_destroy(notFull)
        mutex.deallocate()
        notEmpty.deallocate()
        notFull.deallocate()
    }

    /// Says what became of an attempt to add.
    enum Addition {
        case added
        case full
        case closed
    }

    /// Adds a job if there is room; never waits.
    func tryAdd(_ job: Job) -> Addition {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        if isClosed { return .closed }
        if hasNoRoom(for: job) { return .full }
        append(job)
        return .added
    }

    /// Adds a job, letting this thread wait for room.
    func addWaiting(_ job: Job) -> Addition {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while !isClosed, hasNoRoom(for: job) { pthread_cond_wait(notFull, mutex) }
        if isClosed { return .closed }
        append(job)
        return .added
    }

    /// Takes the next jobs, at most `limit` commands but at least one job; waits while there is
    /// none. Nil when the queue is closed and empty.
    func takeGroup(limit: Int) -> [Job]? {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while firstJob == jobs.count {
            if isClosed { return nil }
            pthread_cond_wait(notEmpty, mutex)
        }
        var group: [Job] = []
        var count = 0
        while firstJob < jobs.count {
            let next = jobs[firstJob].commands.count
            if count > 0, count + next > limit { break }
            group.append(jobs[firstJob])
            count += next
            firstJob += 1
        }
        commandCount -= count
        if firstJob == jobs.count {
            jobs.removeAll(keepingCapacity: true)
            firstJob = 0
        } else if firstJob > 4_096 {
            jobs.removeFirst(firstJob)
            firstJob = 0
        }
        pthread_cond_broadcast(notFull)
        return group
    }

    /// Takes no more jobs; those that wait are still handed out.
    func close() {
        pthread_mutex_lock(mutex)
        isClosed = true
        pthread_cond_broadcast(notEmpty)
        pthread_cond_broadcast(notFull)
        pthread_mutex_unlock(mutex)
    }

    /// Counts the commands that wait.
    var depth: Int {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return commandCount
    }

    private func hasNoRoom(for job: Job) -> Bool {
        commandCount > 0 && commandCount + job.commands.count > capacity
    }

    private func append(_ job: Job) {
        jobs.append(job)
        commandCount += job.commands.count
        pthread_cond_signal(notEmpty)
    }
}
