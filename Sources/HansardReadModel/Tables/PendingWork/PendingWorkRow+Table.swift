extension PendingWorkRow {
    /// Describes the table `pending_work`.
    public static let table = TableDefinition<PendingWorkRow>(
        name: "pending_work",
        about: "Work that goes on in slices and is not done.",
        number: 23,
        isShown: false
    )
}
