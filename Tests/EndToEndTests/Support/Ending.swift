import HansardRecords
import Testing

/// Is how a process ended: what it said and its exit code.
struct Ending {
    /// Exit code; the negative number of the signal that killed it.
    let status: Int32
    /// What stood on standard output.
    let output: String
    /// What stood on standard error.
    let errors: String

    /// Lines of the output.
    var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// Lines of the errors, without the notice that comes with a new tenant.
    var errorLines: [String] {
        errors.split(separator: "\n").map(String.init).filter { !$0.hasPrefix(Self.keyNotice) }
    }

    /// Begins the notice that a tenant's master key was made.
    static let keyNotice = "hansard: made the master key "

    /// Reads the output as JSON Lines.
    func rows() throws -> [JSONObject] {
        try lines.map { line in
            try #require(try JSONValue.parse(line).objectValue, "no object: \(line)")
        }
    }

    /// Reads the output as one object on one line.
    func row() throws -> JSONObject {
        let rows = try rows()
        try #require(rows.count == 1, "not one line: \(output) \(errors)")
        return rows[0]
    }

    /// Expects an end without a word of error.
    func expectDone(sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(
            status == 0 && errorLines.isEmpty,
            "\(status): \(errors)",
            sourceLocation: sourceLocation
        )
    }

    /// Expects one line of error, nothing else, and an exit code.
    func expectError(
        _ code: Int32,
        _ words: String...,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(status == code, "\(errors)", sourceLocation: sourceLocation)
        #expect(output.isEmpty, "\(output)", sourceLocation: sourceLocation)
        #expect(errorLines.count == 1, "\(errors)", sourceLocation: sourceLocation)
        #expect(
            errorLines.first?.hasPrefix("hansard: ") == true,
            "\(errors)",
            sourceLocation: sourceLocation
        )
        for word in words {
            #expect(errors.contains(word), "\(errors)", sourceLocation: sourceLocation)
        }
    }
}

extension JSONObject {
    /// Gives an integer that must be there.
    func integer(_ key: String) throws -> Int64 {
        try #require(self[key]?.integerValue, "no integer \(key) in \(JSONValue.object(self).text)")
    }

    /// Gives a text that must be there.
    func text(_ key: String) throws -> String {
        try #require(self[key]?.stringValue, "no text \(key) in \(JSONValue.object(self).text)")
    }
}
