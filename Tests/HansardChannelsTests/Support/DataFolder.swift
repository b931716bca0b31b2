import Foundation
import Testing

/// Finds webhook bodies that other projects test with; they are no part of this one.
enum DataFolder {
    /// Says what to do where the folder is absent.
    static let absence: Comment =
        "the webhook bodies are not here; set HANSARD_DATA to the folder that holds webhooks/"

    /// Says whether the bodies are there.
    static var isPresent: Bool {
        FileManager.default.fileExists(atPath: webhooks.path(percentEncoded: false))
    }

    /// Names the folder of a kind of channel.
    static func folder(_ kind: String) -> URL { webhooks.appending(path: kind) }

    /// Lists the names of a folder's files, in order.
    static func names(_ kind: String) throws -> [String] {
        try FileManager.default
            .contentsOfDirectory(atPath: folder(kind).path(percentEncoded: false))
            .filter { $0.hasSuffix(".json") }.sorted()
    }

    /// Reads a file.
    static func bytes(_ kind: String, _ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder(kind).appending(path: name)))
    }

    private static var webhooks: URL {
        let named = ProcessInfo.processInfo.environment["HANSARD_DATA"]
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let data = named.map { URL(filePath: $0) } ?? root.appending(path: "../shared/data")
        return data.appending(path: "webhooks").standardizedFileURL
    }
}
