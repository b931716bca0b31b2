/// Finds functions, initialisers, subscripts and computed properties and measures their lines.
struct FunctionScanner {
    /// Is one function with a body.
    struct Function {
        /// Place of its first line.
        let place: String
        /// Number of lines from its first to the one with its closing brace.
        let lineCount: Int
    }

    private let file: SourceFile

    /// Looks at a file.
    init(_ file: SourceFile) { self.file = file }

    /// Lists the functions that have a body, nested ones too.
    func functions() -> [Function] {
        file.codeLines.indices.compactMap { index in
            guard isDeclaration(file.codeLines[index]), let end = endOfBody(from: index) else {
                return nil
            }
            return Function(place: file.place(index), lineCount: end - index + 1)
        }
    }

    private func isDeclaration(_ line: Substring) -> Bool {
        let words = line.split(whereSeparator: { " (<{".contains($0) })
        let modifiers: Set<Substring> = [
            "public", "package", "internal", "private", "fileprivate", "static", "class", "final",
            "override", "mutating", "nonmutating", "borrowing", "consuming", "convenience",
            "required", "nonisolated", "isolated", "indirect", "lazy",
        ]
        guard let word = words.first(where: { !$0.hasPrefix("@") && !modifiers.contains($0) })
        else { return false }
        switch word {
        case "func", "subscript", "deinit", "init", "init?", "init!": return true
        case "var": return line.hasSuffix("{") && !line.contains(" = ")
        default: return false
        }
    }

    /// Gives the line with the brace that closes the body; nil for a requirement without one.
    private func endOfBody(from start: Int) -> Int? {
        var parentheses = 0
        var braces = 0
        for index in start..<file.codeLines.count {
            if index > start, parentheses == 0, braces == 0, !isContinued(index) { return nil }
            for character in file.codeLines[index] {
                switch character {
                case "(": parentheses += 1
                case ")": parentheses -= 1
                case "{" where parentheses == 0 || braces > 0: braces += 1
                case "}" where braces > 0:
                    braces -= 1
                    if braces == 0 { return index }
                default: break
                }
            }
        }
        return nil
    }

    /// Whether a line goes on with the signature that began above it.
    private func isContinued(_ index: Int) -> Bool {
        let line = trimmed(file.codeLines[index])
        let before = trimmed(file.codeLines[index - 1])
        let beginnings = ["{", "->", "where", "throws", "rethrows", "async", ")", ">", "&"]
        let endings = [",", "->", "where", "&", "(", "<", ":"]
        return beginnings.contains { line.hasPrefix($0) }
            || endings.contains { before.hasSuffix($0) }
    }

    private func trimmed(_ line: Substring) -> Substring {
        let start = line.drop { $0 == " " }
        return start.lastIndex { $0 != " " }.map { start[...$0] } ?? ""
    }
}
