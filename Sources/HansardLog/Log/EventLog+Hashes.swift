import LMDB

extension EventLog {
    /// Reads the hash of a record, 32 bytes; nil when the log holds no such position.
    ///
    /// - Throws: `LogError`.
    public func leafHash(at position: Int64) throws(LogError) -> [UInt8]? {
        guard position > 0 else { return nil }
        let hashes = try databases.block(HashBlock.number(of: position), in: view())
        let place = HashBlock.place(of: position)
        guard let hashes, place < hashes.count else { return nil }
        return hashes[place].bytes
    }

    /// Visits the hashes of records in order: what a proof of inclusion is made of.
    ///
    /// - Parameters:
    ///   - first: position to begin at, from 1.
    ///   - last: position to end at; also ends at the log's head.
    ///   - visit: sees position and hash; returns whether to go on.
    /// - Throws: `LogError`; what `visit` throws.
    public func scanLeafHashes(
        from first: Int64,
        through last: Int64 = .max,
        _ visit: (Int64, TreeHash) throws -> Bool
    ) throws {
        let first = max(first, 1)
        guard first <= last else { return }
        var expected = HashBlock.number(of: first)
        var end = Int64(expected) * Int64(HashBlock.count)
        do {
            try environment.sweep(databases.hashes, from: expected) { number, bytes in
                let base = Int64(expected) * Int64(HashBlock.count) + 1
                // Every block but the last one is full.
                guard end + 1 == base, number == expected, let hashes = HashBlock.decode(bytes)
                else { throw LogError.corrupt(position: end + 1, reason: "its hash is missing") }
                expected += 1
                end += Int64(hashes.count)
                for (place, hash) in hashes.enumerated() where base + Int64(place) >= first {
                    let position = base + Int64(place)
                    guard try position <= last && visit(position, hash) else { return false }
                }
                return base + Int64(HashBlock.count) <= last
            }
        } catch let error as LMDBError {
            throw LogError.storage(error)
        }
    }

    /// Computes the root of the tree over the first records.
    ///
    /// - Parameter size: number of records, from 0.
    /// - Returns: 32 bytes; nil when there are fewer records.
    /// - Complexity: O(size); the head's own root costs O(log size).
    /// - Throws: `LogError`.
    public func treeRoot(size: Int64) throws -> [UInt8]? {
        var frontier = TreeFrontier()
        try scanLeafHashes(from: 1, through: size) { _, hash in
            frontier.append(hash)
            return true
        }
        return frontier.size == max(size, 0) ? frontier.root.bytes : nil
    }
}
