extension UserRow {
    /// Describes the table `users`.
    public static let table = TableDefinition<UserRow>(
        name: "users",
        about: "The directory of the team.",
        number: 7
    )
}
