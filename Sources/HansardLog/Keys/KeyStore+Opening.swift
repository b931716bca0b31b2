import Crypto
import LMDB

extension KeyStore {
    private static let format = Key("format")
    private static let proof = Key("proof")
    private static let lookup = Key("lookup")

    /// Opens the keys of a tenant; a writer makes them when there are none.
    ///
    /// - Parameters:
    ///   - directory: folder of the tenant; holds `keys/` and usually `master.key`.
    ///   - options: access, sizes, where the master key may come from.
    /// - Returns: the keys; close them.
    /// - Throws: `KeyStoreError`: `wrongMasterKey`, `masterKeyMissing`, `badMasterKey`, …;
    ///   `keysMissing` where there is a log already: new keys would not open it.
    public static func open(
        directory: String,
        options: StorageOptions = StorageOptions()
    ) throws(KeyStoreError) -> KeyStore {
        let path = "\(directory)/keys"
        let environment: Environment
        do throws(EnvironmentError) {
            environment = try Environment.open(at: path, options: options.environment(.full))
        } catch {
            throw .environment(error)
        }
        do throws(KeyStoreError) {
            return try open(environment, directory: directory, options: options)
        } catch {
            environment.close()
            throw error
        }
    }

    private static func open(
        _ environment: Environment,
        directory: String,
        options: StorageOptions
    ) throws(KeyStoreError) -> KeyStore {
        let keys: Database
        let meta: Database
        var stored: [UInt8]?
        do throws(LMDBError) {
            keys = try environment.openDatabase("keys", keys: .integer)
            meta = try environment.openDatabase("meta")
            stored = try value(of: format, in: meta, environment)
        } catch {
            throw .storage(error)
        }
        var master = try MasterKey.find(directory: directory, options: options)
        if stored == nil {
            guard options.access == .writer else { throw .readOnly(path: environment.path) }
            guard !DurableFile.exists("\(directory)/log/data.mdb") else {
                throw .keysMissing(path: environment.path)
            }
            let made: MasterKey
            if let master {
                made = master
            } else {
                made = try MasterKey.create(directory: directory, options: options)
            }
            try fill(environment, keys, meta, made)
            master = made
            stored = [1]
        }
        guard let master else { throw .masterKeyMissing(path: environment.path) }
        guard stored == [1] else { throw .unknownFormat(path: environment.path) }
        guard let lookup = try prove(environment, meta, master) else {
            throw .unknownFormat(path: environment.path)
        }
        return KeyStore(
            environment: environment,
            keys: keys,
            meta: meta,
            master: master,
            lookup: lookup,
            options: options
        )
    }

    /// Makes the tenant's own keys, all in one synced transaction.
    private static func fill(
        _ environment: Environment,
        _ keys: Database,
        _ meta: Database,
        _ master: MasterKey
    ) throws(KeyStoreError) {
        let fresh = SymmetricKey(size: .bits256)
        let own = try WrappedKey.wrap(fresh, .data, id: 0, master: master)
        let proved = SymmetricKey(size: .bits256)
        let proofBytes = try WrappedKey.wrap(proved, .proof, id: 0, master: master)
        let looked = SymmetricKey(size: .bits256)
        let lookupBytes = try WrappedKey.wrap(looked, .lookup, id: 0, master: master)
        do throws(LMDBError) {
            var transaction = try environment.beginWrite()
            try transaction.put(UInt64(0), own, in: keys)
            try transaction.put(proof, proofBytes, in: meta)
            try transaction.put(lookup, lookupBytes, in: meta)
            try transaction.put(format, [1], in: meta)
            try transaction.commit()
        } catch {
            throw .storage(error)
        }
        do throws(FileError) {
            try DurableFile.flushFolder(of: "\(environment.path)/data.mdb")
            try DurableFile.flushFolder(of: environment.path)
        } catch {
            throw .file(error)
        }
    }

    /// Opens the proof with the master key, then gives the look-up key.
    private static func prove(
        _ environment: Environment,
        _ meta: Database,
        _ master: MasterKey
    ) throws(KeyStoreError) -> SymmetricKey? {
        let proofBytes: [UInt8]?
        let lookupBytes: [UInt8]?
        do throws(LMDBError) {
            proofBytes = try value(of: proof, in: meta, environment)
            lookupBytes = try value(of: lookup, in: meta, environment)
        } catch {
            throw .storage(error)
        }
        guard let proofBytes, let lookupBytes else { return nil }
        do throws(KeyStoreError) {
            _ = try WrappedKey.unwrap(proofBytes.span.bytes, .proof, id: 0, master: master)
        } catch {
            throw .wrongMasterKey(source: master.source, path: environment.path)
        }
        return try WrappedKey.unwrap(lookupBytes.span.bytes, .lookup, id: 0, master: master)
    }

    private static func value(
        of key: Key,
        in meta: Database,
        _ environment: Environment
    ) throws(LMDBError) -> [UInt8]? {
        try environment.snapshot()
            .withValue(of: key, in: meta) {
                (bytes) throws(LMDBError) in [UInt8](bytes, 0..<bytes.byteCount)
            }
    }
}

extension Key {
    /// Makes the key of a word in a database `meta`.
    init(_ word: StaticString) {
        self.init()
        word.withUTF8Buffer { append(bytes: $0) }
    }
}
