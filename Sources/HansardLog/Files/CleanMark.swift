/// Says whether unsynced files may be trusted: they survive a killed process, not a power cut.
///
/// The mark is a small file of its own beside the environment, so that the decision is made before
/// any page is read that a power cut may have torn:
/// ```
/// "clean\n"            closed properly, everything synced
/// "open <boot id>\n"   written to without sync since that run of the machine began
/// ```
/// Clear it before the first unsynced write, set it after the last sync. Trusted is `clean`, and
/// `open` with the present boot id. Source: random(4), `/proc/sys/kernel/random/boot_id`.
public struct CleanMark: Sendable {
    private let path: String
    private let bootID: String

    /// Names the mark of a folder.
    ///
    /// - Parameters:
    ///   - directory: folder of the environment; must exist before `clear` and `set`.
    ///   - bootID: names this run of the machine; nil = as the kernel says.
    /// - Throws: `FileError` when the kernel does not say.
    public init(directory: String, bootID: String? = nil) throws(FileError) {
        path = "\(directory)/state"
        if let bootID {
            self.bootID = bootID
        } else {
            self.bootID = try Self.machineBootID()
        }
    }

    /// Says whether what was written without sync is all there.
    public func isTrusted() throws(FileError) -> Bool {
        guard let bytes = try DurableFile.read(path, limit: 256) else { return false }
        return bytes == Self.clean || bytes == open
    }

    /// Says whether unsynced writes may follow as the mark stands.
    public func isCleared() throws(FileError) -> Bool {
        try DurableFile.read(path, limit: 256) == open
    }

    /// Says, durably, that unsynced writes may follow.
    public func clear() throws(FileError) {
        if try isCleared() { return }
        try DurableFile.replace(path, open)
    }

    /// Says, durably, that everything is synced.
    public func set() throws(FileError) { try DurableFile.replace(path, Self.clean) }

    /// Removes the mark: nothing is trusted.
    public func remove() throws(FileError) { try DurableFile.remove(path) }

    private static let clean = Array("clean\n".utf8)

    private var open: [UInt8] { Array("open \(bootID)\n".utf8) }

    private static func machineBootID() throws(FileError) -> String {
        let path = "/proc/sys/kernel/random/boot_id"
        guard let bytes = try DurableFile.read(path, limit: 64) else {
            throw FileError(path: path, call: "open", number: 2)
        }
        return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
}
