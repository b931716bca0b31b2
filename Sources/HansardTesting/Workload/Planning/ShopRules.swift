import HansardDomain
import HansardRecords

/// Knows what the shop promises, how it tags, and what it answers often.
enum ShopRules {
    /// Topics of dialogs that are tags, each with its colour.
    static let tags = [
        ("delivery", "#2f80ed"), ("size", "#9b51e0"), ("refund", "#eb5757"), ("hours", "#828282"),
        ("broken", "#f2994a"), ("stock", "#219653"), ("return", "#f2c94c"),
        ("payment", "#56ccf2"), ("voice", "#bdbdbd"), ("pickup", "#6fcf97"),
        ("invoice", "#2d9cdb"), ("address", "#4f4f4f"), ("wholesale", "#bb6bd9"),
        ("lost", "#c0392b"), ("link", "#95a5a6"), ("gift", "#e84393"), ("discount", "#00b894"),
    ]

    /// Lists the commands that set it all up.
    static var commands: [CommandBody] {
        tags.map { name, color in
            var tag = DefineTag()
            tag.name = .set(name)
            tag.color = .set(color)
            return .defineTag(tag)
        } + [policy, wholesalePolicy] + cannedResponses
    }

    /// Promises a first response within half a day, and a resolution within three.
    ///
    /// No business hours: the desk ends at any time of day, and the same seed makes the same desk.
    private static var policy: CommandBody {
        var policy = DefineSLAPolicy()
        policy.name = .set("Everybody")
        policy.firstResponseTimeMinutes = .set(720)
        policy.resolutionTimeHours = .set(72)
        policy.isDefault = .set(true)
        return .defineSLAPolicy(policy)
    }

    /// Promises groups an answer within four hours.
    private static var wholesalePolicy: CommandBody {
        var policy = DefineSLAPolicy()
        policy.name = .set("Groups")
        policy.firstResponseTimeMinutes = .set(240)
        policy.conditions = .set(JSONText(["channel_type": "group"]))
        return .defineSLAPolicy(policy)
    }

    private static var cannedResponses: [CommandBody] {
        [
            ("Hours", "hours", "We are open every day from 8 to 18 o'clock, {{customer.name}}."),
            (
                "Returns", "ret",
                "You have 30 days, {{customer.name}}. {{agent.name}} sends a label."
            ),
        ]
        .map { title, shortcut, content in
            var response = DefineCannedResponse()
            response.title = .set(title)
            response.shortcut = .set(shortcut)
            response.content = .set(content)
            return .defineCannedResponse(response)
        }
    }
}
