extension UserRow {
    /// Describes the table `users`.
    public static let table = TableDefinition<UserRow>(
        name: "users",
        number: 7
    )
}
