import Foundation
import HansardRecords
import Testing

@Suite struct VerifyTests {
    @Test func aWholeTenantIsSound() throws {
        let workplace = try ReadingTests.desk()
        let ending = try workplace.hansard("verify", "--json")
        ending.expectDone()
        let row = try ending.row()
        #expect(row.keys == ["position", "tree_root", "rows", "problems", "sound"])
        #expect(row["sound"]?.boolValue == true)
        #expect(try row.text("tree_root").count == 64)
        #expect(
            try row.integer("position") == Int64(workplace.hansard("events", "--json").lines.count)
        )
        let text = try workplace.hansard("verify")
        text.expectDone()
        #expect(text.lines.last == "all is well")
    }

    @Test func aRowThatWasChangedOnDiskIsFound() throws {
        let workplace = try ReadingTests.desk()
        try Self.replace("second", with: "sec0nd", in: "\(workplace.data)/default/views/1/data.mdb")
        let ending = try workplace.hansard("verify", "--json")
        #expect(ending.status == 1)
        #expect(ending.errorLines.count == 1, "\(ending.errors)")
        let row = try ending.row()
        #expect(row["sound"]?.boolValue == false)
        #expect(row["problems"]?.arrayValue?.isEmpty == false)
    }

    @Test func aRecordThatWasChangedOnDiskIsFound() throws {
        let workplace = try ReadingTests.desk()
        try Self.replace("whatsapp", with: "whatsopp", in: "\(workplace.data)/default/log/data.mdb")
        let ending = try workplace.hansard("verify")
        #expect(ending.status == 1, "\(ending.status) \(ending.errors)")
        #expect(ending.errorLines.count == 1, "\(ending.errors)")
        #expect(ending.output.contains("problem: "), "\(ending.output)")
    }

    /// Replaces every occurrence of a text in a file by one of the same length.
    private static func replace(_ text: String, with other: String, in path: String) throws {
        var bytes = Array(try Data(contentsOf: URL(filePath: path)))
        var count = 0
        var start = 0
        while let range = bytes[start...].firstRange(of: Array(text.utf8)) {
            bytes.replaceSubrange(range, with: Array(other.utf8))
            start = range.upperBound
            count += 1
        }
        try #require(count > 0, "\(path) holds no \(text)")
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try file.write(contentsOf: Data(bytes))
        try file.close()
    }
}
