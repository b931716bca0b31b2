import HansardChannels
import HansardDomain
import Testing

/// Holds what each file of a folder becomes, line by line.
struct FileTable {
    let kind: String
    let provider: Provider
    let rows: [(file: String, lines: [String])]

    /// Number of characters by which a file is named: enough to tell the files of a folder apart.
    private static let nameLength = 60

    /// Compares the table with the folder: every file has its row, every row its file.
    func check() throws {
        let names = try DataFolder.names(kind)
        #expect(names.map { String($0.prefix(Self.nameLength)) } == rows.map(\.file))
        for (name, row) in zip(names, rows) {
            #expect(try become(name) == row.lines, "\(kind)/\(name)")
        }
    }

    /// Translates a file twice: the second delivery says the same under the same ids.
    private func become(_ file: String) throws -> [String] {
        let bytes = try DataFolder.bytes(kind, file)
        do {
            let translation = try translate(provider, bytes)
            #expect(try translate(provider, bytes) == translation)
            #expect(translation.commands.allSatisfy { $0.envelope.commandID != nil })
            return translation.outline
        } catch let error as ChannelError {
            return ["refused \(error.code.rawValue)"]
        }
    }
}
