import Foundation
import Testing

@testable import hansard

struct LineReaderTests {
    private static func lines(_ content: String, largestLine: Int = 100) throws -> [String] {
        let path = "\(NSTemporaryDirectory())/lines-\(UUID().uuidString)"
        try Data(content.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        var reader = try LineReader(path: path, largestLine: largestLine)
        var lines: [String] = []
        while let line = try reader.nextLine() {
            switch line {
            case .bytes(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
            case .tooLong(let count): lines.append("<\(count)>")
            }
        }
        return lines
    }

    @Test func linesAreGivenWithoutTheirEnds() throws {
        #expect(try Self.lines("a\nb\r\n\nc") == ["a", "b", "", "c"])
        #expect(try Self.lines("") == [])
        #expect(try Self.lines("\n") == [""])
    }

    @Test func aLineThatIsTooLongIsSkippedAndCounted() throws {
        let long = String(repeating: "x", count: 1_000_000)
        #expect(try Self.lines("a\n\(long)\nb\n") == ["a", "<1000000>", "b"])
        #expect(try Self.lines(long) == ["<1000000>"])
    }

    @Test func aFileThatIsNotThereIsAUsageError() {
        #expect(throws: CommandFailure.self) {
            _ = try LineReader(path: "/nonexistent/file", largestLine: 10)
        }
    }
}
