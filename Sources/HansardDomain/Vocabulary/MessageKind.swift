/// Knows the message types that the engine treats apart; the list of types itself is open.
public enum MessageKind {
    /// Spells a plain text, the default.
    public static let text = "text"
    /// Spells an emoji put on another message: a row, uncounted.
    public static let reaction = "reaction"
    /// Spells a line that the platform or the engine wrote: a row, uncounted.
    public static let system = "system"

    /// Tells whether messages of a type are counted, wait, and are unread.
    ///
    /// Semantics §16.
    public static func isCounted(_ type: String) -> Bool { type != reaction && type != system }
}
