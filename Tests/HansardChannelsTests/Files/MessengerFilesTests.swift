import Testing

@Suite(.enabled(if: DataFolder.isPresent, DataFolder.absence))
struct MessengerFilesTests {
    @Test func everyFileBecomesWhatItsRowSays() throws { try Self.table.check() }

    static let table = FileTable(
        kind: "messenger",
        provider: .facebook,
        rows: []
    )
}
