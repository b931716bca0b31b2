import HansardChannels
import Testing

@Suite(.enabled(if: DataFolder.isPresent, DataFolder.absence))
struct TelegramFilesTests {
    @Test func everyFileBecomesWhatItsRowSays() throws { try Self.table.check() }

    static let table = FileTable(
        kind: "telegram",
        provider: .telegram,
        rows: [
            (
                "chatwoot_incoming_message_service_01_creates_appropriate_con",
                ["receive_message text"]
            ),
            (
                "chatwoot_incoming_message_service_02_creates_appropriate_con",
                ["receive_message text"]
            ),
            (
                "chatwoot_incoming_message_service_03_doesnot_create_conversa",
                ["receive_message text"]
            ),
            ("chatwoot_incoming_message_service_04_let_params.json", ["receive_message text"]),
            (
                "chatwoot_incoming_message_service_05_creates_appropriate_con",
                ["receive_message audio with 1 files"]
            ),
            (
                "chatwoot_incoming_message_service_06_creates_appropriate_con",
                ["receive_message image with 1 files"]
            ),
            (
                "chatwoot_incoming_message_service_07_creates_appropriate_con",
                ["receive_message sticker with 1 files"]
            ),
            (
                "chatwoot_incoming_message_service_08_creates_appropriate_con",
                ["receive_message video with 1 files"]
            ),
            (
                "chatwoot_incoming_message_service_09_creates_appropriate_con",
                ["receive_message video with 1 files"]
            ),
            (
                "chatwoot_incoming_message_service_10_creates_appropriate_con",
                ["receive_message audio with 1 files"]
            ),
            (
                "chatwoot_incoming_message_service_11_creates_appropriate_con",
                ["receive_message document with 1 files"]
            ),
            (
                "chatwoot_incoming_message_service_12_creates_appropriate_con",
                ["receive_message location"]
            ),
            (
                "chatwoot_incoming_message_service_13_creates_appropriate_con",
                ["receive_message location"]
            ),
            (
                "chatwoot_incoming_message_service_14_creates_appropriate_con",
                ["receive_message postback"]
            ),
            (
                "chatwoot_incoming_message_service_15_creates_appropriate_con",
                ["receive_message contacts"]
            ),
            ("courier_contactMsg.json", ["receive_message contacts"]),
            ("courier_documentMsg.json", ["receive_message document with 1 files"]),
            ("courier_emptyMsg.json", ["ignored body: the update holds nothing but its id"]),
            ("courier_errorFile.json", ["receive_message sticker with 1 files"]),
            ("courier_helloMsg.json", ["receive_message text"]),
            ("courier_invalidFileID.json", ["receive_message sticker with 1 files"]),
            ("courier_invalidJsonFile.json", ["receive_message sticker with 1 files"]),
            ("courier_locationMsg.json", ["receive_message location"]),
            ("courier_noFile.json", ["receive_message sticker with 1 files"]),
            ("courier_noOkFile.json", ["receive_message sticker with 1 files"]),
            ("courier_notOkFile.json", ["receive_message sticker with 1 files"]),
            ("courier_photoMsg.json", ["receive_message image with 1 files"]),
            ("courier_startMsg.json", ["receive_message text"]),
            ("courier_stickerMsg.json", ["receive_message sticker with 1 files"]),
            ("courier_venueMsg.json", ["receive_message location"]),
            ("courier_videoMsg.json", ["receive_message video with 1 files"]),
            ("courier_voiceMsg.json", ["receive_message audio with 1 files"]),
            ("courier_webAppDataMsg.json", ["receive_message interactive"]),
            ("courier_webAppDataNonJSONMsg.json", ["receive_message interactive"]),
        ]
    )
}
