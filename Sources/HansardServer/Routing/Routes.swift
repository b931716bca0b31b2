import Hummingbird

/// Lists the groups of routes: a new group is one file in `Routes/` and one line here.
enum Routes {
    /// Builds the router of the whole API.
    static func router(
        _ backend: Backend
    ) -> (router: Router<BasicRequestContext>, listing: [String]) {
        let router = Router(
            context: BasicRequestContext.self,
            options: [.autoGenerateHeadEndpoints]
        )
        router.add(middleware: ProblemMiddleware())
        if backend.entrance == .network { router.add(middleware: LoopbackGuard()) }
        var table = RouteTable(router: router, backend: backend)
        CommandRoutes.add(to: &table)
        WebhookRoutes.add(to: &table)
        ConversationRoutes.add(to: &table)
        MessageRoutes.add(to: &table)
        AttachmentRoutes.add(to: &table)
        AgentRoutes.add(to: &table)
        BoardRoutes.add(to: &table)
        CampaignRoutes.add(to: &table)
        TableRoutes.add(to: &table)
        EventRoutes.add(to: &table)
        HealthRoutes.add(to: &table)
        table.refuseOtherMethods()
        return (router, table.listing)
    }
}
