import LMDB
import Testing

@Suite struct SweepTests {
    let folder: ScratchFolder
    let environment: Environment
    let database: Database
    let numbers: Database

    init() throws {
        folder = try ScratchFolder()
        environment = try folder.open()
        database = try environment.openDatabase("bytes")
        numbers = try environment.openDatabase("numbers", keys: .integer)
        let database = database
        let numbers = numbers
        try environment.write { transaction in
            for number in 0..<20 {
                try transaction.put(Key([UInt8(number), 1]), [UInt8(number)], in: database)
                try transaction.put(UInt64(number), [UInt8(number)], in: numbers)
            }
            try transaction.put(.max, [], in: numbers)
        }
    }

    @Test(arguments: [1, 2, 3, 10, 19, 20, 21, 1_000])
    func aSweepShowsEachEntryOnce(entriesPerView: Int) throws {
        var keys: [[UInt8]] = []
        try environment.sweep(database, entriesPerView: entriesPerView) { key, value in
            #expect(key.array.first == value.array.first)
            keys.append(key.array)
            return true
        }
        #expect(keys == (0..<20).map { [UInt8($0), 1] })
        var found: [UInt64] = []
        try environment.sweep(numbers, from: 0, entriesPerView: entriesPerView) { number, _ in
            found.append(number)
            return true
        }
        #expect(found == Array(0..<20) + [.max])
    }

    @Test func aSweepBeginsAtItsStart() throws {
        var keys: [UInt8] = []
        try environment.sweep(database, from: Key([17]), entriesPerView: 2) { key, _ in
            keys.append(key.array[0])
            return true
        }
        #expect(keys == [17, 18, 19])
        var found: [UInt64] = []
        try environment.sweep(numbers, from: 19, entriesPerView: 1) { number, _ in
            found.append(number)
            return true
        }
        #expect(found == [19, .max])
    }

    @Test func aSweepTakesNewerViews() throws {
        var keys: [UInt8] = []
        try environment.sweep(database, entriesPerView: 5) { key, _ in
            keys.append(key.array[0])
            if keys.count == 1 {
                try environment.write { try $0.put(Key([200]), [], in: database) }
            }
            return true
        }
        #expect(keys.last == 200)
        keys = []
        try environment.sweep(database, entriesPerView: 1_000) { key, _ in
            keys.append(key.array[0])
            if keys.count == 1 {
                try environment.write { try $0.put(Key([201]), [], in: database) }
            }
            return true
        }
        #expect(keys.last == 200)
    }

    @Test func aSweepGoesOnWhenItsPlaceIsDeleted() throws {
        var keys: [UInt8] = []
        try environment.sweep(database, entriesPerView: 1) { key, _ in
            keys.append(key.array[0])
            let place = Key(copying: key)
            try environment.write { transaction in
                let wasThere = try transaction.delete(place, in: database)
                #expect(wasThere)
            }
            return true
        }
        #expect(keys == Array(0..<20))
        #expect(try environment.snapshot().entryCount(of: database) == 0)
    }

    @Test func aSweepKeepsNoViewOpenAfterwards() throws {
        var views = 0
        try environment.sweep(numbers, from: 0, entriesPerView: 4) { _, _ in
            views = max(views, try environment.usage().openSnapshotCount)
            return true
        }
        #expect(views == 1)
        #expect(try environment.usage().openSnapshotCount == 0)
        #expect(environment.oldestSnapshotAge == nil)
    }

    @Test func aVisitThatSaysNoEndsTheSweep() throws {
        var seen = 0
        try environment.sweep(database, entriesPerView: 3) { _, _ in
            seen += 1
            return seen < 3
        }
        #expect(seen == 3)
        try environment.sweep(numbers, from: 0, entriesPerView: 3) { _, _ in
            seen += 1
            return seen < 6
        }
        #expect(seen == 6)
    }

    @Test func viewsAreShortByDefault() {
        #expect(Limits.entriesPerView == 50_000)
    }
}
