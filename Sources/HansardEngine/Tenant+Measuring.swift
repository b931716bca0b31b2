import HansardReadModel

extension Tenant {
    /// Folds the whole log into fresh tables beside the live ones and throws them away: what a
    /// rebuild event by event costs.
    ///
    /// - Complexity: O(events), on disk.
    public func foldIntoEmptyTables() throws {
        let scratch = try ScratchDirectory(beside: readModel.directory)
        defer { scratch.remove() }
        let fresh = try ReadModel.open(directory: scratch.path)
        defer { fresh.close(clean: false) }
        try DerivedState.catchUp(fresh, from: log)
    }

    /// Reads how many bytes tables and their indexes take on disk.
    public func tablesByteCount() throws -> Int { try readModel.usedByteCount() }
}
