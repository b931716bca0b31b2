import ArgumentParser
import HansardEngine

/// Holds the options that every subcommand takes.
///
/// Source: contract §4.
struct GlobalOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Folder that holds the tenants.", valueName: "dir"))
    var data = "./hansard-data"

    @Option(help: ArgumentHelp("Support desk to work on.", valueName: "name"))
    var tenant = "default"

    @Flag(help: "Write JSON for machines: JSON Lines for lists, one object for one thing.")
    var json = false

    /// Names the tenant's folder.
    ///
    /// - Throws: `HansardError` when the name is none.
    func directory() throws -> TenantDirectory {
        try TenantDirectory(dataDirectory: data, name: tenant)
    }

    /// Opens the tenant for reading, beside a server if one runs.
    func reader() throws -> TenantReader { try TenantReader.open(directory()) }
}
