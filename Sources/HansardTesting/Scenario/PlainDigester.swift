import HansardChannels
import HansardDomain
import HansardReadModel
import HansardRecords

/// Digests without a key, the same in every run: for tests that have no tenant.
///
/// Source: FNV-1a, 64 bits.
public struct PlainDigester: KeyDigester, CommandIDDigester {
    /// Makes one; all are alike.
    public init() {}

    /// Digests a message key: 8 bytes for platform and platform id, 8 for account and scope.
    public func digest(of key: MessageKey) -> Digest16 {
        Digest16(
            high: Self.hash("message", key.platform, key.platformMessageID),
            low: Self.hash("scope", key.channelAccount, key.scope)
        )
    }

    /// Digests an identity.
    public func digest(of identity: CustomerIdentity) -> Digest16 {
        Digest16(
            high: Self.hash("identity", identity.platform, identity.channelAccount),
            low: Self.hash(identity.platformUserID)
        )
    }

    /// Digests a platform's own conversation id: 8 bytes for the id, 8 for platform and account.
    public func digest(thread platform: String, account: String?, id: String) -> Digest16 {
        Digest16(high: Self.hash("thread", id), low: Self.hash(platform, account))
    }

    /// Makes the id of a webhook's item, 32 hexadecimal digits.
    public func commandID(_ parts: [String?]) -> String {
        Digest16(high: Self.hash(parts), low: Self.hash(["low"] + parts)).description
    }

    private static func hash(_ parts: String?...) -> UInt64 { hash(parts) }

    private static func hash(_ parts: [String?]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for part in parts {
            for byte in (part.map { "+" + $0 } ?? "-").utf8 {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
            }
            hash = hash &* 0x100_0000_01b3
        }
        return hash
    }
}
