import HansardDomain
import HansardRecords

@testable import HansardReadModel

/// Knows what a decision may look up: the real projectors fold into memory, on top of nothing.
struct World {
    private let writeSet = WriteSet()
    private var position: Int64 = 0
    /// All that was folded, in order.
    private(set) var log: [DecidedEvent] = []

    /// Makes the context of one decision.
    var context: WriteSetContext {
        WriteSetContext(writeSet: writeSet, digester: WorldDigester())
    }

    /// Runs a body whose folds are undone when it throws.
    mutating func attempt<Value>(
        _ body: (inout World) throws(Rejection) -> Value
    ) throws(Rejection) -> Value {
        let before = (position, log)
        writeSet.beginScope()
        do throws(Rejection) {
            let value = try body(&self)
            writeSet.keepScope()
            return value
        } catch {
            writeSet.dropScope()
            (position, log) = before
            throw error
        }
    }

    /// Folds what was decided.
    mutating func fold(_ decision: Decision) {
        for event in decision.events { fold(event) }
    }

    /// Folds one event.
    mutating func fold(_ decided: DecidedEvent) {
        position += 1
        log.append(decided)
        let event = RecordedEvent(
            position: position,
            stream: decided.stream,
            streamVersion: position,
            occurredAt: decided.occurredAt,
            recordedAt: decided.occurredAt,
            actor: decided.actor ?? Actor(),
            event: decided.event
        )
        do {
            try writeSet.fold(event)
        } catch {
            fatalError("a decided event cannot be folded: \(error)")
        }
    }

    var settings: TenantSettings {
        get { writeSet.settings }
        set {
            var event = TenantConfigured()
            event.settings = newValue
            fold(
                DecidedEvent(
                    stream: .tenant,
                    event: .tenant(.configured(event)),
                    occurredAt: writeSet.virtualTime ?? Desk.minute(0),
                    keyID: 0
                )
            )
        }
    }

    /// Greatest id of each sequence, by its number.
    var highest: [Int64] { IDSequence.allCases.map { writeSet.sequences[$0] } }

    var virtualTime: Timestamp? { writeSet.virtualTime }

    var users: [Int64: UserFacts] { facts(writeSet.users) { UserFacts($0) } }
    var customers: [Int64: CustomerFacts] { facts(writeSet.customers) { CustomerFacts($0) } }
    var conversations: [Int64: ConversationFacts] {
        facts(writeSet.conversations) { ConversationFacts($0) }
    }
    var conversationRows: [Int64: ConversationRow] { facts(writeSet.conversations) { $0 } }
    var messages: [Int64: MessageFacts] { facts(writeSet.messages) { MessageFacts($0) } }
    var progress: [Int64: MessageRow] { facts(writeSet.messages) { $0 } }
    var attachments: [Int64: AttachmentFacts] {
        facts(writeSet.messageAttachments) { AttachmentFacts($0) }
    }
    var statusUpdates: [(message: Int64, status: MessageStatus, at: Timestamp)] {
        rows(writeSet.messageStatusUpdates).map { ($0.messageID, $0.status, $0.statusAt) }
    }
    var parked: [ParkedReceipt] { rows(writeSet.parkedReceipts).map { ParkedReceipt($0) } }
    var assignments: [ConversationAssignmentRow] { rows(writeSet.conversationAssignments) }
    var transfers: [ConversationTransferRow] { rows(writeSet.conversationTransfers) }
    var notes: [ConversationNoteRow] { rows(writeSet.conversationNotes) }
    var tags: [ConversationTagRow] { rows(writeSet.conversationTags) }
    var taggings: [ConversationTaggingRow] { rows(writeSet.conversationTaggings) }
    var policies: [SLAPolicyRow] { rows(writeSet.slaPolicies) }
    var rules: [AutomatedReplyRow] { rows(writeSet.automatedReplies) }
    var cannedResponses: [CannedResponseRow] { rows(writeSet.cannedResponses) }
    var templates: [TemplateRow] { rows(writeSet.templates) }
    var campaigns: [CampaignRow] { rows(writeSet.campaigns) }
    var campaignCustomers: [CampaignCustomerRow] { rows(writeSet.campaignCustomers) }
    var campaignMessages: [CampaignMessageRow] { rows(writeSet.campaignMessages) }
    var pendingWork: [PendingWorkRow] { rows(writeSet.pendingWork) }

    /// Reads the kept count of a campaign's messages in a status.
    func count(ofCampaign campaign: Int64, _ status: MessageStatus) throws -> Int64 {
        let counts = try writeSet.campaignMessages.counts(
            CampaignMessageRow.Counter.status,
            of: [CampaignMessageRow.statusKey(campaign, status)]
        )
        return counts[0]
    }

    private func rows<Row: TableRow>(_ buffer: TableBuffer<Row>) -> [Row] {
        do {
            return try buffer.allRows()
        } catch {
            fatalError("rows in memory cannot be read: \(error)")
        }
    }

    private func facts<Row: TableRow, Facts>(
        _ buffer: TableBuffer<Row>,
        _ make: (Row) -> Facts
    ) -> [Int64: Facts] {
        var found: [Int64: Facts] = [:]
        for row in rows(buffer) { found[row.id] = make(row) }
        return found
    }
}

/// Digests without a key, the same in every run (FNV-1a).
struct WorldDigester: KeyDigester {
    func digest(of key: MessageKey) -> Digest16 {
        Digest16(
            high: Self.hash(key.platform, key.platformMessageID),
            low: Self.hash(key.channelAccount, key.scope)
        )
    }

    func digest(of identity: CustomerIdentity) -> Digest16 {
        Digest16(
            high: Self.hash("identity", identity.platform, identity.channelAccount),
            low: Self.hash(identity.platformUserID)
        )
    }

    func digest(thread platform: String, account: String?, id: String) -> Digest16 {
        Digest16(high: Self.hash("thread", id), low: Self.hash(platform, account))
    }

    private static func hash(_ parts: String?...) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for part in parts {
            for byte in (part.map { "+" + $0 } ?? "-").utf8 + [0] {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
            }
        }
        return hash
    }
}
