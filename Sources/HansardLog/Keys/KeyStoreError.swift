import LMDB

/// Says why a key is not to be had, and what to do.
public enum KeyStoreError: Error, Equatable, CustomStringConvertible {
    /// The master key is not the one that the data keys were wrapped with.
    case wrongMasterKey(source: String, path: String)
    /// There are data keys, and no master key.
    case masterKeyMissing(path: String)
    /// There is a log, and its keys are gone.
    case keysMissing(path: String)
    /// What was given as master key is none.
    case badMasterKey(source: String, reason: String)
    /// The key was destroyed: whose it was is erased.
    case destroyed(keyID: Int64)
    /// There is no such key.
    case missing(keyID: Int64)
    /// The tenant's own keys stay.
    case notDestroyable(keyID: Int64)
    /// The stored form of a key is damaged.
    case damaged(keyID: Int64)
    /// The keys have a format that this program does not know, or none.
    case unknownFormat(path: String)
    /// The keys were opened beside an engine.
    case readOnly(path: String)
    /// The cipher failed.
    case cryptography(String)
    /// The database failed; nothing was changed.
    case storage(LMDBError)
    /// The environment cannot be opened.
    case environment(EnvironmentError)
    /// A file cannot be read or written.
    case file(FileError)

    /// Spells what is wrong and the remedy.
    public var description: String {
        switch self {
        case .wrongMasterKey(let source, let path):
            "the master key from \(source) is not the one that the keys in \(path) were made "
                + "with: give the tenant's own master key"
        case .masterKeyMissing(let path):
            "there are keys in \(path) and no master key: put master.key back beside them, or set "
                + "\(MasterKey.variable) or \(MasterKey.fileVariable)"
        case .keysMissing(let path):
            "there is a log beside \(path) and no keys in it: put the keys folder back from a "
                + "backup"
        case .badMasterKey(let source, let reason):
            "\(source) holds no master key: \(reason); give 32 bytes"
        case .destroyed(let id): "key \(id) was destroyed: its owner was erased"
        case .missing(let id): "there is no key \(id): put the tenant's keys folder back"
        case .notDestroyable(let id): "key \(id) is the tenant's own and cannot be destroyed"
        case .damaged(let id): "key \(id) is damaged: restore the keys folder from a backup"
        case .unknownFormat(let path):
            "\(path) has a format unknown to this hansard: use the newer one that wrote it"
        case .readOnly(let path): "\(path) is open for reading only: the tenant's engine writes it"
        case .cryptography(let reason): reason
        case .storage(let error): "\(error)"
        case .environment(let error): "\(error)"
        case .file(let error): "\(error)"
        }
    }
}
