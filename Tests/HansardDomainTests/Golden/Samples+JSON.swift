extension Samples {
    private static let hex = "0123456789abcdeffedcba9876543210"
    private static let instant = "2026-01-05T09:00:00.000001Z"

    static let tenantSettings =
        #"{"settings":{"reopen_window_days":3,"assignment_strategy":"auto_least_busy","#
        + #""offline_policy":"requeue_all","bot_reply_clears_waiting":false,"#
        + #""archive_attachments_after_days":30,"archive_resolved_after_months":3}}"#
    static let user =
        #"{"user_id":3,"name":"Eve","role":"admin","is_active":false,"capacity":5}"#
    static let customer =
        #"{"customer_id":5,"is_blocked":true,"identity_digests":["\#(hex)"],"name":"Ann","#
        + #""identities":[{"platform":"line","channel_account":"shop","platform_user_id":"u1"}],"#
        + #""metadata":{"vip":true}}"#
    static let started =
        #"{"conversation_id":7,"customer_id":5,"platform":"telegram","channel_account":"bot","#
        + #""status":"pending","channel_type":"group","previous_conversation_id":6,"#
        + #""thread_digest":"\#(hex)","platform_conversation_id":"-100","metadata":{"a":1}}"#
    static let assigned =
        #"{"conversation_id":7,"assignment_id":2,"assigned_to":3,"assigned_by":4,"#
        + #""assignment_type":"manual","closes_assignment_id":1,"candidates":["#
        + #"{"user_id":3,"load":1,"capacity":4,"last_automatic_assignment_id":1,"skipped":null},"#
        + #"{"user_id":4,"load":0,"capacity":null,"last_automatic_assignment_id":0,"#
        + #""skipped":"away"}],"candidate_count":2}"#
    static let received =
        #"{"conversation_id":7,"message_id":31,"customer_id":5,"type":"image","#
        + #""key_digest":"\#(hex)","platform_message_id":"m1","content":"héllo","#
        + #""metadata":{"a":1},\#(attachments),"reply_to_platform_message_id":"m0"}"#
    static let sent =
        #"{"conversation_id":7,"message_id":31,"user_id":3,"type":"image","#
        + #""key_digest":"\#(hex)","platform_message_id":"w1","content":"hi","#
        + #""metadata":{"a":1},\#(attachments),"sender_type":"system","clears_waiting":true,"#
        + #""moves_read_marker":true,"is_first_response":true,"campaign_message_id":8,"#
        + #""is_automated":true}"#
    static let edited =
        #"{"conversation_id":7,"message_id":31,"type":"text","content":"hi!","#
        + #""metadata":{"a":1}}"#
    static let statusChanged =
        #"{"conversation_id":7,"message_id":31,"status_update_id":8,"status":"failed","#
        + #""status_at":"\#(instant)","parked_receipt_id":4,"error_message":"131026","#
        + #""metadata":{"a":1}}"#
    static let bound =
        #"{"conversation_id":7,"message_id":31,"key_digest":"\#(hex)","#
        + #""platform_message_id":"w1"}"#
    static let stored =
        #"{"conversation_id":7,"message_id":31,"attachment_id":9,"mime_type":"image/png","#
        + #""file_size":1000,"width":64,"height":32,"duration":0,"url":"/f/9","#
        + #""thumbnail_url":"/t/9"}"#
    static let orphan =
        #"{"parked_receipt_id":4,"platform":"whatsapp","channel_account":"shop","#
        + #""key_digest":"\#(hex)","has_scope":true,"status":"read","status_at":"\#(instant)","#
        + #""error_message":"e","metadata":{"a":1}}"#
    static let watermark =
        #"{"platform":"facebook","channel_account":"page","identity_digest":"\#(hex)","#
        + #""customer_id":5,"status":"read","watermark_at":"\#(instant)","#
        + #""rises":[{"conversation_id":7,"message_id":31,"status_update_id":8}]}"#
    static let noEffect =
        #"{"command":"receive_message","ids":[{"name":"conversation_id","id":7},"#
        + #"{"name":"message_id","id":31}]}"#

    private static let attachments =
        #""attachments":[{"attachment_id":9,"type":"video","mime_type":"video/mp4","#
        + #""file_size":1000,"width":64,"height":32,"duration":12}],"#
        + #""attachment_details":[{"url":"/f/9","platform_url":"https://cdn/9","#
        + #""filename":"a.mp4","thumbnail_url":"/t/9","metadata":{"b":2}}]"#
}
