import HansardDomain
import HansardRecords
import Testing

@testable import HansardReadModel

/// Holds the keys of the desk's own tables to the order of their declared columns.
extension KeyOrderTests {
    private static func ids(_ ids: Int64...) -> [Part] { ids.map { .ascending($0) } }

    private static func hash(_ text: String) -> Part {
        let hash = Hash128.hash(text)
        return .bytes(Digest16(high: hash.high, low: hash.low))
    }

    @Test func keysOfNotesTagsAndTransfersLieInTheDeclaredOrder() {
        let seed = Soak.seed()
        var random = RandomRows(numbers: SeededNumbers(seed: seed))
        var notes: [ConversationNoteRow] = []
        var tags: [ConversationTagRow] = []
        var taggings: [ConversationTaggingRow] = []
        var transfers: [ConversationTransferRow] = []
        for _ in 0..<80 {
            var note = SampleRows.note
            note.id = random.integer()
            note.conversationID = random.foreignID()
            note.userID = random.foreignID()
            note.isPinned = random.numbers.oneIn(2)
            notes.append(note)
            var tag = SampleRows.tag
            tag.id = random.integer()
            tag.name = random.numbers.pick(["VIP", "vip", "Ärger", "old"])
            tags.append(tag)
            var tagging = SampleRows.tagging
            tagging.id = random.integer()
            tagging.conversationID = random.foreignID()
            tagging.conversationTagID = random.foreignID()
            taggings.append(tagging)
            var transfer = SampleRows.transfer
            transfer.id = random.integer()
            transfer.conversationID = random.foreignID()
            transfers.append(transfer)
        }
        check(
            notes,
            seed: seed,
            [
                { Self.ids($0.conversationID, $0.isPinned ? 0 : 1, $0.id) },
                { Self.ids($0.userID, $0.id) },
            ]
        )
        check(tags, seed: seed, [{ [Self.hash($0.name.lowercased()), .ascending($0.id)] }])
        check(
            taggings,
            seed: seed,
            [
                { Self.ids($0.conversationID, $0.conversationTagID, $0.id) },
                { Self.ids($0.conversationTagID, $0.id) },
            ]
        )
        check(transfers, seed: seed, [{ Self.ids($0.conversationID, $0.id) }])
    }

    @Test func keysOfPoliciesAndRulesLieInTheDeclaredOrder() throws {
        let seed = Soak.seed()
        var random = RandomRows(numbers: SeededNumbers(seed: seed))
        var policies: [SLAPolicyRow] = []
        var rules: [AutomatedReplyRow] = []
        var canned: [CannedResponseRow] = []
        for _ in 0..<80 {
            var policy = try SampleRows.slaPolicy()
            policy.id = random.integer()
            policy.isActive = random.numbers.oneIn(2)
            policy.isDefault = random.numbers.oneIn(2)
            policies.append(policy)
            var rule = try SampleRows.automatedReply()
            rule.id = random.integer()
            rule.isActive = random.numbers.oneIn(2)
            rule.priority = random.foreignID()
            rules.append(rule)
            var response = try SampleRows.cannedResponse()
            response.id = random.integer()
            response.shortcut = random.numbers.pick([nil, "/a", "/b"])
            response.userID = random.numbers.oneIn(2) ? nil : random.foreignID()
            canned.append(response)
        }
        check(
            policies,
            seed: seed,
            [
                { Self.ids($0.isActive ? 0 : 1, $0.id) },
                { $0.isDefault ? [.ascending($0.id)] : nil },
            ]
        )
        check(
            rules,
            seed: seed,
            [{ $0.isActive ? [.descending($0.priority), .ascending($0.id)] : nil }]
        )
        check(
            canned,
            seed: seed,
            [
                { row in row.shortcut.map { [Self.hash($0), .ascending(row.id)] } },
                { Self.ids($0.userID ?? 0, $0.id) },
            ]
        )
    }

    @Test func keysOfCampaignsLieInTheDeclaredOrder() {
        let seed = Soak.seed()
        var random = RandomRows(numbers: SeededNumbers(seed: seed))
        var campaigns: [CampaignRow] = []
        var members: [CampaignCustomerRow] = []
        var messages: [CampaignMessageRow] = []
        for _ in 0..<80 {
            var campaign = SampleRows.campaign
            campaign.id = random.integer()
            campaign.templateID = random.numbers.oneIn(2) ? nil : random.foreignID()
            campaigns.append(campaign)
            var member = SampleRows.campaignCustomer
            member.id = random.integer()
            member.campaignID = random.foreignID()
            member.customerID = random.foreignID()
            members.append(member)
            var message = SampleRows.campaignMessage
            message.id = random.integer()
            message.campaignID = random.foreignID()
            message.customerID = random.foreignID()
            messages.append(message)
        }
        check(
            campaigns,
            seed: seed,
            [{ row in row.templateID.map { Self.ids($0, row.id) } }]
        )
        check(
            members,
            seed: seed,
            [
                { Self.ids($0.campaignID, $0.customerID, $0.id) },
                { Self.ids($0.customerID, $0.campaignID, $0.id) },
            ]
        )
        check(
            messages,
            seed: seed,
            [
                { Self.ids($0.campaignID, $0.customerID, $0.id) },
                { Self.ids($0.campaignID, $0.id) },
                { Self.ids($0.customerID, $0.id) },
            ]
        )
    }
}

extension RandomRows {
    /// Gives a number that often meets others.
    fileprivate mutating func foreignID() -> Int64 {
        numbers.oneIn(3) ? integer() : numbers.pick([1, 2])
    }
}
