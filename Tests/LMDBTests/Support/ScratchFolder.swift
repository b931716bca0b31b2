import Foundation
import LMDB

/// Is a folder of one test; taken away with everything in it when the test lets go of it.
final class ScratchFolder: Sendable {
    let path: String

    init() throws {
        let parent = FileManager.default.temporaryDirectory.path
        path = "\(parent)/lmdb-tests-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true
        )
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Opens the environment in the folder; commits are not flushed unless the test says so.
    func open(
        _ change: (inout Environment.Options) -> Void = { _ in }
    ) throws(EnvironmentError) -> Environment {
        try Environment.open(at: path, options: .quick(change))
    }
}

extension Environment.Options {
    /// Makes the options of a test: nothing is flushed, so that it is quick.
    static func quick(_ change: (inout Self) -> Void = { _ in }) -> Self {
        var options = Self()
        options.durability = .noSync
        change(&options)
        return options
    }
}

/// Says whether the full sizes are asked for.
let isSoak = ProcessInfo.processInfo.environment["HANSARD_SOAK"] == "1"

/// Prints why a test has nothing to test on this machine.
func printSkip(_ test: String = #function, because reason: String) {
    print("skipped \(test): \(reason)")
}
