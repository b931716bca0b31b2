import ArgumentParser
import HansardServer

/// Holds the inbox's filters as options: the API's names with dashes.
struct InboxOptions: ParsableArguments {
    @Option(help: "new, open, pending, resolved or archived; may repeat.")
    var status: [String] = []

    @Option(
        help: ArgumentHelp("A user's id, none or any; ids may repeat.", valueName: "id|none|any")
    )
    var assignedTo: [String] = []

    @Option(help: "whatsapp, telegram, …; may repeat.")
    var platform: [String] = []

    @Option(help: "direct, group or broadcast; may repeat.")
    var channelType: [String] = []

    @Option(help: ArgumentHelp("A customer's id; may repeat.", valueName: "id"))
    var customerID: [String] = []

    @Flag(help: "Only conversations with unread messages.")
    var unread = false

    @Option(help: ArgumentHelp("A tag's name or id; may repeat.", valueName: "tag"))
    var tag: [String] = []

    @Option(
        help: ArgumentHelp(
            "breached, or due_before= with a time.",
            valueName: "breached|due_before=time"
        )
    )
    var sla: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The platform's own id of the conversation.", valueName: "id")
    )
    var platformConversationID: String?

    @Option(
        parsing: .unconditional,
        help: "-last_message_at (default), last_message_at, waiting_since, sla_due or -created_at."
    )
    var sort: String?

    @OptionGroup var page: PageOptions

    /// Gives the options as the parameters of the API.
    var parameters: QueryParameters {
        var pairs: [(name: String, value: String)] = []
        pairs += status.map { ("status", $0) }
        pairs += assignedTo.map { ("assigned_to", $0) }
        pairs += platform.map { ("platform", $0) }
        pairs += channelType.map { ("channel_type", $0) }
        pairs += customerID.map { ("customer_id", $0) }
        if unread { pairs.append(("unread", "true")) }
        if let id = platformConversationID { pairs.append(("platform_conversation_id", id)) }
        pairs += tag.map { ("tag", $0) }
        if let sla { pairs.append(("sla", sla)) }
        if let sort { pairs.append(("sort", sort)) }
        return QueryParameters(pairs + page.pairs)
    }
}
