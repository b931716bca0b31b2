import HansardChannels
import Testing

/// Holds what each file of a folder becomes, line by line.
struct FileTable {
    let kind: String
    let provider: Provider
    let rows: [(file: String, lines: [String])]

    /// Compares the table with the folder: every file has its row, every row its file.
    func check() throws {
        #expect(try DataFolder.names(kind) == rows.map(\.file))
        for (file, lines) in rows {
            #expect(try become(file) == lines, "\(kind)/\(file)")
        }
    }

    /// Translates a file twice: the second delivery says the same under the same ids.
    private func become(_ file: String) throws -> [String] {
        let bytes = try DataFolder.bytes(kind, file)
        do {
            let translation = try translate(provider, bytes)
            #expect(try translate(provider, bytes) == translation)
            #expect(translation.commands.allSatisfy { $0.envelope.commandID != nil })
            return translation.summary
        } catch let error as ChannelError {
            return ["refused \(error.code.rawValue)"]
        }
    }
}
