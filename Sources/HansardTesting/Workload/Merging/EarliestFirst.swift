/// Keeps errands and gives the one whose next step is the earliest: a binary heap.
///
/// Of equal times the errand that began first comes first.
struct EarliestFirst: Sendable {
    private var errands: [Errand] = []

    /// Time of the earliest step; nil when there is none.
    var earliest: Int64? { errands.first?.nextTime }

    /// Adds an errand that has a next step; another is left out.
    ///
    /// - Complexity: O(log n).
    mutating func add(_ errand: Errand) {
        guard errand.nextTime != nil else { return }
        errands.append(errand)
        var child = errands.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard precedes(child, parent) else { return }
            errands.swapAt(child, parent)
            child = parent
        }
    }

    /// Takes the errand with the earliest step out.
    ///
    /// - Complexity: O(log n).
    mutating func take() -> Errand? {
        guard !errands.isEmpty else { return nil }
        errands.swapAt(0, errands.count - 1)
        let earliest = errands.removeLast()
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < errands.count && precedes(child, least) {
                least = child
            }
            guard least != parent else { return earliest }
            errands.swapAt(parent, least)
            parent = least
        }
    }

    private func precedes(_ left: Int, _ right: Int) -> Bool {
        let times = (errands[left].nextTime ?? .max, errands[right].nextTime ?? .max)
        return (times.0, errands[left].number) < (times.1, errands[right].number)
    }
}
