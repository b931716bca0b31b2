import Testing

@Suite struct LinkTests {
    @Test func everyLinkLeadsToAFileAndItsHeading() throws {
        var count = 0
        for path in try Repository.pages() {
            let folder = path.contains("/") ? "docs/" : ""
            for link in try MarkdownPage(path).links {
                count += 1
                let target = link.path.isEmpty ? path : Self.resolved(folder + link.path)
                #expect(
                    Repository.exists(target),
                    "\(path) links to \(link.path), which is not there"
                )
                guard let anchor = link.anchor, target.hasSuffix(".md"), Repository.exists(target)
                else { continue }
                let anchors = try MarkdownPage(target).anchors
                #expect(anchors.contains(anchor), "\(path): \(target) has no heading #\(anchor)")
            }
        }
        #expect(count > 10, "the scanner lost its links")
    }

    @Test func everyPageOfTheDocsIsLinked() throws {
        let linked = Set(
            try Repository.pages()
                .flatMap { path in
                    let folder = path.contains("/") ? "docs/" : ""
                    return try MarkdownPage(path).links.map { Self.resolved(folder + $0.path) }
                        .filter { $0 != path }
                }
        )
        for path in try Repository.pages() where path.hasPrefix("docs/") {
            #expect(linked.contains(path), "nothing links to \(path)")
        }
    }

    @Test func pagesThatCommentsNameAreThere() throws {
        for file in try Repository.swiftFiles(in: "Sources", "Tests") {
            for (index, line) in file.lines.enumerated() where line.contains("//") {
                for match in line.matches(of: /docs\/[a-z-]+\.md/) {
                    #expect(
                        Repository.exists(String(match.0)),
                        "\(file.place(index)) names \(match.0), which is not there"
                    )
                }
            }
        }
    }

    /// Takes `folder/../` out of a path.
    private static func resolved(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}
