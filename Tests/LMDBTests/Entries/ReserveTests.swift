import LMDB
import Testing

@Suite struct ReserveTests {
    let folder: ScratchFolder
    let environment: Environment
    let database: Database
    let numbers: Database

    init() throws {
        folder = try ScratchFolder()
        environment = try folder.open()
        database = try environment.openDatabase("bytes")
        numbers = try environment.openDatabase("numbers", keys: .integer)
    }

    private func fill(_ buffer: UnsafeMutableRawBufferPointer) {
        for offset in buffer.indices { buffer[offset] = UInt8(truncatingIfNeeded: offset) }
    }

    private func expected(_ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    }

    @Test(arguments: [0, 1, 7, 2_000, 4_096, 100_000])
    func whatIsFilledInPlaceIsStored(count: Int) throws {
        try environment.write { transaction in
            try transaction.putReserving(Key("a"), byteCount: count, in: database) { buffer in
                #expect(buffer.count == count)
                fill(buffer)
            }
            try transaction.putReserving(3, byteCount: count, in: numbers, fill: fill)
            try transaction.appendReserving(4, byteCount: count, in: numbers, fill: fill)
            expect(transaction.putCount, is: 3)
            expect(transaction.putByteCount, is: 3 * count + 17)
        }
        let snapshot = try environment.snapshot()
        #expect(try snapshot.bytes(Key("a"), in: database) == expected(count))
        #expect(try snapshot.bytes(3, in: numbers) == expected(count))
        #expect(try snapshot.bytes(4, in: numbers) == expected(count))
    }

    @Test func theBufferIsThePlaceInThePage() throws {
        try environment.write { transaction in
            var address: UInt = 0
            try transaction.putReserving(Key("a"), byteCount: 10, in: database) { buffer in
                address = UInt(bitPattern: buffer.baseAddress)
                fill(buffer)
            }
            let found = try transaction.withValue(of: Key("a"), in: database) { $0.address }
            #expect(found == address)
        }
    }

    @Test func aReservedPutReplacesTheValue() throws {
        try environment.write { try $0.put(Key("a"), [9, 9, 9], in: database) }
        try environment.write { transaction in
            try transaction.putReserving(Key("a"), byteCount: 2, in: database, fill: fill)
        }
        #expect(try environment.snapshot().bytes(Key("a"), in: database) == [0, 1])
    }

    @Test func aSizeThatCannotBeIsRefused() throws {
        #expect(throws: LMDBError(code: .badSize, call: "mdb_put")) {
            try environment.write { transaction in
                try transaction.putReserving(Key("a"), byteCount: -1, in: database) { _ in
                    Issue.record("nothing is filled")
                }
            }
        }
        #expect(throws: LMDBError(code: .badSize, call: "mdb_cursor_put")) {
            try environment.write { transaction in
                try transaction.appendReserving(1, byteCount: 1 << 32, in: numbers) { _ in
                    Issue.record("nothing is filled")
                }
            }
        }
    }
}
