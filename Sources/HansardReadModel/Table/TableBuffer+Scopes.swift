extension TableBuffer {
    /// Opens a scope: what follows can be undone.
    func beginScope(_ number: Int) { journal.begin(number) }

    /// Closes the innermost scope and keeps what it changed.
    func keepScope() { journal.end() }

    /// Closes the innermost scope and undoes what it changed.
    ///
    /// Pending look-ups of the undone rows stay behind; `ids` checks the rows themselves.
    func dropScope() {
        for step in journal.takeBack() {
            entries[step.slot].row = step.row
            entries[step.slot].isDirty = step.wasDirty
            entries[step.slot].scope = 0
        }
    }
}
