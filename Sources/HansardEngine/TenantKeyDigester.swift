import Crypto
import HansardDomain
import HansardReadModel
import HansardRecords

/// Makes the tenant's keyed digests: nobody without the tenant's key can tell from a digest which
/// phone number it stands for.
///
/// Source: semantics §15.
struct TenantKeyDigester: KeyDigester {
    /// Names what a digest is of, so that equal texts of two kinds have different digests.
    private enum Domain: String, CaseIterable {
        case message, scope, identity, thread
        case threadScope = "thread scope"
        case command, webhook

        /// Place among all.
        var place: Int {
            switch self {
            case .message: 0
            case .scope: 1
            case .identity: 2
            case .thread: 3
            case .threadScope: 4
            case .command: 5
            case .webhook: 6
            }
        }
    }

    /// Codes that have read the key and the domain already, by the domain's place.
    private let begun: [HMAC<SHA256>]

    /// Makes the digester of a tenant.
    ///
    /// - Parameter key: 32 bytes, kept in the tenant's key environment.
    init(key: SymmetricKey) {
        begun = Domain.allCases.map { domain in
            var mac = HMAC<SHA256>(key: key)
            mac.update(data: Array(domain.rawValue.utf8) + [0])
            return mac
        }
    }

    /// Digests a message key: 8 bytes for platform and platform id, 8 for account and scope.
    func digest(of key: MessageKey) -> Digest16 {
        let loose = halfDigest(.message, [key.platform, key.platformMessageID])
        let narrow = halfDigest(.scope, [key.channelAccount, key.scope])
        return Digest16(high: loose, low: narrow)
    }

    /// Digests an identity.
    func digest(of identity: CustomerIdentity) -> Digest16 {
        digest(
            .identity,
            [identity.platform, identity.channelAccount, identity.platformUserID]
        )
    }

    /// Digests a platform's own conversation id: 8 bytes for the id, 8 for platform and account.
    func digest(thread platform: String, account: String?, id: String) -> Digest16 {
        let loose = halfDigest(.thread, [id])
        let narrow = halfDigest(.threadScope, [platform, account])
        return Digest16(high: loose, low: narrow)
    }

    /// Digests a command as sent, to tell a repeat from another command with the same id.
    func digest(ofCommand canonicalBytes: [UInt8]) -> Digest16 {
        digest(.command, bytes: canonicalBytes)
    }

    /// Derives a command id for an item of a webhook, 32 hexadecimal digits.
    func commandID(_ parts: [String?]) -> String {
        digest(.webhook, parts).description
    }

    private func halfDigest(_ domain: Domain, _ parts: [String?]) -> UInt64 {
        digest(domain, parts).high
    }

    private func digest(_ domain: Domain, _ parts: [String?]) -> Digest16 {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(parts.reduce(0) { $0 + ($1?.utf8.count ?? 0) + 5 })
        for part in parts {
            guard let part else {
                bytes.append(0)
                continue
            }
            bytes.append(1)
            withUnsafeBytes(of: UInt32(part.utf8.count).bigEndian) { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: part.utf8)
        }
        return digest(domain, bytes: bytes)
    }

    private func digest(_ domain: Domain, bytes: [UInt8]) -> Digest16 {
        var mac = begun[domain.place]
        mac.update(data: bytes)
        return mac.finalize()
            .withUnsafeBytes { code in
                Digest16(
                    high: UInt64(bigEndian: code.loadUnaligned(as: UInt64.self)),
                    low: UInt64(bigEndian: code.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
                )
            }
    }
}
