import HansardChannels
import Testing

@Suite struct VerifyingTests {
    let body = Array(#"{"object":"page","entry":[]}"#.utf8)
    /// HMAC-SHA256 of the body under "secret", computed apart from this code.
    let signature = "sha256=550e646d4869f9eaf9e56ccc2b73b528c8d3aac4a24ff137e0a26e3e45bbd075"

    func verdict(_ provider: Provider, _ header: String, _ value: String) -> SignatureVerdict {
        ChannelCatalog.channel(for: provider)
            .verify(
                WebhookDelivery(body: body, headers: [(header, value)]),
                secret: "secret"
            )
    }

    @Test(arguments: [Provider.whatsapp, .facebook])
    func metasSignatureCoversTheRawBody(provider: Provider) {
        let header = "X-Hub-Signature-256"
        #expect(verdict(provider, header, signature).isValid)
        #expect(verdict(provider, "x-hub-signature-256", signature).problem == nil)
        #expect(verdict(provider, header, signature.uppercased()).isValid == false)
        let other = String(signature.dropLast()) + (signature.hasSuffix("0") ? "1" : "0")
        #expect(verdict(provider, header, other) == .mismatch(header: header))
        #expect(verdict(provider, "X-Other", signature) == .missing(header: header))
        for broken in ["", "sha256=", "sha1=00", signature + "0", signature + "00", "sha256=zz"] {
            #expect(
                verdict(provider, header, broken)
                    == .malformed(header: header, expected: "sha256= and 64 hexadecimal digits"),
                "\(broken)"
            )
        }
        let channel = ChannelCatalog.channel(for: provider)
        let changed = WebhookDelivery(body: body + [32], headers: [(header, signature)])
        #expect(channel.verify(changed, secret: "secret") == .mismatch(header: header))
        let delivery = WebhookDelivery(body: body, headers: [(header, signature)])
        #expect(channel.verify(delivery, secret: "Secret") == .mismatch(header: header))
    }

    @Test func telegramsTokenIsCompared() {
        let header = "X-Telegram-Bot-Api-Secret-Token"
        #expect(verdict(.telegram, header.lowercased(), "secret") == .valid)
        #expect(verdict(.telegram, header, "Secret") == .mismatch(header: header))
        #expect(verdict(.telegram, header, "secret ") == .mismatch(header: header))
        #expect(verdict(.telegram, "X-Other", "secret") == .missing(header: header))
    }

    @Test func everyProblemSaysWhatToDo() throws {
        let verdicts: [SignatureVerdict] = [
            .missing(header: "X-A"), .malformed(header: "X-A", expected: "e"),
            .mismatch(header: "X-A"),
        ]
        for verdict in verdicts {
            #expect(!verdict.isValid)
            #expect(try #require(verdict.problem).hasPrefix("header X-A "))
        }
    }

    func challenge(
        _ provider: Provider,
        _ query: [String: String],
        token: String? = "token"
    ) -> ChallengeAnswer {
        ChannelCatalog.channel(for: provider).challenge({ query[$0] }, verifyToken: token)
    }

    @Test func theChallengeIsRepeatedToWhoeverShowsTheToken() {
        let query = [
            "hub.mode": "subscribe", "hub.verify_token": "token", "hub.challenge": "42",
        ]
        #expect(challenge(.whatsapp, query) == .answer("42"))
        #expect(challenge(.facebook, query) == .answer("42"))
        #expect(challenge(.telegram, query) == .notOffered)
        let refusals = [
            challenge(.facebook, query, token: nil), challenge(.facebook, query, token: ""),
            challenge(.facebook, query, token: "other"), challenge(.facebook, [:]),
            challenge(.facebook, query.merging(["hub.mode": "x"]) { $1 }),
            challenge(.facebook, query.merging(["hub.challenge": ""]) { $1 }),
            challenge(
                .facebook,
                query.merging(["hub.challenge": String(repeating: "1", count: 1_025)]) { $1 }
            ),
        ]
        for answer in refusals {
            guard case .refused(let reason) = answer else {
                Issue.record("\(answer) is no refusal")
                continue
            }
            #expect(!reason.isEmpty)
        }
    }
}
