import Foundation
import Testing

/// Lets the compiler refuse programs that would use a transaction wrongly.
@Suite struct CompilerTests {
    struct Program: Sendable, CustomTestStringConvertible {
        var name: String
        var body: String
        /// What the compiler says; nil = it compiles.
        var diagnostic: String?
        var testDescription: String { name }
    }

    static let programs = [
        Program(
            name: "commit once",
            body: "var t = try e.beginWrite(); try t.put(k, [], in: d); try t.commit()",
            diagnostic: nil
        ),
        Program(
            name: "use after commit",
            body: "var t = try e.beginWrite(); try t.commit(); try t.put(k, [], in: d)",
            diagnostic: "'t' used after consume"
        ),
        Program(
            name: "commit twice",
            body: "let t = try e.beginWrite(); try t.commit(); try t.commit()",
            diagnostic: "'t' consumed more than once"
        ),
        Program(
            name: "copy",
            body: "let t = try e.beginWrite(); let u = copy t; try u.commit()",
            diagnostic: "'copy' cannot be applied to noncopyable types"
        ),
        Program(
            name: "commit what was lent",
            body: "try e.write { t in try t.commit() }",
            diagnostic: "missing reinitialization of inout parameter 't'"
        ),
        Program(
            name: "write inside of a scan",
            body: "try e.write { t in try t.scan(d) { _, _ in try t.delete(k, in: d) } }",
            diagnostic: "overlapping accesses to 't'"
        ),
        Program(
            name: "write while a span is read",
            body: """
                var t = try e.beginWrite()
                if let s = try t.get(k, in: d) { try t.put(k, [], in: d); print(s.byteCount) }
                try t.commit()
                """,
            diagnostic: "overlapping accesses to 't'"
        ),
        Program(
            name: "await in a write transaction",
            body: "try e.write { t in await Task.yield() }",
            diagnostic: "cannot pass function of type"
        ),
        Program(
            name: "snapshot on two threads",
            body: """
                let s = try e.snapshot()
                Task.detached { print(s.transactionID) }
                print(s.transactionID)
                """,
            diagnostic: "data races"
        ),
    ]

    /// Folder of the built modules: beside the test binary.
    private var modules: String? {
        guard
            let binary = try? FileManager.default.destinationOfSymbolicLink(
                atPath: "/proc/self/exe"
            )
        else { return nil }
        var folder = URL(fileURLWithPath: binary).deletingLastPathComponent()
        for _ in 0..<4 {
            let path = folder.appendingPathComponent("Modules").path
            if FileManager.default.fileExists(atPath: "\(path)/LMDB.swiftmodule") { return path }
            folder.deleteLastPathComponent()
        }
        return nil
    }

    @Test(arguments: programs)
    func theCompilerDecides(program: Program) throws {
        guard let modules else {
            return printSkip(because: "the built modules are not beside the test binary")
        }
        let folder = try ScratchFolder()
        let source = "\(folder.path)/program.swift"
        let text = """
            import LMDB
            func run(_ e: Environment, _ d: Database, _ k: Key) throws {
            \(program.body)
            }
            """
        try text.write(toFile: source, atomically: true, encoding: .utf8)
        let root = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4)
        let headers = "/" + root.dropFirst().joined(separator: "/") + "/Sources/CLMDB"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "swiftc", "-swift-version", "6", "-emit-sil", "-o", "/dev/null",
            "-module-cache-path", "\(folder.path)/cache", "-I", modules, "-I", headers, source,
        ]
        let output = Pipe()
        process.standardError = output
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let said = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(),
            as: UTF8.self
        )
        process.waitUntilExit()
        if process.terminationStatus == 127 {
            return printSkip(because: "there is no swiftc on the path")
        }
        guard let diagnostic = program.diagnostic else {
            #expect(process.terminationStatus == 0, "\(said)")
            return
        }
        #expect(process.terminationStatus != 0)
        #expect(said.contains(diagnostic), "\(said)")
    }
}
