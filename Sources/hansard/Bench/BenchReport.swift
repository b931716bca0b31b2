import HansardRecords

/// Prints the figures of a bench, one line each, as they come.
struct BenchReport {
    /// Whether each line is a JSON object.
    let json: Bool

    /// Prints one figure: the median of its repetitions, with the spread.
    ///
    /// - Parameters:
    ///   - name: what was measured, with its size.
    ///   - unit: unit of the values.
    ///   - values: one per repetition, at least one.
    ///   - detail: further figures of the same run.
    mutating func figure(
        _ name: String,
        unit: String,
        values: [Double],
        detail: [(name: String, value: Double)] = []
    ) {
        let sorted = values.sorted()
        let median = sorted[sorted.count / 2]
        guard json else {
            var line = "\(name.padded(to: 44))\(Self.text(median).padded(toLeft: 14)) \(unit)"
            line += "   (\(Self.text(sorted[0])) … \(Self.text(sorted[sorted.count - 1])))"
            for item in detail { line += "  \(item.name) \(Self.text(item.value))" }
            print(line)
            return
        }
        var object = JSONObject()
        object["figure"] = .string(name)
        object["unit"] = .string(unit)
        object["median"] = .number(Self.text(median))
        object["values"] = .array(values.map { .number(Self.text($0)) })
        for item in detail { object[item.name] = .number(Self.text(item.value)) }
        print(JSONValue.object(object).text)
    }

    private static func text(_ value: Double) -> String {
        value >= 100 ? String(Int64(value.rounded())) : String((value * 100).rounded() / 100)
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }

    fileprivate func padded(toLeft width: Int) -> String {
        String(repeating: " ", count: max(0, width - count)) + self
    }
}
