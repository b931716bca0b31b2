import HansardDomain
import HansardRecords
import Testing

@testable import HansardReadModel

@Suite struct AssignmentsProjectorTests {
    @Test func aNewAssignmentClosesTheLast() throws {
        let fold = try Fold([
            .user(4), .started(), .assigned(1, to: 3),
            .assigned(2, to: 4, closing: 1) { body in
                body.assignedBy = 9
                body.assignmentType = "auto_round_robin"
            },
        ])
        #expect(
            try fold.assignment(1).jsonText()
                == #"{"id":1,"conversation_id":1,"assigned_to":3,"assigned_by":null,"#
                + #""assignment_type":"manual","assigned_at":"2026-01-05T09:02:00.000000Z","#
                + #""unassigned_at":"2026-01-05T09:03:00.000000Z"}"#
        )
        let open = try fold.assignment(2)
        #expect(open.assignedBy == 9)
        #expect(open.assignmentType == "auto_round_robin")
        #expect(open.unassignedAt == nil)
    }

    @Test func unassigningClosesTheOpenRow() throws {
        let fold = try Fold([.started(), .assigned(1, to: 3), .unassigned(closing: 1)])
        #expect(try fold.assignment(1).unassignedAt == .minute(2))
        #expect(try fold.assignment(1).assignedAt == .minute(1))
    }
}

@Suite struct AttachmentsProjectorTests {
    private func message(_ details: [AttachmentDetails]) -> Event {
        .received(1) { body in
            var image = AttachmentReference(4)
            image.mimeType = "image/png"
            image.fileSize = 10
            image.width = 2
            image.height = 3
            body.attachments = [image, AttachmentReference(5, .audio)]
            body.attachmentDetails = details
        }
    }

    private var details: AttachmentDetails {
        var details = AttachmentDetails()
        details.url = "/f"
        details.platformURL = "https://p"
        details.filename = "a.png"
        details.thumbnailURL = "/t"
        return details
    }

    @Test func theFilesOfAMessageAreRows() throws {
        let fold = try Fold([.started(), message([details, AttachmentDetails()])])
        #expect(
            try fold.attachment(4).jsonText()
                == #"{"id":4,"message_id":1,"type":"image","url":"/f","platform_url":"https://p","#
                + #""mime_type":"image/png","filename":"a.png","file_size":10,"#
                + #""width":2,"height":3,"#
                + #""duration":null,"thumbnail_url":"/t","metadata":null}"#
        )
        #expect(try fold.attachment(5).type == .audio)
        #expect(try fold.attachment(5).url == nil)
        #expect(try fold.attachment(5).conversationID == 1)
    }

    @Test func erasedDetailsLeaveTheirColumnsNull() throws {
        let fold = try Fold([.started(), message([])])
        let row = try fold.attachment(4)
        #expect(row.filename == nil)
        #expect(row.url == nil)
        #expect(row.mimeType == "image/png")
        #expect(row.fileSize == 10)
    }

    @Test func storingReplacesAndArchivingClears() throws {
        let fold = try Fold([.started(), message([details, AttachmentDetails()])])
        try fold.fold(
            .stored(4) { body in
                body.url = "/g"
                body.fileSize = 11
                body.duration = 4
            },
            at: 3
        )
        var row = try fold.attachment(4)
        #expect(row.url == "/g")
        #expect(row.thumbnailURL == nil)
        #expect(row.mimeType == nil)
        #expect(row.fileSize == 11)
        #expect(row.duration == 4)
        #expect(row.platformURL == "https://p")
        #expect(row.filename == "a.png")
        try fold.fold(.archived(attachment: 4), at: 4)
        row = try fold.attachment(4)
        #expect(row.url == nil)
        #expect(row.isArchived)
        #expect(row.platformURL == "https://p")
    }
}

