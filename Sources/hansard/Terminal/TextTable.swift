/// Lays rows out in aligned columns that fit the terminal, measured in cells.
struct TextTable {
    /// Is one column.
    struct Column {
        /// Heading.
        var title: String
        /// Whether its cells stand at the right, as numbers do.
        var isRight = false
        /// Whether it gives way when the line is too long.
        var isFlexible = false
    }

    /// Is one cell: a text and how it stands out.
    struct Cell: ExpressibleByStringLiteral {
        /// Text, made printable.
        let text: String
        /// How it stands out.
        let style: Style

        /// Makes a cell; whatever the text holds, it becomes one safe line.
        init(_ text: String, _ style: Style = .plain) {
            self.text = DisplayWidth.printable(text)
            self.style = style
        }

        /// Makes a plain cell.
        init(stringLiteral text: String) { self.init(text) }
    }

    private static let gap = "  "
    private static let leastFlexibleWidth = 8

    private let columns: [Column]
    private var rows: [[Cell]] = []
    private var widths: [Int]

    /// Makes an empty table.
    init(_ columns: [Column]) {
        self.columns = columns
        widths = columns.map { DisplayWidth.of($0.title) }
    }

    /// Adds a row; it has a cell for each column.
    mutating func append(_ row: [Cell]) {
        for (index, cell) in row.enumerated() where index < widths.count {
            widths[index] = max(widths[index], DisplayWidth.of(cell.text))
        }
        rows.append(row)
    }

    /// Forgets the rows and keeps the widths, so that the next rows stand under the last ones.
    mutating func removeRows() { rows = [] }

    /// Draws the table.
    ///
    /// - Parameters:
    ///   - width: cells of a line.
    ///   - hasColor: whether styles are written.
    ///   - hasTitles: whether the headings come first.
    /// - Returns: lines without their ends.
    func lines(width: Int, hasColor: Bool, hasTitles: Bool = true) -> [String] {
        let widths = fitted(to: width)
        var lines: [String] = []
        if hasTitles {
            let titles = columns.map { Cell($0.title, .bold) }
            lines.append(line(titles, widths, hasColor))
        }
        for row in rows { lines.append(line(row, widths, hasColor)) }
        return lines
    }

    private func line(_ row: [Cell], _ widths: [Int], _ hasColor: Bool) -> String {
        var line = ""
        for (index, cell) in row.enumerated() where index < columns.count {
            if index > 0 { line += Self.gap }
            let text = DisplayWidth.truncated(cell.text, to: widths[index])
            let isLast = index == columns.count - 1
            let padded =
                isLast && !columns[index].isRight
                ? text : DisplayWidth.padded(text, to: widths[index], right: columns[index].isRight)
            line += cell.style.applied(to: padded, hasColor: hasColor)
        }
        return line
    }

    /// Takes from the widest flexible column until the line fits.
    private func fitted(to width: Int) -> [Int] {
        var widths = zip(self.widths, columns)
            .map { width, column in
                column.isFlexible ? width : min(width, CommandLineLimits.columnWidth)
            }
        var excess = widths.reduce(0, +) + Self.gap.count * (widths.count - 1) - width
        while excess > 0 {
            let candidates = widths.indices.filter {
                columns[$0].isFlexible && widths[$0] > Self.leastFlexibleWidth
            }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            let others = candidates.filter { $0 != widest }.map { widths[$0] }.max()
            let floor = max(Self.leastFlexibleWidth, others ?? 0)
            let cut = max(1, min(excess, widths[widest] - floor))
            widths[widest] -= cut
            excess -= cut
        }
        return widths
    }
}
