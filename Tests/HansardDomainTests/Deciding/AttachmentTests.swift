import HansardDomain
import HansardRecords
import Testing

@Suite struct AttachmentTests {
    private func desk() throws -> Desk {
        var desk = Desk()
        var photo = AttachmentInput()
        photo.type = .image
        photo.mimeType = "image/jpeg"
        photo.platformURL = "https://cdn/x"
        try desk.receive(nil) { $0.attachments = [photo] }
        return desk
    }

    private func store(_ change: (inout StoreAttachment) -> Void = { _ in }) -> CommandBody {
        var body = StoreAttachment()
        body.attachmentID = 1
        body.url = "/files/1.jpg"
        change(&body)
        return .storeAttachment(body)
    }

    private func archive(_ id: Int64 = 1) -> CommandBody {
        var body = ArchiveAttachment()
        body.attachmentID = id
        return .archiveAttachment(body)
    }

    @Test func storingKeepsWhatTheCommandLeavesOut() throws {
        var desk = try desk()
        let decision = try desk.run(store { $0.width = 640 })
        #expect(decision.names == ["attachment.stored"])
        #expect(decision.id("attachment_id") == 1)
        guard case .message(.attachmentStored(let body)) = decision.events.first?.event else {
            Issue.record("not stored")
            return
        }
        #expect(body.url == "/files/1.jpg")
        #expect(body.mimeType == "image/jpeg")
        #expect(body.width == 640)
        #expect(try desk.run(store()).events.isEmpty)
    }

    @Test func archivingTwiceIsOneEvent() throws {
        var desk = try desk()
        #expect(try desk.run(archive()).names == ["attachment.archived"])
        let again = try desk.run(archive())
        #expect(again.events.isEmpty)
        #expect(again.id("attachment_id") == 1)
    }

    @Test func anArchivedFileIsNotStoredAgain() throws {
        var desk = try desk()
        try desk.run(archive())
        #expect(try desk.refusal(store()).code == .invalidTransition)
    }

    @Test func whatIsUnknownOrEmptyIsRefused() throws {
        var desk = try desk()
        #expect(try desk.refusal(archive(5)).code == .unknownAttachment)
        #expect(try desk.refusal(store { $0.attachmentID = 5 }).field == "attachment_id")
        #expect(try desk.refusal(store { $0.url = "" }).field == "url")
    }
}
