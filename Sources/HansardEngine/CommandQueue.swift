import HansardDomain
import HansardRecords

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Holds the commands that wait for the writer: bounded in number and bytes, first in, first out.
///
/// The one reader is the tenant's writer thread; any thread may add. A full queue refuses at once
/// (`tryAdd`) or lets the caller's thread wait (`addWaiting`), so memory never grows without bound.
/// Whoever waits has a place in the line: nobody that comes later, of either kind, passes him.
///
/// `@unchecked Sendable`: every access to the stored state is under `mutex`.
final class CommandQueue: @unchecked Sendable {
    /// Is one caller's commands, answered together.
    struct Job: Sendable {
        /// Commands in the caller's order.
        let commands: [Command]
        /// Whether all are accepted or none.
        let isAtomic: Bool
        /// Memory that the commands take, in bytes, roughly.
        let byteCount: Int
        /// Takes the results, in order; called once, on the writer thread.
        let complete: @Sendable ([CommandOutcome]) -> Void

        /// Measures the commands on the caller's own thread.
        init(
            commands: [Command],
            isAtomic: Bool,
            complete: @escaping @Sendable ([CommandOutcome]) -> Void
        ) {
            self.commands = commands
            self.isAtomic = isAtomic
            self.complete = complete
            byteCount = commands.reduce(0) { $0 + $1.queuedByteCount }
        }
    }

    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let notEmpty = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private let notFull = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    /// Jobs from `firstJob` on; those before are taken and nil, so that their memory is free.
    private var jobs: [Job?] = []
    private var firstJob = 0
    private var commandCount = 0
    private var byteCount = 0
    /// Next place in the line of those who wait for room, and the place whose turn it is.
    private var nextTicket = 0
    private var servedTicket = 0
    private var closed = false
    private let capacity: Int
    private let byteCapacity: Int

    /// Makes an empty queue.
    ///
    /// - Parameters:
    ///   - capacity: largest number of waiting commands, from 1.
    ///   - byteCapacity: largest number of their bytes, from 1.
    init(capacity: Int, byteCapacity: Int) {
        self.capacity = capacity
        self.byteCapacity = byteCapacity
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

    /// Adds a job if there is room and nobody waits for it; never waits.
    func tryAdd(_ job: Job) -> Addition {
        locked {
            if closed { return .closed }
            if servedTicket != nextTicket || hasNoRoom(for: job) { return .full }
            append(job)
            return .added
        }
    }

    /// Adds a job, letting this thread wait for room.
    func addWaiting(_ job: Job) -> Addition {
        locked {
            let ticket = nextTicket
            nextTicket += 1
            while !closed, servedTicket != ticket || hasNoRoom(for: job) {
                pthread_cond_wait(notFull, mutex)
            }
            if closed { return .closed }
            servedTicket += 1
            append(job)
            if servedTicket != nextTicket { pthread_cond_broadcast(notFull) }
            return .added
        }
    }

    /// Takes the next jobs, at most `limit` commands but at least one job.
    ///
    /// - Parameters:
    ///   - limit: largest number of commands, from 1.
    ///   - patience: how long to wait while there is none; nil = until there is one.
    /// - Returns: the jobs; empty when none came in that time; nil when the queue is closed and
    ///   empty.
    func takeGroup(limit: Int, patience: Duration? = nil) -> [Job]? {
        locked {
            let end = patience.map { Self.time(after: $0) }
            while firstJob == jobs.count {
                if closed { return nil }
                guard var end else {
                    pthread_cond_wait(notEmpty, mutex)
                    continue
                }
                if pthread_cond_timedwait(notEmpty, mutex, &end) != 0 { break }
            }
            return takeJobs(limit)
        }
    }

    /// Takes no more jobs; those that wait are still handed out.
    func close() {
        locked {
            closed = true
            pthread_cond_broadcast(notEmpty)
            pthread_cond_broadcast(notFull)
        }
    }

    /// Says whether the queue takes no more jobs.
    var isClosed: Bool { locked { closed } }

    /// Counts the commands that wait.
    var depth: Int { locked { commandCount } }

    /// Counts the threads that wait for room.
    var waiterCount: Int { locked { closed ? 0 : nextTicket - servedTicket } }

    private func locked<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }

    private func hasNoRoom(for job: Job) -> Bool {
        guard commandCount > 0 else { return false }
        return commandCount + job.commands.count > capacity
            || byteCount + job.byteCount > byteCapacity
    }

    private func append(_ job: Job) {
        jobs.append(job)
        commandCount += job.commands.count
        byteCount += job.byteCount
        pthread_cond_signal(notEmpty)
    }

    private func takeJobs(_ limit: Int) -> [Job] {
        var group: [Job] = []
        var count = 0
        while firstJob < jobs.count, let next = jobs[firstJob] {
            if count > 0, count + next.commands.count > limit { break }
            group.append(next)
            jobs[firstJob] = nil
            firstJob += 1
            count += next.commands.count
            byteCount -= next.byteCount
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

    /// Gives the wall clock's time after a span, as pthread_cond_timedwait(3) wants it.
    private static func time(after span: Duration) -> timespec {
        let microseconds = UnixTime.now() + span.wholeMicroseconds
        return timespec(
            tv_sec: Int(microseconds / 1_000_000),
            tv_nsec: Int(microseconds % 1_000_000) * 1_000
        )
    }
}

extension Command {
    /// Bytes that the command takes while it waits, roughly: its texts, twice where its canonical
    /// bytes are kept beside them.
    var queuedByteCount: Int {
        let textByteCount =
            canonicalBytes.isEmpty ? body.encoded().count : canonicalBytes.count * 2
        return textByteCount + EngineLimits.commandOverheadByteCount
    }
}
