import HansardChannels
import Testing

@Suite(.enabled(if: DataFolder.isPresent, DataFolder.absence))
struct MessengerFilesTests {
    @Test func everyFileBecomesWhatItsRowSays() throws { try Self.table.check() }

    static let table = FileTable(
        kind: "messenger",
        provider: .facebook,
        rows: [
            ("chatwoot_factory_incoming_fb_text_message.json", ["receive_message text"]),
            ("chatwoot_factory_message_deliveries.json", ["record_watermark delivered"]),
            ("chatwoot_factory_message_reads.json", ["record_watermark read"]),
            ("courier_attachment.json", ["receive_message image with 1 files"]),
            ("courier_different_page.json", ["receive_message text"]),
            ("courier_dlr.json", ["record_receipt delivered", "record_watermark delivered"]),
            ("courier_duplicate_msg.json", ["receive_message text", "receive_message text"]),
            ("courier_echo.json", ["send_message text"]),
            ("courier_fallback.json", ["receive_message link"]),
            ("courier_hello_msg.json", ["receive_message text"]),
            ("courier_invalid_urn.json", ["receive_message text"]),
            ("courier_location_attachment.json", ["receive_message location"]),
            ("courier_no_entries.json", ["ignored entry: it holds nothing"]),
            ("courier_no_messaging_entries.json", ["ignored entry[0]: it holds no messaging"]),
            ("courier_not_page.json", ["refused wrong_payload"]),
            ("courier_notification_messages_optin.json", ["receive_message system"]),
            ("courier_postback.json", ["receive_message postback"]),
            ("courier_postback_get_started.json", ["receive_message postback"]),
            ("courier_postback_referral.json", ["receive_message postback"]),
            ("courier_reel.json", ["receive_message link"]),
            ("courier_referral.json", ["receive_message system"]),
            ("courier_referral_optin.json", ["receive_message system"]),
            ("courier_referral_optin_user_ref.json", ["receive_message system"]),
            ("courier_referral_seconds.json", ["receive_message system"]),
            ("courier_thumbs_up.json", ["receive_message sticker with 1 files"]),
            (
                "courier_unknown_messaging_entry.json",
                ["ignored entry[0].messaging[0]: it holds nothing but sender and recipient"]
            ),
        ]
    )
}
