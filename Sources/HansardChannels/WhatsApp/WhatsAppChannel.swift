import HansardDomain
import HansardRecords

/// Understands the webhooks of the WhatsApp Cloud API.
///
/// Source: Meta's "WhatsApp Cloud API: Webhooks payload reference"; `docs/channels.md` tells what
/// becomes what.
public enum WhatsAppChannel: Channel {
    /// Names WhatsApp.
    public static let provider = Provider.whatsapp

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

    /// Turns a body into commands: `messages`, `message_echoes` and `statuses` of every change.
    ///
    /// A bare `value`, as the local hosts of WhatsApp's first API send it, is understood too.
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
            guard name.stringValue == "whatsapp_business_account" else {
                throw wrong("its object is \((name.stringValue ?? name.text).quotable)")
            }
        } else if holdsItems(object), object["entry"] == nil {
            read(object, at: "body", channelAccount: channelAccount, into: &draft)
            return draft.translation
        }
        guard let entries = object["entry"]?.arrayValue else {
            throw wrong("it has no entry array")
        }
        if entries.isEmpty { draft.ignore("entry", "it holds nothing") }
        for (index, entry) in entries.enumerated() {
            let place = "entry[\(index)]"
            guard let changes = entry["changes"]?.arrayValue, !changes.isEmpty else {
                draft.ignore(place, "it holds no changes")
                continue
            }
            for (index, change) in changes.enumerated() {
                read(
                    change: change,
                    at: "\(place).changes[\(index)]",
                    channelAccount: channelAccount,
                    into: &draft
                )
            }
        }
        return draft.translation
    }

    private static let itemKeys = ["messages", "message_echoes", "statuses"]

    private static func holdsItems(_ value: JSONObject) -> Bool {
        itemKeys.contains { value[$0]?.arrayValue != nil }
    }

    private static func wrong(_ what: String) -> ChannelError {
        ChannelError(
            .wrongPayload,
            "this is no webhook of whatsapp: \(what); send a body whose object is "
                + "whatsapp_business_account, with an entry array"
        )
    }

    private static func read(
        change: JSONValue,
        at place: String,
        channelAccount: String?,
        into draft: inout TranslationDraft
    ) {
        let field = change["field"]?.stringValue
        guard let value = change["value"]?.objectValue else {
            return draft.ignore(place, "it has no value")
        }
        guard holdsItems(value) else {
            if let errors = value["errors"]?.arrayValue, let text = WhatsAppStatus.text(of: errors)
            {
                return draft.ignore("\(place).value.errors", "no message: \(text)")
            }
            let what = field.map { "field \"\($0.quotable)\"" } ?? "it"
            return draft.ignore(place, "\(what) holds no messages and no statuses")
        }
        if let field, field != "messages", field != "smb_message_echoes" {
            return draft.ignore(
                place,
                "field \"\(field.quotable)\" is not recorded; only messages and "
                    + "smb_message_echoes are"
            )
        }
        read(value, at: "\(place).value", channelAccount: channelAccount, into: &draft)
    }

    private static func read(
        _ value: JSONObject,
        at place: String,
        channelAccount: String?,
        into draft: inout TranslationDraft
    ) {
        let named = value["metadata"]?["phone_number_id"]?.platformID
        let reader = WhatsAppReader(
            channelAccount: channelAccount ?? named,
            names: names(value["contacts"]?.arrayValue ?? [])
        )
        for key in itemKeys {
            for (index, item) in (value[key]?.arrayValue ?? []).enumerated() {
                let place = "\(place).\(key)[\(index)]"
                guard let object = item.objectValue else {
                    draft.ignore(place, "it is no object")
                    continue
                }
                switch key {
                case "statuses": reader.read(status: object, at: place, into: &draft)
                case "messages": reader.read(message: object, at: place, into: &draft)
                default: reader.read(echo: object, at: place, into: &draft)
                }
            }
        }
    }

    /// Lists the names of people by phone number and by the id that stands for it.
    private static func names(_ contacts: [JSONValue]) -> [String: String] {
        var names: [String: String] = [:]
        for contact in contacts {
            let profile = contact["profile"]
            guard let name = profile?["name"]?.nonBlankText ?? profile?["username"]?.nonBlankText
            else { continue }
            for key in ["wa_id", "user_id"] {
                if let id = contact[key]?.platformID { names[id] = name }
            }
        }
        return names
    }
}
