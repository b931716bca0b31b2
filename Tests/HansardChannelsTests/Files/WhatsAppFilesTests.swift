import Testing

@Suite(.enabled(if: DataFolder.isPresent, DataFolder.absence))
struct WhatsAppFilesTests {
    @Test func everyFileBecomesWhatItsRowSays() throws { try Self.table.check() }

    static let table = FileTable(
        kind: "whatsapp_cloud",
        provider: .whatsapp,
        rows: []
    )
}
