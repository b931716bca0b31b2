/// Knows which scopes of a write set are open, and which buffers have changed in each.
///
/// Most commands change three or four of the tables, so a buffer joins a scope with its first
/// change instead of when it opens.
final class OpenScopes {
    /// Numbers of the open scopes, the outermost first; later ones are greater.
    private(set) var numbers: [Int] = []
    private var entered: [[Int]] = []
    private var last = 0

    /// Number of the innermost scope; 0 = none is open.
    private(set) var current = 0

    /// Opens a scope.
    func begin() {
        last += 1
        current = last
        numbers.append(last)
        entered.append([])
    }

    /// Closes the innermost scope.
    ///
    /// - Returns: places of the buffers that changed in it.
    func end() -> [Int] {
        numbers.removeLast()
        current = numbers.last ?? 0
        return entered.removeLast()
    }

    /// Forgets all open scopes.
    func removeAll() {
        numbers.removeAll(keepingCapacity: true)
        entered.removeAll(keepingCapacity: true)
        current = 0
    }

    /// Notes that a buffer changes, in all open scopes that it has not joined.
    ///
    /// - Parameters:
    ///   - place: of the buffer.
    ///   - joined: greatest number of a scope that it has joined.
    ///   - begin: told the number of each scope that it joins, the outermost first.
    func join(_ place: Int, after joined: Int, _ begin: (Int) -> Void) {
        for (level, number) in numbers.enumerated() where number > joined {
            begin(number)
            entered[level].append(place)
        }
    }
}
