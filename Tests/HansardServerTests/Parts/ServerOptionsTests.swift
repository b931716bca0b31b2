import Testing

@testable import HansardServer

struct ServerOptionsTests {
    @Test func secretsAreFoundByProvider() {
        let options = ServerOptions(environment: [
            "HANSARD_WEBHOOK_SECRET_WHATSAPP": "s", "HANSARD_WEBHOOK_SECRET_LINE": "",
            "HANSARD_WEBHOOK_VERIFY_TOKEN_FACEBOOK": "t", "HOME": "/",
        ])
        #expect(options.webhookSecrets == ["whatsapp": "s"])
        #expect(options.verifyTokens == ["facebook": "t"])
    }
}
