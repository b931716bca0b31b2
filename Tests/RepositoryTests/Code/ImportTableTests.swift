import Testing

/// Holds the table of rooms in `docs/architecture.md` against the manifest and the code.
@Suite struct ImportTableTests {
    /// Is one room of the table: what it may import, and what from outside the package.
    struct Row {
        let room: String
        let rooms: Set<String>
        let outside: Set<String>
    }

    static func table() throws -> [Row] {
        try MarkdownPage("docs/architecture.md").rows
            .filter { $0.heading == "Rooms" }
            .map { row in
                let cells = row.cells.map(\.codeSpans)
                return Row(
                    room: try #require(cells.first?.first),
                    rooms: Set(try #require(cells.dropFirst(2).first)),
                    outside: Set(try #require(cells.dropFirst(3).first))
                )
            }
    }

    @Test func everyRoomHasItsRow() throws {
        #expect(try Self.table().map(\.room).sorted() == Repository.rooms().sorted())
    }

    @Test func importsRunOneWay() throws {
        var above: Set<String> = []
        for row in try Self.table() {
            #expect(row.rooms.isSubset(of: above), "\(row.room) may import what stands below it")
            above.insert(row.room)
        }
    }

    @Test func sourcesImportWhatTheTableAllows() throws {
        let rows = try Self.table()
        let allowed = Dictionary(uniqueKeysWithValues: rows.map { ($0.room, $0) })
        var count = 0
        for file in try Repository.swiftFiles(in: "Sources") {
            let row = try #require(allowed[file.room], "\(file.path) is of no room")
            for (index, line) in file.codeLines.enumerated() {
                guard let module = Self.importedModule(line) else { continue }
                count += 1
                #expect(
                    row.rooms.contains(module) || row.outside.contains(module),
                    "\(file.place(index)): \(file.room) may not import \(module)"
                )
            }
        }
        #expect(count > 500, "the scanner lost its imports")
    }

    @Test func theTableNamesNothingThatNobodyImports() throws {
        let files = try Repository.swiftFiles(in: "Sources")
        for row in try Self.table() where row.room != "CLMDB" {
            let imported = Set(
                files.filter { $0.room == row.room }
                    .flatMap { $0.codeLines.compactMap(Self.importedModule) }
            )
            let unused = row.rooms.union(row.outside).subtracting(imported)
            #expect(unused.isEmpty, "\(row.room) imports none of \(unused.sorted())")
        }
    }

    @Test func theManifestAllowsAtLeastTheTable() throws {
        let uses = try Self.manifestUses()
        for row in try Self.table() where !["CLMDB", "hansard"].contains(row.room) {
            let room = try #require(uses[row.room], "Package.swift has no Room \(row.room)")
            #expect(row.rooms.isSubset(of: room), "\(row.room) in Package.swift uses too little")
            let above = try Self.table().prefix { $0.room != row.room }.map(\.room)
            #expect(room.isSubset(of: above), "\(row.room) in Package.swift uses what is below it")
        }
    }

    @Test func theLogKnowsNoDomainAndTheDomainNoMachine() throws {
        let rows = try Self.table()
        let log = try #require(rows.first { $0.room == "HansardLog" })
        #expect(!log.rooms.contains("HansardDomain"))
        let records = try #require(rows.first { $0.room == "HansardRecords" })
        #expect(records.outside.isEmpty, "HansardRecords is pure")
        let domain = try #require(rows.first { $0.room == "HansardDomain" })
        #expect(domain.outside == ["Foundation"], "HansardDomain is pure")
        let callers = rows.filter { $0.rooms.contains("CLMDB") }.map(\.room)
        #expect(callers == ["LMDB"])
    }

    /// Foundation knows zones, months and letters; files, clocks and chance stay outside.
    @Test func theDomainAsksFoundationForZonesMonthsAndLettersOnly() throws {
        let files = try Repository.swiftFiles(in: "Sources/HansardDomain")
            .filter { $0.codeLines.contains { Self.importedModule($0) == "Foundation" } }
        #expect(
            files.map(\.name).sorted() == ["CalendarMonths", "MessageWords", "ZoneClock"],
            "HansardDomain is pure: let Foundation into no other file"
        )
    }

    /// Reads the rooms that each `Room(…)` of the manifest uses.
    private static func manifestUses() throws -> [String: Set<String>] {
        let manifest = try Repository.text("Package.swift")
        let pattern = /Room\(\s*"(\w+)"(?:,\s*uses:\s*\[([^\]]*)\])?/
        return Dictionary(
            uniqueKeysWithValues: manifest.matches(of: pattern)
                .map { match in
                    let names = (match.2 ?? "").matches(of: /"(\w+)"/).map { String($0.1) }
                    return (String(match.1), Set(names))
                }
        )
    }

    /// Names the module that a line imports.
    private static func importedModule(_ line: Substring) -> String? {
        guard line.contains("import") else { return nil }
        let pattern =
            /^(?:@\w+\s+)*(?:(?:public|package|internal|private)\s+)?import\s+(?:(?:struct|class|enum|func|let|var|typealias|protocol)\s+)?(\w+)/
        return line.firstMatch(of: pattern).map { String($0.1) }
    }
}
