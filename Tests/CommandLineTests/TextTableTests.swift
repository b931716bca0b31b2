import Testing

@testable import hansard

struct TextTableTests {
    @Test func columnsAreAlignedByTheirCells() {
        var table = TextTable([
            .init(title: "ID", isRight: true), .init(title: "NAME"), .init(title: "X"),
        ])
        table.append(["1", "日本", "a"])
        table.append(["20", "Ann", "b"])
        #expect(
            table.lines(width: 80, hasColor: false) == [
                "ID  NAME  X", " 1  日本  a", "20  Ann   b",
            ]
        )
    }

    @Test func aLongFlexibleColumnGivesWay() {
        var table = TextTable([.init(title: "ID"), .init(title: "TEXT", isFlexible: true)])
        table.append(["1", .init(String(repeating: "語", count: 100))])
        for line in table.lines(width: 40, hasColor: false) {
            #expect(DisplayWidth.of(line) <= 40)
        }
    }

    @Test func colourIsWrittenOnlyWhenItIsAllowed() {
        var table = TextTable([.init(title: "A")])
        table.append([.init("x", .red)])
        #expect(!table.lines(width: 80, hasColor: false).joined().contains("\u{1B}"))
        #expect(table.lines(width: 80, hasColor: true).joined().contains("\u{1B}[31mx"))
    }
}
