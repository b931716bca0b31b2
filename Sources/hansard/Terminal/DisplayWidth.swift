/// Measures text in terminal cells and makes it safe to print.
///
/// Source: Unicode Standard Annex 11 (East Asian Width), Unicode Technical Standard 51 (emoji).
enum DisplayWidth {
    /// Counts the cells that a text takes on a terminal.
    static func of(_ text: String) -> Int { text.reduce(0) { $0 + cells(of: $1) } }

    /// Counts the cells of one character: 0, 1 or 2.
    static func cells(of character: Character) -> Int {
        var widest = 0
        for scalar in character.unicodeScalars {
            if scalar.value == 0xFE0F { return max(widest, 2) }
            widest = max(widest, cells(of: scalar))
        }
        return widest
    }

    /// Shortens a text to a number of cells; a cut is marked by `…`.
    static func truncated(_ text: String, to width: Int) -> String {
        guard of(text) > width else { return text }
        guard width > 0 else { return "" }
        var result = ""
        var used = 0
        for character in text {
            let next = cells(of: character)
            if used + next > width - 1 { break }
            result.append(character)
            used += next
        }
        return result + "…"
    }

    /// Puts spaces behind a text, or before it, up to a number of cells.
    static func padded(_ text: String, to width: Int, right: Bool = false) -> String {
        let missing = String(repeating: " ", count: max(0, width - of(text)))
        return right ? missing + text : text + missing
    }

    /// Makes one printable line of a text: white space runs become one space; control characters,
    /// which could steer the terminal, and direction overrides become U+FFFD.
    static func printable(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        var wasSpace = true
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                if !wasSpace { line.append(" ") }
                wasSpace = true
                continue
            }
            wasSpace = false
            line.append(isSafe(scalar) ? scalar : "\u{FFFD}")
        }
        return String(line)
    }

    private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0: false
        case 0x202A...0x202E, 0x2066...0x2069: false
        default: true
        }
    }

    private static func cells(of scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return scalar.value < 0x20 ? 0 : 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        if scalar.properties.isEmojiPresentation { return 2 }
        return isWide(scalar.value) ? 2 : 1
    }

    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
            0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1B000...0x1B2FF, 0x1F200...0x1F265,
            0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
