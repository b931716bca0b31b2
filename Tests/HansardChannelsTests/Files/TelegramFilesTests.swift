import Testing

@Suite(.enabled(if: DataFolder.isPresent, DataFolder.absence))
struct TelegramFilesTests {
    @Test func everyFileBecomesWhatItsRowSays() throws { try Self.table.check() }

    static let table = FileTable(
        kind: "telegram",
        provider: .telegram,
        rows: []
    )
}
