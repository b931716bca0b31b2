import HansardRecords

/// Lists the tables, for whatever treats them all alike: exports, pages, checks, documentation.
public enum TableCatalog {
    /// Lists every table by its number.
    public static let all: [Entry] = [
        Entry(ConversationRow.self),
        Entry(MessageRow.self),
        Entry(MessageAttachmentRow.self),
        Entry(MessageStatusUpdateRow.self),
        Entry(ConversationAssignmentRow.self),
        Entry(CustomerRow.self),
        Entry(UserRow.self),
        Entry(ParkedReceiptRow.self),
        Entry(WatermarkRow.self),
        Entry(TenantSettingsRow.self),
    ]

    /// Lists the documented tables, which are shown.
    public static let shown: [Entry] = all.filter(\.isShown)

    /// Finds a table by its name.
    public static func entry(named name: String) -> Entry? { all.first { $0.name == name } }

    /// Digests tables, columns, indexes and counts: stored tables with another one are discarded.
    public static let fingerprint: String = {
        var text = ""
        for entry in all {
            text += "table \(entry.name) \(entry.number) \(entry.version)\n"
            for field in entry.schema.fields {
                text += "\(field.tag) \(field.name) \(field.type) \(field.traits.isHidden)\n"
            }
            for index in entry.indexes {
                text += "index \(index.name) \(index.columns.joined(separator: ", "))\n"
            }
            for counter in entry.counters { text += "counter \(counter)\n" }
        }
        return Hash128.hash(text).description
    }()
}
