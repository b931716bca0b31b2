import Foundation

/// Reads secrets from the environment and from a file, so that they need not stand in either.
enum SecretsFile {
    private static let largestLine = 64 << 10

    /// Gives the environment with the lines of a file over it.
    ///
    /// - Parameter path: file of `KEY=VALUE` lines; `#` begins a comment line; nil = none.
    /// - Returns: values by name.
    /// - Throws: `CommandFailure` when the file cannot be read or a line is neither.
    static func environment(adding path: String?) throws(CommandFailure) -> [String: String] {
        var values = ProcessInfo.processInfo.environment
        guard let path else { return values }
        var reader = try LineReader(path: path, largestLine: largestLine)
        var number = 0
        while let line = try reader.nextLine() {
            number += 1
            guard case .bytes(let bytes) = line, let text = String(validating: bytes, as: UTF8.self)
            else { throw misfit(path, number) }
            if text.isEmpty || text.hasPrefix("#") { continue }
            guard let equals = text.firstIndex(of: "=") else { throw misfit(path, number) }
            values[String(text[..<equals])] = String(text[text.index(after: equals)...])
        }
        return values
    }

    private static func misfit(_ path: String, _ line: Int) -> CommandFailure {
        CommandFailure(.usage, "\(path):\(line) is no KEY=VALUE line; mend it or begin it with #")
    }
}
