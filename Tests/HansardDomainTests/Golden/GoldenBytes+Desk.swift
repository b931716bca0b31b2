extension Golden {
    static let desk: [String: (clear: String, personal: String)] = [
        "tenant.time_advanced": (
            clear: "090184ae48a0470600",
            personal: ""
        ),
        "conversation.transferred": (
            clear: "080e100e180e200e280e",
            personal: "320474657874"
        ),
        "conversation.tagged": (
            clear: "080e100e180e",
            personal: ""
        ),
        "conversation.untagged": (
            clear: "080e100e180e",
            personal: ""
        ),
        "work.started": (
            clear: "080e1002180e2004",
            personal: ""
        ),
        "work.advanced": (
            clear: "080e100e",
            personal: ""
        ),
        "work.finished": (
            clear: "080e",
            personal: ""
        ),
        "tag.defined": (
            clear: "080e1204746578741a0723303066663030220474657874",
            personal: ""
        ),
        "tag.removed": (
            clear: "080e",
            personal: ""
        ),
        "note.added": (
            clear: "080e100e180e2001",
            personal: "2a0668c3a96c6c6f"
        ),
        "note.edited": (
            clear: "080e100e",
            personal: "1a0668c3a96c6c6f"
        ),
        "note.deleted": (
            clear: "080e100e",
            personal: ""
        ),
        "note.pinned": (
            clear: "080e100e",
            personal: ""
        ),
        "note.unpinned": (
            clear: "080e100e",
            personal: ""
        ),
        "sla_policy.defined": (
            clear: "080e100e180e2204746578742a0474657874300e380e42077b2261223a317d48005001",
            personal: ""
        ),
        "sla.applied": (
            clear: "080e100e180e210184ae48a0470600290184ae48a0470600",
            personal: ""
        ),
        "sla.first_response_breached": (
            clear: "080e100e190184ae48a0470600",
            personal: ""
        ),
        "sla.resolution_breached": (
            clear: "080e100e190184ae48a0470600",
            personal: ""
        ),
        "sla.breach_corrected": (
            clear: "080e1002",
            personal: ""
        ),
        "sla.resolution_rescheduled": (
            clear: "080e110184ae48a0470600",
            personal: ""
        ),
        "automated_reply.defined": (
            clear: "080e120474657874180322095b2261222c2262225d2a047465787430033a077b226122"
                + "3a317d4000480e52077b2261223a317d",
            personal: ""
        ),
        "automated_reply.triggered": (
            clear: "080e100e180e2003280e300e",
            personal: ""
        ),
        "canned_response.defined": (
            clear: "080e1204746578741a0474657874220668c3a96c6c6f2a0474657874300e380142085b"
                + "226c696e65225d",
            personal: ""
        ),
        "canned_response.removed": (
            clear: "080e",
            personal: ""
        ),
        "canned_response.used": (
            clear: "080e100e180e",
            personal: ""
        ),
        "template.defined": (
            clear: "080e1204746578741a0668c3a96c6c6f",
            personal: ""
        ),
        "campaign.defined": (
            clear: "080e120474657874180e",
            personal: ""
        ),
        "campaign.customers_added": (
            clear: "080e100e1a020a12",
            personal: ""
        ),
        "campaign.customers_removed": (
            clear: "080e12020a12",
            personal: ""
        ),
        "campaign.sending_started": (
            clear: "080e100e1a046c696e652204746578742a0668c3a96c6c6f32020a12",
            personal: ""
        ),
        "campaign.message_sent": (
            clear: "080e100e180e200e280e",
            personal: ""
        ),
        "campaign.sending_finished": (
            clear: "080e100e",
            personal: ""
        ),
    ]
}
