import HansardDomain
import HansardRecords

/// Understands the webhooks of Messenger, the inbox of a Facebook page.
///
/// Source: Meta's "Messenger Platform: Webhook events"; `docs/channels.md` tells what becomes what.
public enum MessengerChannel: Channel {
    /// Names Messenger.
    public static let provider = Provider.facebook

    /// Checks `X-Hub-Signature-256` with the app's secret.
    public static func verify(
        _ delivery: WebhookDelivery,
        secret: String
    ) -> SignatureVerdict {
        HubSignature.verify(delivery, secret: secret)
    }

    /// Repeats `hub.challenge` to whoever shows the verify token.
    public static func challenge(
        _ query: (String) -> String?,
        verifyToken: String?
    ) -> ChallengeAnswer {
        HubChallenge.answer(query, verifyToken: verifyToken)
    }

    /// Turns a body into commands: the items of `messaging` and `standby` of every entry.
    ///
    /// A bare `messaging` without its entry is understood too.
    ///
    /// - Throws: `ChannelError` with `wrong_payload`.
    public static func translate(
        _ body: JSONValue,
        isRepaired: Bool,
        channelAccount: String?,
        digester: any CommandIDDigester
    ) throws(ChannelError) -> Translation {
        var draft = TranslationDraft(provider, isRepaired: isRepaired, digester: digester)
        guard let object = body.objectValue else { throw wrong("the body is no object") }
        if let name = object["object"] {
            guard name.stringValue == "page" else {
                throw wrong("its object is \((name.stringValue ?? name.text).quotable)")
            }
        } else if object["messaging"] != nil, object["entry"] == nil {
            read(entry: body, at: "body", channelAccount: channelAccount, into: &draft)
            return draft.translation
        }
        guard let entries = object["entry"]?.arrayValue else {
            throw wrong("it has no entry array")
        }
        if entries.isEmpty { draft.ignore("entry", "it holds nothing") }
        for (index, entry) in entries.enumerated() {
            read(
                entry: entry,
                at: "entry[\(index)]",
                channelAccount: channelAccount,
                into: &draft
            )
        }
        return draft.translation
    }

    private static func wrong(_ what: String) -> ChannelError {
        ChannelError(
            .wrongPayload,
            "this is no webhook of facebook: \(what); send a body whose object is page, with an "
                + "entry array"
        )
    }

    private static func read(
        entry: JSONValue,
        at place: String,
        channelAccount: String?,
        into draft: inout TranslationDraft
    ) {
        var isEmpty = true
        for key in ["messaging", "standby"] {
            guard let value = entry[key] else { continue }
            let items = value.arrayValue ?? [value]
            for (index, item) in items.enumerated() {
                isEmpty = false
                let place = "\(place).\(key)[\(index)]"
                guard let object = item.objectValue else {
                    draft.ignore(place, "it is no object")
                    continue
                }
                let reader = MessengerReader(
                    item: object,
                    page: entry["id"]?.platformID,
                    override: channelAccount,
                    place: place
                )
                reader.read(into: &draft)
            }
        }
        if let changes = entry["changes"]?.arrayValue, !changes.isEmpty {
            isEmpty = false
            draft.ignore("\(place).changes", "what happens on the page's wall is not recorded")
        }
        if isEmpty { draft.ignore(place, "it holds no messaging") }
    }
}
