import HansardChannels
import HansardEngine
import HansardRecords
import Hummingbird

/// Takes the platforms' own payloads, and answers their question whether the address is ours.
enum WebhookRoutes {
    /// Adds the routes.
    static func add(to table: inout RouteTable) {
        table.post("/v1/:tenant/webhooks/:provider", ["channel_account"]) { call in
            try await take(call)
        }
        table.get("/v1/:tenant/webhooks/:provider", nil) { call in try challenge(call) }
    }

    private static func take(_ call: RouteCall) async throws -> Response {
        let provider = try provider(call)
        let account = try call.query.single("channel_account")
        let body = try await call.body()
        try checkSignature(of: body, provider, call)
        let tenant = try tenant(for: body, provider, call)
        let intake = try await WebhookIntake(
            body,
            from: provider,
            channelAccount: account,
            to: tenant
        )
        if let failure = intake.failure { throw failure }
        return JSONResponse.make { intake.json(into: &$0) }
    }

    /// Gives the tenant; one that does not exist is made, but only for a body that is understood.
    private static func tenant(
        for body: [UInt8],
        _ provider: Provider,
        _ call: RouteCall
    ) throws -> Tenant {
        do {
            return try call.tenant()
        } catch let error as HansardError where error.code == .unknownTenant {
            let translation = try WebhookIntake.translate(body, provider, nil, NoCommandIDs())
            guard !translation.commands.isEmpty else { throw error }
            return try call.tenant(create: true)
        }
    }

    /// Holds a body against its signature, if there is a secret; the socket's user is trusted.
    private static func checkSignature(
        of body: [UInt8],
        _ provider: Provider,
        _ call: RouteCall
    ) throws(Problem) {
        guard call.backend.entrance == .network,
            let secret = call.backend.options.webhookSecrets[provider.rawValue]
        else { return }
        let delivery = WebhookDelivery(body: body, headers: call.request.headers.pairs)
        let verdict = ChannelCatalog.channel(for: provider).verify(delivery, secret: secret)
        guard let problem = verdict.problem else { return }
        throw Problem(401, "invalid_signature", problem, field: "signature")
    }

    private static func challenge(_ call: RouteCall) throws -> Response {
        let provider = try provider(call)
        let query = call.query
        let token = call.backend.options.verifyTokens[provider.rawValue]
        let answer = ChannelCatalog.channel(for: provider)
            .challenge({ query.all($0).first }, verifyToken: token)
        switch answer {
        case .answer(let text): return JSONResponse.text(text)
        case .refused(let reason): throw Problem(403, "verification_failed", reason)
        case .notOffered:
            var problem = Problem(
                405,
                "method_not_allowed",
                "\(provider.rawValue) verifies no address by GET; use POST"
            )
            problem.allowedMethods = ["POST"]
            throw problem
        }
    }

    private static func provider(_ call: RouteCall) throws(Problem) -> Provider {
        do throws(ChannelError) {
            return try Provider.named(call.word("provider"))
        } catch {
            throw Problem(error)
        }
    }
}

/// Makes no ids: for looking whether a body is understood at all.
private struct NoCommandIDs: CommandIDDigester {
    func commandID(_ parts: [String?]) -> String { "none" }
}
