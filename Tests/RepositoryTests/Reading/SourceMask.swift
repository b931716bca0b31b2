/// Blanks comments and the inside of texts out of Swift code, so that what is left is code.
///
/// Bytes stay where they are: line and column of what is left are those of the file. Code inside an
/// interpolation is code.
struct SourceMask {
    private let bytes: [UInt8]
    private var masked: [UInt8]
    private var index = 0

    private init(_ text: String) {
        bytes = Array(text.utf8)
        masked = bytes
    }

    /// Gives the code of a file.
    static func code(of text: String) -> String {
        var mask = SourceMask(text)
        mask.code(isInterpolation: false)
        return String(decoding: mask.masked, as: UTF8.self)
    }

    /// Passes code up to the end of the file, or up to the parenthesis that ends an interpolation.
    private mutating func code(isInterpolation: Bool) {
        var depth = 0
        while index < bytes.count {
            if at("//") {
                while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { blank() }
            } else if at("/*") {
                blockComment()
            } else if let hashes = hashesBeforeText() {
                text(hashes: hashes)
            } else if isPatternAhead {
                pattern()
            } else {
                switch bytes[index] {
                case UInt8(ascii: "("): depth += 1
                case UInt8(ascii: ")"):
                    depth -= 1
                    if isInterpolation, depth < 0 {
                        index += 1
                        return
                    }
                default: break
                }
                index += 1
            }
        }
    }

    private mutating func blockComment() {
        var depth = 0
        repeat {
            if at("/*") {
                depth += 1
            } else if at("*/") {
                depth -= 1
            } else {
                blank()
                continue
            }
            blank()
            blank()
        } while depth > 0 && index < bytes.count
    }

    /// Whether a regular expression begins here: a slash where a value is due, not a division.
    private var isPatternAhead: Bool {
        guard bytes[index] == UInt8(ascii: "/"), index + 1 < bytes.count,
            bytes[index + 1] != UInt8(ascii: " "), bytes[index + 1] != UInt8(ascii: "/")
        else { return false }
        let before = bytes[..<index].last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
        return before.map { "(=,:[{".utf8.contains($0) } ?? true
    }

    private mutating func pattern() {
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
            if at("\\") {
                blank()
                blank()
            } else if at("/") {
                index += 1
                return
            } else {
                blank()
            }
        }
    }

    /// Counts the hashes before a text that begins here; nil when none begins.
    private func hashesBeforeText() -> Int? {
        var end = index
        while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return nil }
        return end - index
    }

    private mutating func text(hashes: Int) {
        index += hashes
        let quotes = at("\"\"\"") ? "\"\"\"" : "\""
        index += quotes.utf8.count
        let hash = String(repeating: "#", count: hashes)
        let end = quotes + hash
        let escape = "\\" + hash
        while index < bytes.count {
            if at(end) {
                index += end.utf8.count
                return
            }
            if at(escape + "(") {
                index += escape.utf8.count + 1
                code(isInterpolation: true)
            } else if at(escape) {
                for _ in 0...escape.utf8.count { blank() }
            } else {
                blank()
            }
        }
    }

    private func at(_ text: String) -> Bool {
        bytes[index...].starts(with: text.utf8)
    }

    private mutating func blank() {
        guard index < bytes.count else { return }
        if bytes[index] != UInt8(ascii: "\n") { masked[index] = UInt8(ascii: " ") }
        index += 1
    }
}
