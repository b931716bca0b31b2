import Foundation

/// Is an empty folder for one test: data directories, command files, bodies.
final class Workplace: Sendable {
    /// Path of the folder, short enough for a Unix socket in it.
    let path: String

    /// Makes the folder.
    init() throws {
        path = "\(NSTemporaryDirectory())/hansard-e2e-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Data directory that the test's commands work on.
    var data: String { "\(path)/data" }

    /// Writes a file and gives its path.
    func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let path = "\(path)/\(name)"
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    /// Writes lines into a file and gives its path.
    func file(_ name: String, lines: [String]) throws -> String {
        try file(name, lines.map { $0 + "\n" }.joined().utf8)
    }

    /// Makes a pipe with a name and gives its path.
    func pipe(_ name: String) throws -> String {
        let path = "\(path)/\(name)"
        guard mkfifo(path, 0o600) == 0 else { throw Failure("mkfifo \(path): errno \(errno)") }
        return path
    }

    /// Runs a subcommand on this workplace's data directory to its end.
    func hansard(
        _ arguments: String...,
        input: String = "/dev/null",
        data: String? = nil
    ) throws -> Ending {
        try run(arguments, input: input, data: data)
    }

    /// Runs a subcommand whose arguments are in an array.
    func run(
        _ arguments: [String],
        input: String = "/dev/null",
        data: String? = nil
    ) throws -> Ending {
        let place = ["--data", data ?? self.data]
        let all = arguments.contains("schema") ? arguments : arguments + place
        let number = UUID().uuidString
        let files = (out: "\(path)/\(number).out", err: "\(path)/\(number).err")
        let child = try HansardProcess(
            all,
            input: input,
            output: files.out,
            errors: files.err
        )
        let status = child.wait()
        return Ending(
            status: status,
            output: try String(contentsOf: URL(filePath: files.out), encoding: .utf8),
            errors: try String(contentsOf: URL(filePath: files.err), encoding: .utf8)
        )
    }
}

/// Says what a test could not do.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
