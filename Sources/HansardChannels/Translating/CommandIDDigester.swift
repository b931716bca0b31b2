/// Makes command ids for the items of webhooks, so that a repeated delivery is a duplicate.
public protocol CommandIDDigester: Sendable {
    /// Makes the id of an item from what identifies it.
    ///
    /// The id is keyed: nobody without the key can read a phone number out of it. Semantics §15.
    ///
    /// - Parameter parts: Provider, account, chat, the platform's id, the kind of item, and a
    ///   digest of all that the command says; nil where the platform gives none.
    /// - Returns: At most 128 bytes, the same for the same parts.
    func commandID(_ parts: [String?]) -> String
}
