import Testing

@Suite struct SourceMaskTests {
    @Test func commentsAndTextsAreBlankAndTheRestStays() {
        let text = ##"""
            let a = "x } // {" // } comment
            /* { /* } */ */ let b = #"raw "quote" \(no) }"#
            let c = "in \(call("}") { $0 }) out"
            """##
        let code = SourceMask.code(of: text)
        #expect(code.utf8.count == text.utf8.count)
        let lines = code.split(separator: "\n")
        #expect(lines[0].hasPrefix(#"let a = "        ""#))
        #expect(!lines[0].contains("comment"))
        #expect(lines[1].contains("let b = #\""))
        #expect(!lines[1].contains("}"))
        #expect(lines[2] == #"let c = "   \(call(" ") { $0 })    ""#)
    }

    @Test func textsOfSeveralLinesEndAtTheirQuotes() {
        let text = "let a = \"\"\"\n    { \"x\" \\\"\"\" }\n    \"\"\"\nlet b = 1"
        let code = SourceMask.code(of: text)
        #expect(!code.contains("{"))
        #expect(code.hasSuffix("let b = 1"))
    }

    @Test func functionsAreMeasuredFromTheirFirstLineToTheirBrace() {
        let text = """
            protocol P {
                func requirement(
                    a: Int
                ) -> Int
                init(x: Int)
            }
            public func one() { "}" }
            static func two(
                _ body: () -> Void = { }
            )
                throws -> Int
            where T: P {
                body()
            }
            var three: Int {
                1
            }
            """
        let functions = FunctionScanner(SourceFile(path: "Sources/A/B.swift", text: text))
            .functions()
        #expect(functions.map(\.lineCount) == [1, 7, 3])
        #expect(functions.first?.place == "Sources/A/B.swift:7")
    }
}
