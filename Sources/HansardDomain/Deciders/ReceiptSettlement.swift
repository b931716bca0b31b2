import HansardRecords

/// Gives a message the receipts and watermarks that came before it was known.
///
/// Semantics §4.
struct ReceiptSettlement {
    private let messageID: Int64
    private let conversation: ConversationFacts
    private var progress: MessageProgress
    private var reported: [Report] = []

    /// Names a message, with its status so far.
    init(_ messageID: Int64, _ status: MessageStatus, _ conversation: ConversationFacts) {
        self.messageID = messageID
        self.conversation = conversation
        progress = MessageProgress(status: status)
    }

    /// Tells whether a receipt was given to the message by this settlement.
    func holds(_ status: MessageStatus, at statusAt: Timestamp) -> Bool {
        reported.contains(Report(status: status, at: statusAt))
    }

    /// Emits the parked receipts that fit a platform id which just became known, oldest first.
    mutating func settle<Context: DecisionContext>(
        _ platformMessageID: String,
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) {
        let key = conversation.key(of: platformMessageID)
        let parked = try context.parkedReceipts(looseKey: context.digest(of: key))
        for receipt in parked where fits(receipt, key, context) {
            let isKnown = try context.hasStatusUpdate(
                message: messageID,
                status: receipt.status,
                at: receipt.statusAt
            )
            if isKnown || holds(receipt.status, at: receipt.statusAt) { continue }
            var event = MessageStatusChanged()
            event.status = receipt.status
            event.statusAt = receipt.statusAt
            event.parkedReceiptID = receipt.id
            event.errorMessage = receipt.errorMessage
            event.metadata = receipt.metadata
            emit(event, occasion, &context, &decision)
        }
    }

    /// Lifts an outbound message that was recorded after the watermark which covers it.
    ///
    /// The customer may be one that the same command makes: a watermark can come first.
    mutating func applyWatermarks<Context: DecisionContext>(
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) {
        var identities = decision.identities(of: conversation.customerID)
        if identities.isEmpty {
            identities = try context.customer(conversation.customerID)?.identities ?? []
        }
        var delivered: Timestamp?
        var read: Timestamp?
        for identity in identities where identity.platform == conversation.platform {
            if let account = identity.channelAccount, account != conversation.channelAccount {
                continue
            }
            var thread = identity
            thread.channelAccount = conversation.channelAccount
            let digest = context.digest(of: thread)
            guard let marks = try context.watermark(identity: digest) else { continue }
            delivered = [delivered, marks.deliveredUpTo].compactMap { $0 }.max()
            read = [read, marks.readUpTo].compactMap { $0 }.max()
        }
        for (status, mark) in [(MessageStatus.delivered, delivered), (.read, read)] {
            guard let mark, occasion.occurredAt <= mark, progress.status != .failed,
                MessageStatusLadder.rises(from: progress.status, to: status)
            else { continue }
            var event = MessageStatusChanged()
            event.status = status
            event.statusAt = mark
            emit(event, occasion, &context, &decision)
        }
    }

    private mutating func emit<Context: DecisionContext>(
        _ report: MessageStatusChanged,
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) {
        var event = report
        event.conversationID = conversation.id
        event.messageID = messageID
        event.statusUpdateID = context.allocate(.statusUpdate)
        reported.append(Report(status: event.status, at: event.statusAt))
        _ = MessageStatusLadder.report(event.status, at: event.statusAt, on: &progress)
        decision.emit(.statusChanged(event), of: conversation, at: occasion.occurredAt)
    }

    /// Tells whether a parked receipt speaks of the message; what either side leaves out fits.
    private func fits(
        _ receipt: ParkedReceipt,
        _ key: MessageKey,
        _ context: some DecisionContext
    ) -> Bool {
        guard receipt.platform == key.platform else { return false }
        if let given = receipt.channelAccount, let known = key.channelAccount, given != known {
            return false
        }
        guard receipt.hasScope, key.scope != nil else { return true }
        var asParked = key
        asParked.channelAccount = receipt.channelAccount
        return context.digest(of: asParked) == receipt.keyDigest
    }
}

private struct Report: Equatable {
    var status: MessageStatus
    var at: Timestamp
}

extension Decision {
    /// Lists the identities of a customer whom the decision itself defines; empty for any other.
    fileprivate func identities(of customerID: Int64) -> [CustomerIdentity] {
        for case .customer(.defined(let body)) in events.lazy.map(\.event)
        where body.customerID == customerID {
            return body.identities
        }
        return []
    }
}
