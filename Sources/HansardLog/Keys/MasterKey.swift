import Crypto

/// Wraps all data keys of a tenant.
///
/// 32 random bytes, kept apart from the data wherever possible.
///
/// Looked for in this order: the variable `HANSARD_MASTER_KEY` (base64), the file that
/// `HANSARD_MASTER_KEY_FILE` names (32 bytes, or their base64), `<tenant>/master.key` (32 bytes,
/// mode 0600), which is made when a tenant is.
struct MasterKey {
    /// Variable that holds the key as base64.
    static let variable = "HANSARD_MASTER_KEY"
    /// Variable that names a file with the key.
    static let fileVariable = "HANSARD_MASTER_KEY_FILE"
    /// Number of bytes of every key.
    static let byteCount = 32

    /// The key itself.
    let key: SymmetricKey
    /// Where it came from, for messages.
    let source: String

    /// Finds the master key of a tenant.
    ///
    /// - Parameters:
    ///   - directory: folder of the tenant.
    ///   - options: where else to look.
    /// - Returns: nil when there is none anywhere.
    /// - Throws: `KeyStoreError.badMasterKey`, `KeyStoreError.file`.
    static func find(
        directory: String,
        options: StorageOptions
    ) throws(KeyStoreError) -> MasterKey? {
        if let text = options.environmentVariable(variable), !text.isEmpty {
            return try MasterKey(base64: Array(text.utf8), source: variable)
        }
        if let path = options.environmentVariable(fileVariable), !path.isEmpty {
            guard let bytes = try read(path) else {
                throw .badMasterKey(source: "\(path) (\(fileVariable))", reason: "no such file")
            }
            if bytes.count == byteCount { return MasterKey(bytes, source: path) }
            return try MasterKey(base64: bytes, source: path)
        }
        let path = file(directory)
        guard let bytes = try read(path) else { return nil }
        guard bytes.count == byteCount else {
            throw .badMasterKey(source: path, reason: "it has \(bytes.count) bytes")
        }
        return MasterKey(bytes, source: path)
    }

    /// Makes a master key and its file, durably, and tells the operator.
    static func create(
        directory: String,
        options: StorageOptions
    ) throws(KeyStoreError) -> MasterKey {
        let key = SymmetricKey(size: .bits256)
        let path = file(directory)
        let bytes = key.withUnsafeBytes { Array($0) }
        do throws(FileError) {
            guard try DurableFile.create(path, bytes) else {
                throw FileError(path: path, call: "open", number: 17)
            }
        } catch {
            throw .file(error)
        }
        options.warn(
            "hansard: made the master key \(path): keep a copy elsewhere; without it all personal "
                + "fields of this tenant are lost, and whoever has it and the data can read them"
        )
        return MasterKey(key: key, source: path)
    }

    private static func file(_ directory: String) -> String { "\(directory)/master.key" }

    private static func read(_ path: String) throws(KeyStoreError) -> [UInt8]? {
        do throws(FileError) {
            return try DurableFile.read(path, limit: 256)
        } catch {
            throw .file(error)
        }
    }

    private init(key: SymmetricKey, source: String) {
        self.key = key
        self.source = source
    }

    private init(_ bytes: [UInt8], source: String) {
        self.init(key: SymmetricKey(data: bytes), source: source)
    }

    private init(base64 text: [UInt8], source: String) throws(KeyStoreError) {
        guard let bytes = Base64.decode(text) else {
            throw .badMasterKey(source: source, reason: "it is not base64")
        }
        guard bytes.count == Self.byteCount else {
            throw .badMasterKey(source: source, reason: "it has \(bytes.count) bytes")
        }
        self.init(bytes, source: source)
    }
}
