import HansardRecords
import Testing

@testable import HansardReadModel

/// Holds the tables to the owner's description: columns, order, types, indexes.
@Suite struct DocumentedSchemaTests {
    private static let absence: Comment =
        "the description is not here; set HANSARD_SCHEMA to the file schema.md"

    private static let tables = [
        "conversations", "messages", "message_attachments", "conversation_notes",
        "conversation_tags", "conversation_tag", "conversation_assignments",
        "message_status_updates", "campaign_messages", "automated_replies", "canned_responses",
        "conversation_transfers", "sla_policies",
    ]

    @Test(.enabled(if: DocumentedSchema.isPresent, absence), arguments: tables)
    func documentedColumnsComeFirstInTheirOrderWithTheirTypes(_ table: String) throws {
        let documented = try #require(try DocumentedSchema().columns[table])
        let entry = try #require(TableCatalog.entry(named: table))
        #expect(entry.isShown)
        let columns = entry.schema.shownFields.map {
            DocumentedSchema.Column(name: $0.name, type: $0.sqlType)
        }
        #expect(Array(columns.prefix(documented.count)) == documented.map(Self.wide))
        let extra = columns.dropFirst(documented.count).map(\.name)
        let allowed = [
            "waiting_since", "channel_account", "reopen_count", "previous_conversation_id",
            "anomaly", "attempt",
        ]
        #expect(extra == allowed.filter { extra.contains($0) })
    }

    @Test(.enabled(if: DocumentedSchema.isPresent, absence), arguments: tables)
    func documentedIndexesExistByNameAndServeAQuery(_ table: String) throws {
        let entry = try #require(TableCatalog.entry(named: table))
        for columns in try DocumentedSchema().indexes[table] ?? [] {
            let name = columns.replacing(", ", with: "_")
            let index = entry.indexes.first { $0.name == name }
            #expect(index?.serves.contains("GET /") == true, "\(table): \(columns)")
        }
    }

    /// Names the tables that the description only refers to.
    @Test(arguments: ["users", "customers", "campaigns", "campaign_customer", "templates"])
    func tablesThatAreReferredToAreShown(_ table: String) throws {
        #expect(try #require(TableCatalog.entry(named: table)).isShown)
    }

    @Test func onlyDocumentedTablesAndThoseReferredToAreShown() {
        let others = ["users", "customers", "campaigns", "campaign_customer", "templates"]
        #expect(Set(TableCatalog.shown.map(\.name)) == Set(Self.tables + others))
    }

    /// Is one way to walk a relationship: an index whose key begins with a foreign key.
    struct Walk: Sendable {
        let table: String
        let column: String
    }

    static let walks = [
        Walk(table: "messages", column: "conversation_id"),
        Walk(table: "conversation_notes", column: "conversation_id"),
        Walk(table: "conversation_notes", column: "user_id"),
        Walk(table: "conversation_tag", column: "conversation_id"),
        Walk(table: "conversation_tag", column: "conversation_tag_id"),
        Walk(table: "conversation_assignments", column: "conversation_id"),
        Walk(table: "conversation_transfers", column: "conversation_id"),
        Walk(table: "conversations", column: "customer_id"),
        Walk(table: "conversations", column: "assigned_to"),
        Walk(table: "conversations", column: "sla_policy_id"),
        Walk(table: "message_attachments", column: "message_id"),
        Walk(table: "message_status_updates", column: "message_id"),
        Walk(table: "messages", column: "user_id"),
        Walk(table: "campaign_messages", column: "campaign_id"),
        Walk(table: "campaign_messages", column: "customer_id"),
        Walk(table: "campaign_customer", column: "campaign_id"),
        Walk(table: "campaign_customer", column: "customer_id"),
        Walk(table: "campaigns", column: "template_id"),
        Walk(table: "canned_responses", column: "user_id"),
    ]

    @Test(arguments: walks)
    func everyRelationshipIsWalkedFromItsOneSideByAnIndex(_ walk: Walk) throws {
        let entry = try #require(TableCatalog.entry(named: walk.table))
        let first = entry.indexes.map { $0.columns[0] }
        #expect(first.contains { $0 == walk.column || $0 == "\(walk.column) or 0" })
        #expect(entry.schema.shownFields.contains { $0.name == walk.column })
    }

    @Test(.enabled(if: DocumentedSchema.isPresent, absence))
    func theDescriptionWasRead() throws {
        let schema = try DocumentedSchema()
        #expect(Set(schema.columns.keys) == Set(Self.tables))
        #expect(
            schema.columns["conversation_tag"]
                == [
                    .init(name: "conversation_id", type: "bigint FK"),
                    .init(name: "conversation_tag_id", type: "bigint FK"),
                ]
        )
        #expect(schema.columns["conversations"]?.count == 20)
        #expect(schema.columns["messages"]?.count == 16)
        #expect(
            schema.indexes["conversations"]
                == [
                    "customer_id, platform", "assigned_to, status", "last_message_at",
                    "platform_conversation_id",
                ]
        )
        #expect(
            schema.indexes["messages"]
                == ["conversation_id, created_at", "platform_message_id", "status, created_at"]
        )
        #expect(schema.indexes["message_attachments"] == ["message_id, type"])
    }

    /// Gives a documented type as it is held: whole numbers have 64 bits.
    private static func wide(_ column: DocumentedSchema.Column) -> DocumentedSchema.Column {
        let type =
            switch column.type {
            case "bigint PK", "bigint FK", "int": "bigint"
            case "varchar(100) UNIQUE": "varchar(100)"
            default: column.type
            }
        return DocumentedSchema.Column(name: column.name, type: type)
    }
}
