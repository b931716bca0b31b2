/// Finds the name that somebody probably meant.
enum NearestName {
    /// Finds the name nearest to a misspelt one; nil when none is near.
    ///
    /// Near = at most a third of the letters differ, counted as insertions, removals and changes.
    ///
    /// - Complexity: O(names · length²); a misspelt name over 64 letters has no nearest.
    static func of(_ name: String, among names: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().utf8)
        guard !wanted.isEmpty, wanted.count <= longest else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in names {
            let letters = Array(candidate.utf8)
            let distance = distance(wanted, letters)
            guard distance * 3 <= max(wanted.count, letters.count) else { continue }
            if let known = best, known.distance <= distance { continue }
            best = (candidate, distance)
        }
        return best?.name
    }

    private static let longest = 64

    /// Counts the insertions, removals and changes that lead from one name to another.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let change = diagonal + (letter == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[right.count]
    }
}
