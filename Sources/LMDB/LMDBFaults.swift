import Glibc
import Synchronization

/// Makes calls to liblmdb fail on purpose.
///
/// For tests: it stays off unless a test arms it.
///
/// An armed fault answers its code in place of the call and is used up. A commit that is made to
/// fail aborts the transaction, as liblmdb does.
public enum LMDBFaults {
    /// Says whose calls a fault hits.
    public enum Reach: Sendable {
        /// The next call of any thread of the process.
        case everyThread
        /// The next call of the thread that armed the fault, so that tests may run side by side.
        case thisThread
    }

    private struct Fault {
        var call: LMDBCall
        var code: LMDBError.Code
        var remaining: Int
        var thread: pthread_t?
    }

    static let isArmed = Atomic<Bool>(false)
    private static let faults = Mutex<[Fault]>([])

    /// Names the functions that can be made to fail.
    public static var calls: [String] { LMDBCall.allCases.map(\.rawValue) }

    /// Lets the nth call of a function fail, once.
    ///
    /// - Parameters:
    ///   - call: name of the C function: `mdb_txn_commit`; one of `calls`.
    ///   - nth: 1 = the next one.
    ///   - code: what it answers.
    ///   - reach: whose calls are counted and hit.
    public static func fail(
        _ call: String,
        nth: Int = 1,
        with code: LMDBError.Code,
        reach: Reach = .everyThread
    ) {
        guard let name = LMDBCall(rawValue: call) else {
            preconditionFailure("this room never calls \(call)")
        }
        precondition(nth >= 1, "the first call is number 1")
        let thread = reach == .thisThread ? pthread_self() : nil
        faults.withLock { faults in
            faults.append(Fault(call: name, code: code, remaining: nth, thread: thread))
            isArmed.store(true, ordering: .relaxed)
        }
    }

    /// Lets all calls through again: those of this thread and those of every thread.
    public static func disarm() {
        let thread = pthread_self()
        faults.withLock { faults in
            faults.removeAll { $0.thread.map { pthread_equal($0, thread) != 0 } ?? true }
            isArmed.store(!faults.isEmpty, ordering: .relaxed)
        }
    }

    /// Counts the call, and gives the code it must answer when a fault is due.
    static func fault(_ call: LMDBCall) -> Int32? {
        let thread = pthread_self()
        return faults.withLock { faults in
            var due: Int32?
            for index in faults.indices {
                guard faults[index].call == call else { continue }
                if let owner = faults[index].thread, pthread_equal(owner, thread) == 0 { continue }
                faults[index].remaining -= 1
                if faults[index].remaining == 0, due == nil {
                    due = faults[index].code.rawValue
                }
            }
            faults.removeAll { $0.remaining <= 0 }
            isArmed.store(!faults.isEmpty, ordering: .relaxed)
            return due
        }
    }
}
