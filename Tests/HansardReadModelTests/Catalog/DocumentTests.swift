import Foundation
import HansardDomain
import HansardRecords
import Testing

@testable import HansardReadModel

/// Holds the generated pages to the code.
@Suite struct DocumentTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private func page(_ name: String) throws -> String {
        try String(contentsOf: Self.root.appending(path: "docs/\(name)"), encoding: .utf8)
    }

    @Test func thePageOfTablesIsAsTheCodeHasIt() throws {
        #expect(try page("tables.md") == TablesDocument.markdown, "run make docs")
    }

    @Test func thePageOfEventsIsAsTheCodeHasIt() throws {
        #expect(try page("events.md") == EventsDocument.markdown, "run make docs")
    }

    @Test func everyIndexSaysWhatItFinds() {
        for entry in TableCatalog.all {
            for index in entry.indexes {
                #expect(!index.serves.isEmpty, "\(entry.name).\(index.name)")
                #expect(index.columns.last?.hasPrefix("id") == true, "\(entry.name).\(index.name)")
            }
        }
    }

    @Test func everyColumnIsOnThePage() throws {
        let page = try page("tables.md")
        for entry in TableCatalog.shown {
            let section = try #require(
                page.components(separatedBy: "\n## \(entry.name)\n").dropFirst().first
            )
            let rows = section.components(separatedBy: "\n")
                .filter { $0.hasPrefix("| `") }.prefix(entry.schema.shownFields.count)
            let names = rows.map { String($0.dropFirst(3).prefix { $0 != "`" }) }
            #expect(names == entry.schema.shownFields.map(\.name))
        }
    }
}