@Suite struct DirectoryProjectorTests {
    @Test func aCustomerIsAsLastDefined() throws {
        let identity = CustomerIdentity(
            platform: "line",
            channelAccount: "shop",
            platformUserID: "u"
        )
        let fold = try Fold([
            .customer(5) { body in
                body.name = "Ann"
                body.isBlocked = true
                body.identities = [identity]
                body.identityDigests = [Digest16(high: 1, low: 1)]
            }
        ])
        #expect(
            try fold.customer(5).jsonText()
                == #"{"id":5,"name":"Ann","is_blocked":true,"identities":[{"platform":"line","#
                + #""channel_account":"shop","platform_user_id":"u"}],"metadata":null}"#
        )
        try fold.fold(.customer(5) { $0.name = "Bo" }, at: 1)
        let row = try fold.customer(5)
        #expect(row.name == "Bo")
        #expect(!row.isBlocked)
        #expect(row.identities.isEmpty)
        #expect(row.identityDigests.isEmpty)
    }

    @Test func aUserKeepsAvailabilityThroughItsDefinition() throws {
        let fold = try Fold([.user(3)])
        #expect(
            try fold.user(3).jsonText()
                == #"{"id":3,"name":"User 3","role":"agent","is_active":true,"capacity":null,"#
                + #""availability":"offline"}"#
        )
        try fold.fold(.availability(.online, of: 3), at: 1)
        try fold.fold(
            .user(3) { body in
                body.role = .admin
                body.isActive = false
                body.capacity = 5
            },
            at: 2
        )
        let row = try fold.user(3)
        #expect(row.availability == .online)
        #expect(row.role == .admin)
        #expect(!row.isActive)
        #expect(row.capacity == 5)
    }

    @Test func settingsAreThoseOfTheLastEvent() throws {
        let fold = try Fold([.configured { $0.reopenWindowDays = nil }])
        #expect(fold.tables.settings.reopenWindowDays == nil)
        try fold.fold(.configured { $0.offlinePolicy = .requeueAll }, at: 1)
        #expect(fold.tables.settings.reopenWindowDays == 7)
        #expect(fold.tables.settings.offlinePolicy == .requeueAll)
    }
}

@Suite struct ChannelProjectorTests {
    private let key = Digest16(high: 11, low: 12)

    @Test func aParkedReceiptWaitsUntilItsMessageTakesIt() throws {
        let fold = try Fold([.parked(1, key: key) { $0.status = .delivered }, .started(), .sent(1)])
        let row = try #require(try fold.tables.parkedReceipts.get(1))
        #expect(row.keyDigest == key)
        #expect(row.status == .delivered)
        try fold.fold(.reported(.delivered, of: 1) { $0.parkedReceiptID = 1 }, at: 3)
        #expect(try fold.tables.parkedReceipts.get(1) == nil)
    }

    @Test func aWatermarkOnlyRises() throws {
        let fold = try Fold([
            .watermark(.read, upTo: 10, of: key), .watermark(.read, upTo: 4, of: key),
            .watermark(.delivered, upTo: 12, of: key), .watermark(.sent, upTo: 20, of: key),
        ])
        let row = try fold.tables.watermarks.row(of: key)
        #expect(row.readUpTo == .minute(10))
        #expect(row.deliveredUpTo == .minute(12))
        #expect(row.id == Int64(key.high >> 1))
    }

    @Test func identitiesThatShareTheirFirstBitsHaveRowsOfTheirOwn() throws {
        let other = Digest16(high: 10, low: 99)
        let last = Digest16(high: .max, low: 1)
        let wrapped = Digest16(high: .max - 1, low: 2)
        let fold = try Fold([
            .watermark(.read, upTo: 1, of: key), .watermark(.read, upTo: 2, of: other),
            .watermark(.read, upTo: 3, of: last), .watermark(.read, upTo: 4, of: wrapped),
        ])
        #expect(try fold.tables.watermarks.row(of: key).readUpTo == .minute(1))
        #expect(try fold.tables.watermarks.row(of: other).readUpTo == .minute(2))
        #expect(try fold.tables.watermarks.row(of: last).readUpTo == .minute(3))
        #expect(try fold.tables.watermarks.row(of: wrapped).readUpTo == .minute(4))
        #expect(try fold.tables.watermarks.row(of: wrapped).id == 0)
    }

    @Test func sequencesFollowTheGreatestIDs() throws {
        let fold = try Fold([
            .user(9), .user(2), .customer(40), .started(6), .started(1),
            .received(30) { $0.attachments = [AttachmentReference(8), AttachmentReference(7)] },
            .sent(12) { $0.attachments = [AttachmentReference(21)] },
            .assigned(5, to: 9), .reported(.sent, of: 12, update: 15), .parked(3, key: key),
            .watermark(.read, upTo: 1, of: key, rises: [.init(message: 12, update: 16)]),
        ])
        let sequences = fold.tables.sequences
        #expect(sequences[.user] == 9)
        #expect(sequences[.customer] == 40)
        #expect(sequences[.conversation] == 6)
        #expect(sequences[.message] == 30)
        #expect(sequences[.attachment] == 21)
        #expect(sequences[.assignment] == 5)
        #expect(sequences[.statusUpdate] == 16)
        #expect(sequences[.parkedReceipt] == 3)
        #expect(Sequences(bytes: sequences.bytes) == sequences)
    }
}
