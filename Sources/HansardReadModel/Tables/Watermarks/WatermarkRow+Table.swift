extension WatermarkRow {
    /// Describes the table `watermarks`.
    public static let table = TableDefinition<WatermarkRow>(
        name: "watermarks",
        number: 9,
        isShown: false
    )
}
