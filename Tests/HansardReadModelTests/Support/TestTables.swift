import Foundation
import HansardDomain
import HansardRecords
import LMDB

@testable import HansardReadModel

/// Is a read model in a temporary folder, removed with this object.
final class TestTables {
    let folder: String
    private(set) var readModel: ReadModel
    private(set) var position: Int64 = 0

    init() throws {
        folder = "\(NSTemporaryDirectory())/hansard-tables-\(UUID().uuidString.prefix(12))"
        readModel = try ReadModel.open(directory: folder, options: Self.options())
    }

    deinit {
        readModel.close(clean: false)
        try? FileManager.default.removeItem(atPath: folder)
    }

    static func options(
        isWriter: Bool = true,
        bootID: String? = "this-boot"
    ) -> ReadModel.Options {
        var options = ReadModel.Options()
        options.isWriter = isWriter
        options.mapSize = 1 << 30
        options.allowsNetworkFileSystem = true
        options.bootID = bootID
        return options
    }

    func snapshot() throws -> ReadModelSnapshot { try readModel.snapshot() }

    /// Makes a write set on top of what is stored.
    func writeSet(tracksLookups: Bool = true) throws -> WriteSet {
        let writeSet = WriteSet(tracksLookups: tracksLookups)
        try writeSet.reset(reading: readModel.snapshot())
        return writeSet
    }

    /// Changes rows and writes them, as if one event had done it.
    func change(_ body: (WriteSet) throws -> Void) throws {
        let writeSet = try writeSet()
        try body(writeSet)
        try apply(writeSet)
    }

    /// Writes what was folded.
    func apply(_ writeSet: WriteSet) throws {
        let hash = [UInt8](repeating: UInt8(truncatingIfNeeded: position + 1), count: 32)
        try readModel.apply(
            writeSet,
            checkpoint: Checkpoint(position: position + 1, leafHash: hash)
        )
        position += 1
    }

    /// Folds events and writes them.
    func fold(_ events: [Event], at minutes: Int64 = 0) throws {
        try change { writeSet in
            for (offset, event) in events.enumerated() {
                try writeSet.fold(
                    .at(minutes, event, position: position + 1 + Int64(offset))
                )
            }
        }
    }

    /// Changes stored bytes behind the tables' back.
    func tamper(_ body: (inout WriteTransaction) throws -> Void) throws {
        try readModel.environment.write(body)
    }

    /// Closes and opens again.
    func reopen(clean: Bool, bootID: String = "this-boot") throws {
        readModel.close(clean: clean)
        readModel = try ReadModel.open(directory: folder, options: Self.options(bootID: bootID))
        position = try readModel.checkpoint().position
    }

    /// Lists the keys of an index.
    func keys(_ database: Database) throws -> [Key] {
        var keys: [Key] = []
        try snapshot().source
            .scan(database) { key, _ in
                keys.append(Key(copying: key))
                return true
            }
        return keys
    }
}

extension Timestamp {
    /// Gives an instant so many minutes after 2026-01-05T09:00:00Z.
    static func minute(_ minutes: Int64) -> Timestamp {
        Timestamp(microseconds: 1_767_603_600_000_000 + minutes * 60_000_000)
    }
}

extension RecordedEvent {
    /// Makes a recorded event that happened so many minutes after the epoch of the tests.
    static func at(
        _ minutes: Int64,
        _ event: Event,
        position: Int64 = 1,
        on stream: HansardDomain.Stream = .channel
    ) -> RecordedEvent {
        RecordedEvent(
            position: position,
            stream: stream,
            streamVersion: position,
            occurredAt: .minute(minutes),
            recordedAt: .minute(1_000_000 + position),
            actor: Actor(),
            event: event
        )
    }
}
