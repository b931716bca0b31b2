/// Answers Meta's verification of a webhook's address.
///
/// Source: Meta's "Verification requests", `hub.mode`, `hub.verify_token`, `hub.challenge`.
enum HubChallenge {
    /// Repeats the challenge to whoever shows the token.
    static func answer(_ query: (String) -> String?, verifyToken: String?) -> ChallengeAnswer {
        guard query("hub.mode") == "subscribe" else {
            return .refused("hub.mode is not subscribe; let the platform verify the address")
        }
        guard let verifyToken, !verifyToken.isEmpty else {
            return .refused("no verify token is set for this provider; set one and verify again")
        }
        let given = Array((query("hub.verify_token") ?? "").utf8)
        guard ConstantTime.isEqual(given, Array(verifyToken.utf8)) else {
            return .refused("hub.verify_token is another than the one that is set; set the same")
        }
        guard let challenge = query("hub.challenge"), !challenge.isEmpty,
            challenge.utf8.count <= ChannelLimits.challengeByteCount
        else {
            return .refused(
                "hub.challenge is missing or over \(ChannelLimits.challengeByteCount) bytes; "
                    + "let the platform verify the address"
            )
        }
        return .answer(challenge)
    }
}
