/// Holds the bytes of `Samples`, version 1 of every type, in hexadecimal.
///
/// They stand for ever: a type that changes gets a new version and an upcaster, never other bytes
/// here.
enum Golden {
    /// All types, by name.
    static let all = bytes.merging(desk) { first, _ in first }

    static let bytes: [String: (clear: String, personal: String)] = [
        "tenant.configured": (
            clear: "0a0c0806100318032000283c3006",
            personal: ""
        ),
        "user.defined": (
            clear: "0806120345766518032000280a",
            personal: ""
        ),
        "user.availability_changed": (
            clear: "08061002",
            personal: ""
        ),
        "customer.defined": (
            clear: "080a10011a100123456789abcdeffedcba9876543210",
            personal: "2203416e6e2a11100a046c696e65120473686f701a027531320c7b22766970223a747275"
                + "657d"
        ),
        "conversation.started": (
            clear: "080e100a1a0874656c656772616d2203626f7428033003380c440123456789abcdeffedc"
                + "ba9876543210",
            personal: "4a042d31303052077b2261223a317d"
        ),
        "conversation.opened": (
            clear: "080e",
            personal: ""
        ),
        "conversation.pended": (
            clear: "080e",
            personal: ""
        ),
        "conversation.resolved": (
            clear: "080e",
            personal: ""
        ),
        "conversation.archived": (
            clear: "080e",
            personal: ""
        ),
        "conversation.reopened": (
            clear: "080e",
            personal: ""
        ),
        "conversation.read": (
            clear: "080e1006183e2004",
            personal: ""
        ),
        "conversation.updated": (
            clear: "080e1002",
            personal: "1a077b2261223a317d"
        ),
        "conversation.assigned": (
            clear: "080e1004180620082a066d616e75616c30023a0e080806100218082002040808280240"
                + "04",
            personal: ""
        ),
        "conversation.unassigned": (
            clear: "080e10041802",
            personal: ""
        ),
        "message.received": (
            clear: "080e103e180a2205696d6167652c0123456789abcdeffedcba98765432104a1a19081210"
                + "021a09766964656f2f6d703420d00f28800130403818",
            personal: "32026d313a0668c3a96c6c6f42077b2261223a317d522c2b0a042f662f39120d68747470"
                + "733a2f2f63646e2f391a05612e6d703422042f742f392a077b2262223a327d5a026d30"
        ),
        "message.sent": (
            clear: "080e103e18062205696d6167652c0123456789abcdeffedcba98765432104a1a190812"
                + "10021a09766964656f2f6d703420d00f28800130403818580360016801700178108001"
                + "01",
            personal: "320277313a02686942077b2261223a317d522c2b0a042f662f39120d68747470733a2f"
                + "2f63646e2f391a05612e6d703422042f742f392a077b2262223a327d"
        ),
        "message.edited": (
            clear: "080e103e1a0474657874",
            personal: "22036869212a077b2261223a317d"
        ),
        "message.deleted": (
            clear: "080e103e",
            personal: ""
        ),
        "message.retried": (
            clear: "080e103e1804",
            personal: ""
        ),
        "message.status_changed": (
            clear: "080e103e18102005290184ae48a04706003008",
            personal: "3a0631333130323642077b2261223a317d"
        ),
        "message.platform_id_bound": (
            clear: "080e103e1c0123456789abcdeffedcba9876543210",
            personal: "22027731"
        ),
        "attachment.stored": (
            clear: "080e103e18122209696d6167652f706e6728d00f30800138404000",
            personal: "4a042f662f3952042f742f39"
        ),
        "attachment.archived": (
            clear: "080e103e1812",
            personal: ""
        ),
        "receipt.orphaned": (
            clear: "0808120877686174736170701a0473686f70240123456789abcdeffedcba987654321028"
                + "013004390184ae48a0470600",
            personal: "4201654a077b2261223a317d"
        ),
        "watermark.recorded": (
            clear: "0a0866616365626f6f6b1204706167651c0123456789abcdeffedcba9876543210200a28"
                + "04310184ae48a04706003a0706080e103e1810",
            personal: ""
        ),
        "command.had_no_effect": (
            clear: "0a0f726563656976655f6d6573736167651223130a0f636f6e766572736174696f6e5f69"
                + "64100e0e0a0a6d6573736167655f6964103e",
            personal: ""
        ),
    ]
}
