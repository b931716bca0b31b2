import Testing

@testable import hansard

struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("Müller", 6), ("日本語", 6), ("한국", 4), ("👩‍👩‍👧", 2), ("🇩🇪", 2),
        ("e\u{301}", 1),
        ("❤️", 2), ("ｆｕｌｌ", 8), ("a\u{200B}b", 2), ("\u{1F600}", 2),
    ])
    func cellsAreCounted(_ text: String, _ width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test func aCutNeverExceedsItsWidth() {
        for text in ["日本語日本語", "abcdef", "👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", "e\u{301}e\u{301}e\u{301}e\u{301}"] {
            for width in 0...8 {
                let cut = DisplayWidth.truncated(text, to: width)
                #expect(DisplayWidth.of(cut) <= width)
                #expect(cut == text || width == 0 || cut.hasSuffix("…"))
            }
        }
    }

    @Test func whatSteersATerminalIsTakenOut() {
        #expect(DisplayWidth.printable("a\u{1B}[31mb") == "a\u{FFFD}[31mb")
        #expect(DisplayWidth.printable("a\n\t b") == "a b")
        #expect(DisplayWidth.printable("a\u{202E}b") == "a\u{FFFD}b")
        #expect(DisplayWidth.printable("\u{7F}\u{9B}") == "\u{FFFD}\u{FFFD}")
    }

    @Test func everyScalarHasAWidth() {
        for value in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = DisplayWidth.printable("x\(scalar)y")
            #expect((1...4).contains(DisplayWidth.of(text)))
        }
    }
}
