/// Answers a platform that asks whether an address is the business's own.
public enum ChallengeAnswer: Sendable, Equatable {
    /// Repeat this text, as plain text with status 200.
    case answer(String)
    /// Refuse with status 403; the reason says what to do.
    case refused(String)
    /// The platform never asks; answer with status 405.
    case notOffered
}
