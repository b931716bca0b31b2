/// Says why there is no temporary folder.
public struct TemporaryFolderError: Error, CustomStringConvertible {
    /// Where it should have been.
    public let folder: String
    /// Reason of the system.
    public let reason: String

    /// Spells the error with its remedy.
    public var description: String {
        "cannot make a folder in \(folder): \(reason); set TMPDIR to one that can be written"
    }
}
