import HansardRecords

/// Decides `record_watermark`: all up to an instant is delivered or read.
///
/// Source: semantics §4.
enum WatermarkDecider {
    /// Records a watermark that goes further than the last one, and names what it lifts.
    ///
    /// It is remembered even when it lifts nothing, for messages that are recorded later. One event
    /// names all messages, however many.
    static func decide<Context: DecisionContext>(
        _ body: RecordWatermark,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        guard body.status == .delivered || body.status == .read else {
            throw Rejection.invalid(
                "status",
                "\"\(body.status.rawValue)\" has no watermark",
                "give delivered or read",
                bound: "delivered, read"
            )
        }
        guard !body.platformUserID.isEmpty else { throw Rejection.empty("platform_user_id") }
        let identity = CustomerIdentity(
            platform: body.platform,
            channelAccount: body.channelAccount,
            platformUserID: body.platformUserID
        )
        let digest = context.digest(of: identity)
        let customerID = try CustomerDecider.customerID(identity, &context)
        var decision = Decision()
        let known = try context.watermark(identity: digest)
        let mark = body.status == .read ? known?.readUpTo : known?.deliveredUpTo
        if let mark, body.watermarkAt <= mark {
            if let customerID { decision.answer("customer_id", customerID) }
            return decision
        }
        var event = WatermarkRecorded()
        event.platform = body.platform
        event.channelAccount = body.channelAccount
        event.identityDigest = digest
        event.customerID = customerID
        event.status = body.status
        event.watermarkAt = body.watermarkAt
        if let customerID {
            let risen = try context.outboundMessages(
                customer: customerID,
                platform: body.platform,
                channelAccount: body.channelAccount,
                through: body.watermarkAt,
                below: body.status
            )
            for message in risen {
                var rise = WatermarkRise()
                rise.conversationID = message.conversationID
                rise.messageID = message.id
                rise.statusUpdateID = context.allocate(.statusUpdate)
                event.rises.append(rise)
            }
        }
        decision.emit(
            .channel(.watermarkRecorded(event)),
            on: .channel,
            at: occasion.occurredAt,
            key: 0
        )
        return decision
    }
}
