import HansardRecords

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Writes a JSON line for each command: where it stood, then its answer or its problem.
final class ResultsFile {
    private let descriptor: Int32
    private var output: Output

    /// Makes the file, or empties it.
    ///
    /// - Throws: `CommandFailure` when it cannot be written.
    init(path: String) throws(CommandFailure) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw CommandFailure(
                .usage,
                "cannot write \(path): \(String(cString: strerror(errno))); name a file in a "
                    + "folder that can be written"
            )
        }
        output = Output(descriptor: descriptor)
    }

    deinit { Self.close(descriptor) }

    /// Writes one result.
    func write(_ result: CommandResult, file: String, line: Int64) throws(CommandFailure) {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("file")
        writer.string(file)
        writer.key("line")
        writer.integer(line)
        for member in result.answer.members {
            writer.key(member.key)
            writer.value(member.value)
        }
        writer.endObject()
        try output.line(writer.bytes)
    }

    /// Writes what was collected into the file.
    func flush() throws(CommandFailure) { try output.flush() }

    private static func close(_ descriptor: Int32) {
        #if canImport(Glibc)
        _ = Glibc.close(descriptor)
        #else
        _ = Darwin.close(descriptor)
        #endif
    }
}
