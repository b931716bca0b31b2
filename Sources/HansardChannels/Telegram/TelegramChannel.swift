import HansardDomain
import HansardRecords

/// Understands the updates of the Telegram Bot API.
///
/// An update does not name its bot: the caller names the receiving account, or there is none.
/// Source: Telegram's "Bot API: Update"; `docs/channels.md` tells what becomes what.
public enum TelegramChannel: Channel {
    /// Names Telegram.
    public static let provider = Provider.telegram
    private static let header = "X-Telegram-Bot-Api-Secret-Token"

    /// Compares `X-Telegram-Bot-Api-Secret-Token` with the token given to `setWebhook`.
    public static func verify(
        _ delivery: WebhookDelivery,
        secret: String
    ) -> SignatureVerdict {
        guard let given = delivery.header(header) else { return .missing(header: header) }
        let isEqual = ConstantTime.isEqual(Array(given.utf8), Array(secret.utf8))
        return isEqual ? .valid : .mismatch(header: header)
    }

    /// Says that Telegram never asks.
    public static func challenge(
        _ query: (String) -> String?,
        verifyToken: String?
    ) -> ChallengeAnswer {
        .notOffered
    }

    /// Turns an update into commands.
    ///
    /// - Throws: `ChannelError` with `wrong_payload`.
    public static func translate(
        _ body: JSONValue,
        isRepaired: Bool,
        channelAccount: String?,
        digester: any CommandIDDigester
    ) throws(ChannelError) -> Translation {
        var draft = TranslationDraft(provider, isRepaired: isRepaired, digester: digester)
        guard let update = body.objectValue else { throw wrong("the body is no object") }
        let key = readable.first { update[$0] != nil }
        guard update["update_id"]?.integerValue != nil || key != nil else {
            throw wrong("it has no update_id")
        }
        guard let key else {
            draft.ignore("body", reason(update))
            return draft.translation
        }
        guard let object = update[key]?.objectValue else {
            draft.ignore(key, "it is no object")
            return draft.translation
        }
        let reader = TelegramReader(channelAccount: channelAccount, place: key)
        switch key {
        case "callback_query": reader.read(callback: object, into: &draft)
        case "message_reaction": reader.read(reaction: object, into: &draft)
        case "deleted_business_messages": reader.read(deletion: object, into: &draft)
        default: reader.read(message: object, into: &draft)
        }
        return draft.translation
    }

    private static let readable = [
        "message", "edited_message", "business_message", "edited_business_message",
        "callback_query", "message_reaction", "deleted_business_messages",
    ]

    private static func wrong(_ what: String) -> ChannelError {
        ChannelError(
            .wrongPayload,
            "this is no update of telegram: \(what); send the update as Telegram sent it, an "
                + "object with update_id"
        )
    }

    private static func reason(_ update: JSONObject) -> String {
        switch update.keys.first(where: { $0 != "update_id" }) {
        case nil: "the update holds nothing but its id"
        case "channel_post", "edited_channel_post": "a channel's post is addressed to nobody"
        case .some(let key): "\"\(key.quotable)\" is no message and is not recorded"
        }
    }
}
