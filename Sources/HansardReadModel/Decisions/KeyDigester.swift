import HansardDomain
import HansardRecords

/// Makes keyed digests of what platforms call things, so that nobody without the tenant's key can
/// tell them.
///
/// Source: semantics §15.
public protocol KeyDigester: Sendable {
    /// Digests a message key: the first 8 bytes depend on platform and platform id alone, the last
    /// 8 on account and scope.
    func digest(of key: MessageKey) -> Digest16
    /// Digests an identity.
    func digest(of identity: CustomerIdentity) -> Digest16
    /// Digests a platform's own conversation id: the first 8 bytes depend on the id alone, the last
    /// 8 on platform and account, so that the inbox finds it by the id.
    func digest(thread platform: String, account: String?, id: String) -> Digest16
}
