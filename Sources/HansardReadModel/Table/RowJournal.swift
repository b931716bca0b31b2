/// Remembers rows as they were, so that scopes can be dropped; scopes nest.
struct RowJournal<Row> {
    /// Is one row as it was when a scope first changed it.
    struct Step {
        let slot: Int
        let row: Row?
        let wasDirty: Bool
    }

    private var steps: [Step] = []
    private var marks: [(stepCount: Int, scope: Int)] = []

    /// Whether any scope is open.
    var isOpen: Bool { !marks.isEmpty }

    /// Number of the innermost scope; 0 = none.
    var scope: Int { marks.last?.scope ?? 0 }

    /// Forgets everything, scopes too.
    mutating func removeAll() {
        steps.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
    }

    /// Opens a scope.
    ///
    /// - Parameter number: greater than that of every scope before.
    mutating func begin(_ number: Int) { marks.append((steps.count, number)) }

    /// Remembers a row.
    mutating func keep(_ slot: Int, _ row: Row?, wasDirty: Bool) {
        steps.append(Step(slot: slot, row: row, wasDirty: wasDirty))
    }

    /// Closes the innermost scope; its steps belong to the one around it.
    mutating func end() {
        marks.removeLast()
        if marks.isEmpty { steps.removeAll(keepingCapacity: true) }
    }

    /// Closes the innermost scope and gives back its steps, the latest first.
    mutating func takeBack() -> [Step] {
        let mark = marks.removeLast()
        let taken = Array(steps[mark.stepCount...].reversed())
        steps.removeLast(steps.count - mark.stepCount)
        return taken
    }
}
