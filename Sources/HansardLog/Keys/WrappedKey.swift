import Crypto

/// Knows the stored form of a key: wrapped by the master key, or destroyed.
///
/// ```
/// OFFSET  SIZE  FIELD
///      0     1  state       1 = live, 2 = destroyed (nothing follows)
///      1    12  nonce       random
///     13    32  ciphertext  AES-256-GCM of the key, under the master key
///     45    16  tag
/// ```
/// Authenticated is the key's name: a byte for its kind and its id, so that no key can be passed
/// off as another.
enum WrappedKey {
    /// Says what a key is for.
    enum Kind: UInt8 {
        /// Seals personal fields.
        case data = 1
        /// Keys the digests by which platform ids are looked up.
        case lookup = 2
        /// Proves that the master key is the right one.
        case proof = 3
    }

    static let live: UInt8 = 1
    static let destroyed: UInt8 = 2
    static let byteCount = 1 + 12 + 32 + 16

    /// Gives the stored form of a key.
    static func wrap(
        _ key: SymmetricKey,
        _ kind: Kind,
        id: Int64,
        master: MasterKey
    ) throws(KeyStoreError) -> [UInt8] {
        do {
            let sealed = try AES.GCM.seal(
                key.withUnsafeBytes { Array($0) },
                using: master.key,
                authenticating: name(kind, id)
            )
            guard let combined = sealed.combined else {
                throw CryptoKitError.incorrectParameterSize
            }
            return [live] + Array(combined)
        } catch {
            throw .cryptography("wrapping key \(id) failed: \(error)")
        }
    }

    /// Reads the stored form of a key.
    ///
    /// - Returns: nil when it was destroyed.
    /// - Throws: `KeyStoreError.damaged` when it is not what the master key wrapped.
    static func unwrap(
        _ stored: RawSpan,
        _ kind: Kind,
        id: Int64,
        master: MasterKey
    ) throws(KeyStoreError) -> SymmetricKey? {
        let bytes = [UInt8](stored, 0..<stored.byteCount)
        if bytes == [destroyed] { return nil }
        guard bytes.count == byteCount, bytes[0] == live else { throw .damaged(keyID: id) }
        do {
            let plain = try AES.GCM.open(
                AES.GCM.SealedBox(combined: bytes[1...]),
                using: master.key,
                authenticating: name(kind, id)
            )
            return SymmetricKey(data: plain)
        } catch {
            throw .damaged(keyID: id)
        }
    }

    private static func name(_ kind: Kind, _ id: Int64) -> [UInt8] {
        [kind.rawValue] + withUnsafeBytes(of: id.bigEndian) { Array($0) }
    }
}
