import HansardDomain
import HansardRecords

/// Makes events of files, people and channels.
extension Event {
    static func stored(
        _ attachment: Int64,
        _ change: (inout AttachmentStored) -> Void = { _ in }
    ) -> Event {
        var body = AttachmentStored()
        body.conversationID = 1
        body.messageID = 1
        body.attachmentID = attachment
        change(&body)
        return .message(.attachmentStored(body))
    }

    static func archived(attachment: Int64) -> Event {
        var body = AttachmentArchived()
        body.conversationID = 1
        body.messageID = 1
        body.attachmentID = attachment
        return .message(.attachmentArchived(body))
    }

    static func parked(
        _ id: Int64,
        key: Digest16,
        _ change: (inout ReceiptOrphaned) -> Void = { _ in }
    ) -> Event {
        var body = ReceiptOrphaned()
        body.parkedReceiptID = id
        body.platform = "whatsapp"
        body.keyDigest = key
        change(&body)
        return .channel(.receiptOrphaned(body))
    }

    static func watermark(
        _ status: MessageStatus,
        upTo minutes: Int64,
        of identity: Digest16,
        rises: [WatermarkRise] = []
    ) -> Event {
        var body = WatermarkRecorded()
        body.platform = "facebook"
        body.identityDigest = identity
        body.status = status
        body.watermarkAt = .minute(minutes)
        body.rises = rises
        return .channel(.watermarkRecorded(body))
    }

    static func customer(
        _ id: Int64,
        _ change: (inout CustomerDefined) -> Void = { _ in }
    ) -> Event {
        var body = CustomerDefined()
        body.customerID = id
        change(&body)
        return .customer(.defined(body))
    }

    static func user(_ id: Int64, _ change: (inout UserDefined) -> Void = { _ in }) -> Event {
        var body = UserDefined()
        body.userID = id
        body.name = "User \(id)"
        change(&body)
        return .user(.defined(body))
    }

    static func availability(_ availability: Availability, of user: Int64) -> Event {
        var body = UserAvailabilityChanged()
        body.userID = user
        body.availability = availability
        return .user(.availabilityChanged(body))
    }

    static func configured(_ change: (inout TenantSettings) -> Void) -> Event {
        var body = TenantConfigured()
        change(&body.settings)
        return .tenant(.configured(body))
    }
}

extension WatermarkRise {
    init(message: Int64, update: Int64) {
        self.init()
        conversationID = 1
        messageID = message
        statusUpdateID = update
    }
}

extension AttachmentReference {
    init(_ id: Int64, _ type: AttachmentType = .image) {
        self.init()
        attachmentID = id
        self.type = type
    }
}

extension JSONText {
    /// Takes JSON that a test wrote.
    static func of(_ text: String) throws -> JSONText { try JSONText(parsing: text) }
}
