import Foundation

/// Finds the files of this repository from where this file lies.
enum Repository {
    /// Folder that holds `Package.swift`.
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Reads a file by its path from the root.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// Whether a file or a folder is there.
    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    /// Lists the files below a folder with one of these extensions, by path from the root.
    static func paths(in folder: String, extensions: Set<String>) throws -> [String] {
        let base = root.appending(path: folder).path
        let names = try FileManager.default.subpathsOfDirectory(atPath: base)
        return
            names
            .filter { extensions.contains(URL(filePath: $0).pathExtension) }
            .map { "\(folder)/\($0)" }
            .sorted()
    }

    /// Gives the Swift files below folders.
    static func swiftFiles(in folders: String...) throws -> [SourceFile] {
        let files = try allFiles.get()
        return folders.flatMap { folder in files.filter { $0.path.hasPrefix("\(folder)/") } }
    }

    /// Holds every Swift file, read and masked once for all tests.
    private static let allFiles = Result {
        try ["Sources", "Tests"].flatMap { try paths(in: $0, extensions: ["swift"]) }
            .map { SourceFile(path: $0, text: try text($0)) }
    }

    /// Names the rooms: the folders of `Sources` and the files each holds.
    static func rooms() throws -> [String] {
        try FileManager.default
            .contentsOfDirectory(atPath: root.appending(path: "Sources").path)
            .sorted()
    }

    /// Lists the pages of the documentation: the README and everything in `docs`.
    static func pages() throws -> [String] {
        ["README.md", "CHANGELOG.md"] + (try paths(in: "docs", extensions: ["md"]))
    }
}
