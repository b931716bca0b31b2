import HansardReadModel

extension Tenant {
    /// Folds the whole log into fresh tables beside the live ones and throws them away: what a
    /// rebuild event by event costs.
    ///
    /// - Complexity: O(events), on disk.
    public func foldIntoEmptyTables() throws {
        try ScratchTables.use(beside: files) { fresh in
            try DerivedState.catchUp(fresh, from: files.log)
        }
    }

    /// Reads how many bytes tables and their indexes take on disk.
    public func tablesByteCount() throws -> Int { try files.readModel.usedByteCount() }
}
