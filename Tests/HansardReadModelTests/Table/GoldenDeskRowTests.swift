import HansardRecords
import Testing

@testable import HansardReadModel

/// Holds the stored bytes of the rows of the desk's own tables.
@Suite struct GoldenDeskRowTests {
    private func check<Row: TableRow>(_ row: Row, _ golden: String) throws {
        try GoldenRowTests().check(row, golden)
    }

    @Test func bytesOfTheDesksOwnTablesNeverChange() throws {
        try check(SampleRows.note, "080210041806220368c3a92801")
        try check(SampleRows.tag, "080212035649501a0723303066664141220164")
        try check(SampleRows.tagging, "080210041806")
        try check(SampleRows.transfer, "0802100418062008280a320172390184ae48a0470600")
        try check(
            SampleRows.slaPolicy(),
            "080212016e1a0164201e283032077b2261223a317d3800400148045006"
        )
        try check(SampleRows.slaPolicyVersion(), "080210041806201e283032077b2261223a317d")
        try check(
            SampleRows.automatedReply(),
            "080212016e180322055b2261225d2a016d30033a077b2261223a317d4000480352077b22"
                + "61223a317d"
        )
        try check(
            SampleRows.cannedResponse(),
            "08021201741a022f732201632a036661713004380142085b226c696e65225d4806510184"
                + "ae48a0470600"
        )
        try check(
            SampleRows.campaignMessage,
            "08021004180620082805310184ae48a0470600390184ae48a0470600410184ae48a04706"
                + "00490184ae48a0470600520165"
        )
        try check(SampleRows.campaign, "080212016e1804")
        try check(SampleRows.campaignCustomer, "080210041806")
        try check(SampleRows.template, "080212016e1a0163")
        try check(
            SampleRows.pendingWork,
            "0802100318042006280432046c696e653a0473686f704201634a02080a"
        )
    }

    @Test func columnsOfTheDesksOwnTablesStandAsDocumented() throws {
        #expect(
            SampleRows.tagging.jsonText() == #"{"conversation_id":2,"conversation_tag_id":3}"#
        )
        #expect(
            SampleRows.campaignCustomer.jsonText() == #"{"campaign_id":2,"customer_id":3}"#
        )
        #expect(
            SampleRows.note.jsonText()
                == #"{"id":1,"conversation_id":2,"user_id":3,"content":"hé","is_pinned":true}"#
        )
        #expect(
            SampleRows.tag.jsonText()
                == ##"{"id":1,"name":"VIP","color":"#00ffAA","description":"d"}"##
        )
        #expect(
            ConversationTransferRow().jsonText()
                == #"{"id":0,"conversation_id":0,"from_user_id":null,"to_user_id":0,"#
                + #""transferred_by":null,"reason":"","transferred_at":"#
                + #""1970-01-01T00:00:00.000000Z"}"#
        )
    }

    @Test func flagsAndCountsOfEmptyRowsAreNeverNull() {
        #expect(SLAPolicyRow().jsonText().contains(#""is_active":true,"is_default":false"#))
        #expect(AutomatedReplyRow().jsonText().contains(#""is_active":true,"priority":0"#))
        #expect(CannedResponseRow().jsonText().contains(#""is_shared":false"#))
        #expect(CannedResponseRow().jsonText().contains(#""usage_count":0"#))
        #expect(ConversationNoteRow().jsonText().contains(#""is_pinned":false"#))
    }
}
