import HansardChannels
import Testing

@Suite(.enabled(if: DataFolder.isPresent, DataFolder.absence))
struct WhatsAppFilesTests {
    @Test func everyFileBecomesWhatItsRowSays() throws { try Self.table.check() }

    static let table = FileTable(
        kind: "whatsapp_cloud",
        provider: .whatsapp,
        rows: [
            (
                "chatwoot_incoming_message_whatsapp_cloud_service_01_let_para",
                ["receive_message image with 1 files"]
            ),
            (
                "chatwoot_incoming_message_whatsapp_cloud_service_02_let_erro",
                ["receive_message image with 1 files"]
            ),
            (
                "chatwoot_whatsapp_events_job_01_will_not_enqueue_message_job",
                ["ignored entry[0].changes[0]: it has no value"]
            ),
            ("courier_audio.json", ["receive_message audio with 1 files"]),
            ("courier_button.json", ["receive_message button"]),
            ("courier_button_reply.json", ["receive_message interactive"]),
            ("courier_document.json", ["receive_message document with 1 files"]),
            ("courier_duplicate.json", ["receive_message text", "receive_message text"]),
            ("courier_error_errors.json", ["ignored entry[0].changes[0].value.errors: no message"]),
            ("courier_error_msg.json", ["receive_message unsupported"]),
            ("courier_error_status.json", ["record_receipt failed"]),
            ("courier_group_message.json", ["receive_message text"]),
            ("courier_hello.json", ["receive_message text"]),
            ("courier_hello_bsuid_in_from.json", ["receive_message text"]),
            ("courier_hello_from_bsuid.json", ["receive_message text"]),
            ("courier_hello_invalid_user_id.json", ["receive_message text"]),
            ("courier_hello_user_id.json", ["receive_message text"]),
            (
                "courier_ignore_status.json",
                [
                    "ignored entry[0].changes[0].value.statuses[0]: "
                        + "status \"deleted\" is the recipient's own affair"
                ]
            ),
            ("courier_image.json", ["receive_message image with 1 files"]),
            ("courier_invalid_from.json", ["receive_message text"]),
            (
                "courier_invalid_status.json",
                ["ignored entry[0].changes[0].value.statuses[0]: status \"in_orbit\" is unknown"]
            ),
            ("courier_invalid_timestamp.json", ["receive_message text"]),
            ("courier_list_reply.json", ["receive_message interactive"]),
            ("courier_location.json", ["receive_message location"]),
            ("courier_nfm_reply.json", ["receive_message interactive"]),
            ("courier_nfm_reply_non_object.json", ["receive_message interactive"]),
            (
                "courier_no_from.json",
                ["ignored entry[0].changes[0].value.messages[0]: there is no sender"]
            ),
            ("courier_valid_status.json", ["record_receipt sent"]),
            ("courier_video.json", ["receive_message video with 1 files"]),
            ("courier_voice.json", ["receive_message audio with 1 files"]),
        ]
    )
}
