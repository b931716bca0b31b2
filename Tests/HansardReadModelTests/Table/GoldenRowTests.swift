import HansardRecords
import LMDB
import Testing

@testable import HansardReadModel

/// Holds the stored bytes of every table's rows: other bytes need another version of the table.
@Suite struct GoldenRowTests {
    /// Holds a row, no column of which is as in an empty one, to its bytes.
    func check<Row: TableRow>(_ row: Row, _ golden: String) throws {
        let bytes = row.encoded()
        #expect(Self.hexadecimal(bytes) == golden, "\(Row.table.name)")
        #expect(try Row(decoding: bytes) == row)
        for (column, fresh) in zip(row.columns(), Row().columns()) {
            #expect(column.value != fresh.value, "\(column.name) is as in an empty row")
        }
    }

    @Test func bytesNeverChange() throws {
        try check(
            SampleRows.conversation(),
            "080210041a08776861747361707022042d313030280430063803410184ae48a047060049"
                + "0184ae48a0470600510184ae48a04706005808600a6a077b2261223a317d700c790184ae"
                + "48a047060081010184ae48a047060088010190010199010184ae48a0470600a1010184ae"
                + "48a0470600a9010184ae48a0470600b2010473686f70b8010ec00110c80101d00112d801"
                + "14e00116e80101f4010123456789abcdeffedcba9876543210fa0102181a81020184ae48"
                + "a047060088021c91020184ae48a04706009a021312090184ae48a0470600110184ae48a0"
                + "470600a00201a9020184ae48a0470600b202100184ae48a04706000184ae48a0470600b8"
                + "021e"
        )
        try check(
            SampleRows.message(),
            "080210041a02773120022a05696d616765320368c3a9380640024804510184ae48a04706"
                + "00590184ae48a0470600610184ae48a04706006a016572077b2261223a317d790184ae48"
                + "a047060081010184ae48a04706008801029001049c010123456789abcdeffedcba987654"
                + "3210a00101a80101b00101b80101c00101c80108"
        )
        try check(
            SampleRows.attachment(),
            "08021004180222022f662a0968747470733a2f2f703209766964656f2f6d70343a05612e"
                + "6d703440d00f4880015040581862022f746a077b2261223a317d7001780681010184ae48"
                + "a0470600"
        )
        try check(SampleRows.statusUpdate(), "080210041803210184ae48a04706002a077b2261223a317d")
        try check(
            SampleRows.assignment,
            "08021004180620082a106175746f5f726f756e645f726f62696e310184ae48a047060039"
                + "0184ae48a0470600"
        )
        try check(
            SampleRows.customer(),
            "08021203416e6e18012211100a046c696e65120473686f701a0275312a077b2261223a31"
                + "7d32100123456789abcdeffedcba9876543210390184ae48a0470600"
        )
        try check(SampleRows.user, "0802120334767518032000280a3002380c")
        try check(
            SampleRows.parkedReceipt(),
            "0802140123456789abcdeffedcba98765432101a087768617473617070220473686f7028"
                + "013003390184ae48a04706004201654a077b2261223a317d"
        )
        try check(
            SampleRows.watermark,
            "0802140123456789abcdeffedcba9876543210190184ae48a0470600210184ae48a04706"
                + "00"
        )
        try check(SampleRows.tenantSettings, "0802120c0806100318032000283c3004")
    }

    @Test func everyTableHasASample() {
        #expect(TableCatalog.all.count == 23)
        #expect(Set(TableCatalog.all.map(\.number)).count == TableCatalog.all.count)
        #expect(Set(TableCatalog.all.map(\.name)).count == TableCatalog.all.count)
    }

    @Test func bytesThatAreNoRowAreNamed() throws {
        let tables = try TestTables()
        try tables.fold([.started()])
        try tables.tamper { transaction in
            let rows = tables.readModel.stores.conversations.rows
            try transaction.put(1, [0xFF, 0xFF, 0xFF], in: rows)
        }
        let error = try #require(throws: ReadModelError.self) {
            try tables.snapshot().conversation(1)
        }
        #expect(error.description.contains("row 1 of conversations cannot be read"))
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
