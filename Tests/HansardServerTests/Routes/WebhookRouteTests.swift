import Crypto
import HTTPTypes
import HansardRecords
import Hummingbird
import Testing

@testable import HansardServer

struct WebhookRouteTests {
    static let message = """
        {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [{"field": "messages",
         "value": {"messaging_product": "whatsapp",
          "metadata": {"display_phone_number": "1555", "phone_number_id": "106540352242922"},
          "contacts": [{"profile": {"name": "Maria"}, "wa_id": "491701234567"}],
          "messages": [{"from": "491701234567", "id": "wamid.1", "timestamp": "1767603600",
           "type": "text", "text": {"body": "Hello"}}]}}]}]}
        """

    private static func signature(_ body: String, secret: String) -> HTTPFields {
        let code = HMAC<SHA256>
            .authenticationCode(
                for: Array(body.utf8),
                using: SymmetricKey(data: Array(secret.utf8))
            )
        let digits = Array("0123456789abcdef")
        let hex = code.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        var headers = HTTPFields()
        headers.set("X-Hub-Signature-256", "sha256=" + String(hex))
        return headers
    }

    @Test func aMessageArrivesOnceHoweverOftenItIsSent() async throws {
        try await TestDesk.run { desk in
            let first = try await desk.post("/webhooks/whatsapp", Self.message)
            #expect(first.status == 200, "\(first.text)")
            #expect(try first.json["results"]?.arrayValue?.map { $0["status"] } == ["accepted"])
            let position = try desk.position
            let second = try await desk.post("/webhooks/whatsapp", Self.message)
            #expect(try second.json["results"]?.arrayValue?.map { $0["status"] } == ["duplicate"])
            #expect(try desk.position == position)
            let rows = try await desk.get("/conversations").data
            #expect(rows.map { $0["channel_account"] } == ["106540352242922"])
        }
    }

    @Test func theAccountCanBeOverridden() async throws {
        try await TestDesk.run { desk in
            _ = try await desk.post("/webhooks/whatsapp?channel_account=mine", Self.message)
            let rows = try await desk.get("/conversations").data
            #expect(rows.map { $0["channel_account"] } == ["mine"])
        }
    }

    @Test func withASecretOnlyASignedBodyIsTaken() async throws {
        let options = ServerOptions(webhookSecrets: ["whatsapp": "s3cret"])
        try await TestDesk.run(options: options) { desk in
            try await desk.post("/webhooks/whatsapp", Self.message)
                .expectProblem(401, "invalid_signature")
            let wrong = Self.signature(Self.message, secret: "other")
            try await desk.post("/webhooks/whatsapp", Self.message, headers: wrong)
                .expectProblem(401, "invalid_signature")
            #expect(try desk.position == 0)
            let right = Self.signature(Self.message, secret: "s3cret")
            let answer = try await desk.post("/webhooks/whatsapp", Self.message, headers: right)
            #expect(answer.status == 200)
        }
    }

    @Test func throughTheSocketASignatureIsNotAskedFor() async throws {
        let options = ServerOptions(webhookSecrets: ["whatsapp": "s3cret"])
        try await TestDesk.run(options: options, entrance: .unixSocket) { desk in
            let answer = try await desk.post("/webhooks/whatsapp", Self.message)
            #expect(answer.status == 200)
        }
    }

    @Test func theChallengeIsRepeatedForTheRightTokenOnly() async throws {
        let options = ServerOptions(verifyTokens: ["whatsapp": "token"])
        try await TestDesk.run(options: options) { desk in
            let path =
                "/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token="
            let answer = try await desk.get(path + "token")
            #expect(answer.status == 200)
            #expect(answer.text == "1158201444")
            try await desk.get(path + "guess").expectProblem(403, "verification_failed")
        }
        try await TestDesk.run { desk in
            try await desk.get("/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1")
                .expectProblem(403, "verification_failed")
        }
    }

    @Test func anUnknownProviderIs404() async throws {
        try await TestDesk.run { desk in
            try await desk.post("/webhooks/pigeon", "{}")
                .expectProblem(404, "unknown_provider", field: "provider")
            try await desk.get("/webhooks/pigeon").expectProblem(404, "unknown_provider")
        }
    }

    @Test(arguments: ["", "not json", "[1", String(repeating: "[", count: 100_000)])
    func aBodyThatIsNoPayloadIsRefused(_ body: String) async throws {
        try await TestDesk.run { desk in
            let answer = try await desk.post("/webhooks/whatsapp", body)
            try answer.expectProblem(400, "invalid_json")
            #expect(try desk.position == 0)
        }
    }

    @Test func aBodyThatIsUnderstoodMakesItsTenant() async throws {
        try await TestDesk.run { desk in
            _ = try await desk.post("/webhooks/whatsapp", "{}", tenant: "second")
            try await desk.get("/conversations", tenant: "second")
                .expectProblem(404, "unknown_tenant")
            let answer = try await desk.post("/webhooks/whatsapp", Self.message, tenant: "second")
            #expect(answer.status == 200)
            #expect(try await desk.get("/conversations", tenant: "second").data.count == 1)
        }
    }
}
