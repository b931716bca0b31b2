extension WatermarkRow {
    /// Describes the table `watermarks`.
    public static let table = TableDefinition<WatermarkRow>(
        name: "watermarks",
        about: "Up to when each thread is delivered and read.",
        number: 9,
        isShown: false
    )
}
