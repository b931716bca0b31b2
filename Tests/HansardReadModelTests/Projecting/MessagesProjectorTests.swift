import HansardDomain
import HansardRecords
import Testing

@testable import HansardReadModel

@Suite struct MessagesProjectorTests {
    private let digest = Digest16(high: 3, low: 4)

    @Test func anInboundMessageIsDeliveredWhenItCame() throws {
        let metadata = try JSONText.of(#"{"a":1}"#)
        let row = try Fold([
            .started(),
            .received(7) { body in
                body.type = "image"
                body.content = "look"
                body.platformMessageID = "wamid.1"
                body.keyDigest = digest
                body.metadata = metadata
            },
        ])
        .message(7)
        var expected = MessageRow()
        expected.id = 7
        expected.conversationID = 1
        expected.platformMessageID = "wamid.1"
        expected.direction = .inbound
        expected.type = "image"
        expected.content = "look"
        expected.senderType = .customer
        expected.status = .delivered
        expected.deliveredAt = .minute(1)
        expected.metadata = metadata
        expected.createdAt = .minute(1)
        expected.updatedAt = .minute(1)
        expected.keyDigest = digest
        #expect(row == expected)
    }

    @Test func anOutboundMessageIsPending() throws {
        let row = try Fold([
            .started(),
            .sent(7) { body in
                body.userID = 3
                body.content = "hi"
            },
        ])
        .message(7)
        #expect(
            row.jsonText()
                == #"{"id":7,"conversation_id":1,"platform_message_id":null,"#
                + #""direction":"outbound","type":"text","content":"hi","user_id":3,"#
                + #""sender_type":"user","status":"pending","delivered_at":null,"read_at":null,"#
                + #""failed_at":null,"error_message":null,"metadata":null,"#
                + #""created_at":"2026-01-05T09:01:00.000000Z","#
                + #""updated_at":"2026-01-05T09:01:00.000000Z","anomaly":null,"attempt":1}"#
        )
    }

    @Test(arguments: MessageStatus.allCases)
    func noReportChangesAnInboundMessage(_ status: MessageStatus) throws {
        let fold = try Fold([.started(), .received(1)])
        let before = try fold.message(1)
        try fold.fold(.reported(status, of: 1, at: 50), at: 50)
        #expect(try fold.message(1) == before)
        #expect(try fold.update(1).status == status)
    }

    @Test func editingReplacesTypeContentAndMetadata() throws {
        let metadata = try JSONText.of(#"{"n":2}"#)
        let fold = try Fold([.started(), .received(1) { $0.content = "old" }])
        try fold.fold(
            .edited(1) { body in
                body.type = "image"
                body.content = "new"
                body.metadata = metadata
            },
            at: 5
        )
        let row = try fold.message(1)
        #expect(row.type == "image")
        #expect(row.content == "new")
        #expect(row.metadata == metadata)
        #expect(row.status == .delivered)
        #expect(row.deliveredAt == .minute(1))
        #expect(row.createdAt == .minute(1))
        #expect(row.updatedAt == .minute(5))
    }

    @Test func deletingKeepsRowStatusAndCounts() throws {
        let fold = try Fold([.started(), .received(1) { $0.content = "oops" }, .deleted(1)])
        let row = try fold.message(1)
        #expect(row.content == nil)
        #expect(row.isDeleted)
        #expect(row.status == .delivered)
        #expect(row.updatedAt == .minute(2))
        #expect(try fold.conversation().messageCount == 1)
        #expect(try fold.conversation().unreadCount == 1)
    }

    @Test func bindingSetsIDAndDigest() throws {
        let fold = try Fold([.started(), .sent(1), .bound(1, to: "w9", digest)])
        let row = try fold.message(1)
        #expect(row.platformMessageID == "w9")
        #expect(row.keyDigest == digest)
        #expect(row.status == .pending)
        #expect(row.updatedAt == .minute(2))
    }

    @Test func anEventOfAnUnknownRowSaysWhichAndWhere() throws {
        let fold = try Fold([.started()])
        let error = try #require(throws: ProjectionError.self) {
            try fold.fold(.deleted(99), at: 1)
        }
        #expect(error.position == 2)
        #expect(error.type == .messageDeleted)
        #expect(error.description.contains("messages has no row 99"))
    }

    @Test func anEventThatIsOlderMovesUpdatedAtNotBack() throws {
        let fold = try Fold([.started()])
        try fold.fold(.received(1), at: 30)
        try fold.fold(.edited(1), at: 10)
        #expect(try fold.message(1).updatedAt == .minute(30))
    }
}
