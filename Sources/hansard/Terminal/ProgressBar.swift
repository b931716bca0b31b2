/// Draws how far a long task is: only on a terminal, and only after a second.
struct ProgressBar {
    private let title: String
    private let unit: String
    private let terminal: Terminal
    private let started = ContinuousClock.now
    private var drawn: ContinuousClock.Instant?

    /// Prepares a bar on standard error.
    ///
    /// - Parameters:
    ///   - title: what is being done: `applying`.
    ///   - unit: what is counted: `commands`.
    ///   - terminal: where it is drawn.
    init(_ title: String, unit: String, terminal: Terminal = .errors) {
        self.title = title
        self.unit = unit
        self.terminal = terminal
    }

    /// Draws, when it is time to.
    ///
    /// - Parameters:
    ///   - count: units done.
    ///   - fraction: part of the whole that is done, 0 … 1; nil when the whole is unknown.
    mutating func update(_ count: Int64, fraction: Double? = nil) {
        guard terminal.isTerminal else { return }
        let now = ContinuousClock.now
        guard now - started >= CommandLineLimits.progressDelay else { return }
        if let drawn, now - drawn < CommandLineLimits.progressInterval { return }
        drawn = now
        let line = Self.line(title, count, unit, fraction, elapsed: now - started)
        draw("\r\u{1B}[K" + DisplayWidth.truncated(line, to: terminal.width - 1))
    }

    /// Takes the bar away.
    mutating func finish() {
        if drawn != nil { draw("\r\u{1B}[K") }
        drawn = nil
    }

    /// Spells one state of the bar.
    static func line(
        _ title: String,
        _ count: Int64,
        _ unit: String,
        _ fraction: Double?,
        elapsed: Duration
    ) -> String {
        let seconds =
            Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        let rate = seconds > 0 ? Int64(Double(count) / seconds) : 0
        var line = "\(title) \(grouped(count)) \(unit) · \(grouped(rate))/s"
        if let fraction {
            let part = min(max(fraction, 0), 1)
            let filled = Int(part * 20)
            let bar =
                String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
            line += " · \(bar) \(Int(part * 100)) %"
            if part > 0.01 { line += " · \(Int(seconds / part - seconds)) s left" }
        }
        return line
    }

    /// Spells a number with a comma between thousands.
    static func grouped(_ number: Int64) -> String {
        let digits = String(number.magnitude)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return number < 0 ? "-" + text : text
    }

    private func draw(_ text: String) { Output.draw(text) }
}
