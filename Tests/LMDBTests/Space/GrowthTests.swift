import Foundation
import LMDB
import Testing

@Suite struct GrowthTests {
    let folder: ScratchFolder
    let step = 1 << 20

    init() throws { folder = try ScratchFolder() }

    private func fileSize() throws -> Int {
        let path = "\(folder.path)/data.mdb"
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.size] as? NSNumber)?.intValue ?? 0
    }

    @Test func theFileGrowsAheadOfUse() throws {
        let environment = try folder.open { $0.growthByteCount = step }
        let database = try environment.openDatabase("numbers", keys: .integer)
        let value = [UInt8](repeating: 1, count: 10_000)
        for number in 0..<300 {
            let used = try environment.usage().usedByteCount
            try environment.write { transaction in
                #expect(try fileSize() >= used + step / 2)
                try transaction.append(UInt64(number), value, in: database)
            }
        }
        #expect(try environment.snapshot().entryCount(of: database) == 300)
        environment.close()
        let again = try folder.open { $0.growthByteCount = step }
        let found = try again.openDatabase("numbers", keys: .integer)
        #expect(try again.snapshot().numbers(found).count == 300)
        try again.write { try $0.append(300, value, in: found) }
    }

    @Test func whatIsAheadAreZeros() throws {
        let environment = try folder.open { $0.growthByteCount = step }
        let database = try environment.openDatabase("bytes")
        try environment.write { try $0.put(Key("a"), [1], in: database) }
        let used = try environment.usage().usedByteCount
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/data.mdb"))
        #expect(data.count >= used + step / 2)
        #expect(data[used...].allSatisfy { $0 == 0 })
    }

    @Test func theFileDoesNotGrowAheadUnlessAsked() throws {
        let environment = try folder.open()
        let database = try environment.openDatabase("bytes")
        try environment.write { try $0.put(Key("a"), [1], in: database) }
        #expect(try fileSize() <= 100_000)
    }

    @Test func usageMeasuresTheFile() throws {
        let environment = try folder.open { $0.mapSize = 32 << 20 }
        let database = try environment.openDatabase("bytes")
        let before = try environment.usage()
        let value = [UInt8](repeating: 1, count: 1_000_000)
        try environment.write { try $0.put(Key("large"), value, in: database) }
        let after = try environment.usage()
        #expect(after.mapByteCount == 32 << 20)
        #expect(after.usedByteCount - before.usedByteCount >= 1_000_000)
        #expect(after.usedByteCount - before.usedByteCount < 1_100_000)
        #expect(after.lastTransactionID == before.lastTransactionID + 1)
        #expect(try fileSize() == after.usedByteCount)
    }
}
