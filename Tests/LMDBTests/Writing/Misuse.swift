import Foundation
import Glibc
import LMDB

/// Names what a program must never do, and does it; each is to end the process.
enum Misuse: String, CaseIterable, Codable, Sendable {
    case secondWriteTransactionOnThread
    case writeTransactionEndedElsewhere
    case databaseMadeInsideAWriteTransaction
    case bytesForANumberDatabase
    case numberForAByteDatabase
    case databaseOfAnotherEnvironment
    case snapshotResetInsideItsScan
    case snapshotRenewedInsideItsScan
    case sweepWithoutEntries
    case emptyDatabaseName
    case zeroInADatabaseName
    case keyTooLong
    case zeroInATerminatedText
    case offsetOutsideOfAKey

    /// Words of the sentence that the process says when it ends.
    var sentence: String {
        switch self {
        case .secondWriteTransactionOnThread, .databaseMadeInsideAWriteTransaction:
            "is open on this thread already"
        case .writeTransactionEndedElsewhere: "belongs to the thread that began it"
        case .bytesForANumberDatabase, .numberForAByteDatabase: "a key of the wrong kind"
        case .databaseOfAnotherEnvironment: "a database of another environment"
        case .snapshotResetInsideItsScan, .snapshotRenewedInsideItsScan: "inside of its own scan"
        case .sweepWithoutEntries: "a view shows at least one entry"
        case .emptyDatabaseName, .zeroInADatabaseName: "a database's name has 1 to 128 bytes"
        case .keyTooLong: "a key has at most 128 bytes"
        case .zeroInATerminatedText: "holds no zero byte"
        case .offsetOutsideOfAKey: "the offset is outside of the key"
        }
    }

    /// Does it.
    func commit(at path: String) throws {
        let environment = try Environment.open(at: "\(path)/\(rawValue)", options: .quick())
        let database = try environment.openDatabase("bytes")
        let numbers = try environment.openDatabase("numbers", keys: .integer)
        try environment.write { try $0.put(Key("a"), [1], in: database) }
        switch self {
        case .secondWriteTransactionOnThread:
            let first = try environment.beginWrite()
            _ = try environment.beginWrite()
            try first.commit()
        case .writeTransactionEndedElsewhere:
            Self.endElsewhere(TransactionBox(try environment.beginWrite()))
        case .databaseMadeInsideAWriteTransaction:
            _ = try environment.write { _ in try environment.openDatabase("more") }
        case .bytesForANumberDatabase:
            try environment.write { try $0.put(Key("a"), [], in: numbers) }
        case .numberForAByteDatabase: _ = try environment.snapshot().numbers(database)
        case .databaseOfAnotherEnvironment:
            let other = try Environment.open(at: "\(path)/other", options: .quick())
            _ = try other.snapshot().bytes(Key("a"), in: database)
        case .snapshotResetInsideItsScan, .snapshotRenewedInsideItsScan:
            let snapshot = try environment.snapshot()
            try snapshot.scan(database) { (_: RawSpan, _: RawSpan) in
                if self == .snapshotResetInsideItsScan { snapshot.reset() }
                try snapshot.renew()
                return true
            }
        case .sweepWithoutEntries:
            try environment.sweep(database, entriesPerView: 0) { _, _ in true }
        case .emptyDatabaseName: _ = try environment.openDatabase("")
        case .zeroInADatabaseName: _ = try environment.openDatabase("a\0b")
        case .keyTooLong: _ = Key([UInt8](repeating: 1, count: 129))
        case .zeroInATerminatedText:
            var key = Key()
            key.append(terminated: "a\0b")
        case .offsetOutsideOfAKey: _ = Key("abc")[3]
        }
    }

    private static func endElsewhere(_ box: TransactionBox) {
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            box.end()
            done.signal()
        }
        thread.start()
        done.wait()
    }
}

/// Carries a write transaction to another thread past the compiler's checks.
final class TransactionBox: @unchecked Sendable {
    private var transaction: WriteTransaction?

    init(_ transaction: consuming WriteTransaction) { self.transaction = consume transaction }

    func end() { transaction = nil }
}
