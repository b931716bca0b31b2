import HansardDomain
import HansardRecords
import Testing

@testable import HansardReadModel

/// Holds what deciders are told of tags, notes, policies, rules and campaigns, at every split
/// between what is stored and what is pending, and after a scope was dropped.
@Suite struct DeskContextTests {
    @Test func tagsAreFoundByIDAndByNameWhateverTheCase() throws {
        try atEverySplit(
            [.tag(1, "VIP"), .tag(2, "Ärger"), .tag(3, "old"), .tag(1, "Gold"), .removed(tag: 3)],
            undoing: [.tag(2, "gone"), .tag(9, "gold"), .removed(tag: 1)]
        ) { context, split in
            try same(context.tag(1)?.name, "Gold", "split \(split)")
            try same(context.tag(3), nil)
            try same(context.tag(9), nil)
            try same(context.tag(named: "gOLD")?.id, 1)
            try same(context.tag(named: "ÄRGER")?.id, 2)
            try same(context.tag(named: "vip"), nil)
            try same(context.tag(named: "old"), nil)
            try same(context.tag(named: "gone"), nil)
        }
    }

    @Test func taggingsAreFoundByConversationAndByTag() throws {
        try atEverySplit(
            [
                .started(1), .started(2), .started(3), .tagged(1, with: 7, as: 1),
                .tagged(2, with: 7, as: 2), .tagged(3, with: 7, as: 3), .tagged(1, with: 8, as: 4),
                .untagged(2, from: 7, as: 2),
            ],
            undoing: [.untagged(1, from: 7, as: 1), .tagged(2, with: 9, as: 5)]
        ) { context, split in
            try same(context.tagging(conversation: 1, tag: 7)?.taggingID, 1, "split \(split)")
            try same(context.tagging(conversation: 1, tag: 8)?.taggingID, 4)
            try same(context.tagging(conversation: 2, tag: 7), nil)
            try same(context.tagging(conversation: 2, tag: 9), nil)
            try same(context.taggings(tag: 7, limit: 9).map(\.conversationID), [1, 3])
            try same(context.taggings(tag: 7, limit: 1).map(\.taggingID), [1])
            try same(context.taggings(tag: 9, limit: 9), [])
            try same(context.conversation(1)?.tagIDs, [7, 8])
            try same(context.conversation(2)?.tagIDs, [])
        }
    }

    @Test func notesAndCannedResponsesAreFound() throws {
        try atEverySplit(
            [
                .started(), .note(1), .edited(note: 1, to: "other"), .note(2), .deleted(note: 2),
                .canned(1) { $0.shortcut = "/hi" }, .canned(2) { $0.shortcut = "/hi" },
                .canned(3) { $0.shortcut = "/ho" }, .canned(2) { $0.shortcut = "/ha" },
                .removed(canned: 3),
            ],
            undoing: [.pinned(note: 1), .canned(4) { $0.shortcut = "/hi" }, .removed(canned: 1)]
        ) { context, split in
            try same(context.note(1)?.content, "other", "split \(split)")
            try same(context.note(1)?.isPinned, false)
            try same(context.note(2), nil)
            try same(context.cannedResponse(1)?.title, "Canned 1")
            try same(context.cannedResponse(3), nil)
            try same(context.cannedResponses(shortcut: "/hi").map(\.id), [1])
            try same(context.cannedResponses(shortcut: "/ha").map(\.id), [2])
            try same(context.cannedResponses(shortcut: "/ho").map(\.id), [])
            try same(context.cannedResponses(shortcut: "/HI").map(\.id), [])
        }
    }

    @Test func policiesAreFoundWithTheirVersions() throws {
        try atEverySplit(
            [
                .policy(1, version: 1) { $0.isDefault = true },
                .policy(2, version: 2) { $0.firstResponseTimeMinutes = 5 },
                .policy(3, version: 3), .policy(3, version: 4) { $0.isActive = false },
                .policy(2, version: 5) { $0.firstResponseTimeMinutes = 9 },
                .policy(1, version: 6),
                .policy(4, version: 7) { body in
                    body.isDefault = true
                    body.isActive = false
                },
            ],
            undoing: [.policy(3, version: 8), .policy(4, version: 9)]
        ) { context, split in
            try same(context.slaPolicy(2)?.terms.firstResponseTimeMinutes, 9, "split \(split)")
            try same(context.slaPolicy(2)?.terms.policyVersionID, 5)
            try same(context.slaPolicy(9), nil)
            try same(context.activeSLAPolicies().map(\.id), [1, 2])
            try same(context.defaultSLAPolicy()?.id, 4)
            try same(context.slaTerms(policyVersion: 2)?.firstResponseTimeMinutes, 5)
            try same(context.slaTerms(policyVersion: 5)?.firstResponseTimeMinutes, 9)
            try same(context.slaTerms(policyVersion: 8), nil)
        }
    }

    @Test func activeRulesComeByPriorityThenID() throws {
        try atEverySplit(
            [
                .rule(1), .rule(2) { $0.priority = 5 }, .rule(3) { $0.priority = -5 },
                .rule(4) { $0.priority = 5 }, .rule(5) { $0.priority = 99 },
                .rule(5) { $0.isActive = false },
            ],
            undoing: [.rule(3) { $0.priority = 50 }, .rule(5), .rule(6)]
        ) { context, split in
            try same(context.activeAutomatedReplies().map(\.id), [2, 4, 1, 3], "split \(split)")
            try same(context.automatedReply(5)?.isActive, false)
            try same(context.automatedReply(6), nil)
        }
    }

    @Test func campaignsTheirCustomersAndTheirMessagesAreFound() throws {
        try atEverySplit(
            [
                .template(1), .campaign(1, template: 1), .campaign(2), .started(),
                .members([5, 9, 7], of: 1, from: 1), .members([8], of: 2, from: 4),
                .dismissed([3], of: 1), .members([11, 6], of: 1, from: 5), .sent(9),
                .sentOut(1, of: 1, to: 5, as: 9),
            ],
            undoing: [.dismissed([1], of: 1), .members([1, 12], of: 1, from: 7)]
        ) { context, split in
            func members(_ campaign: Int64, _ after: Int64, _ limit: Int) throws -> [Int64] {
                try context.campaignMembers(campaign: campaign, after: after, limit: limit)
                    .map(\.customerID)
            }
            try same(context.template(1)?.content, "Hi {{customer.name}}", "split \(split)")
            try same(context.template(2), nil)
            try same(context.campaign(1)?.templateID, 1)
            try same(context.campaign(3), nil)
            try same(members(1, 0, .max), [5, 6, 9, 11])
            try same(members(1, 5, 2), [6, 9])
            try same(members(1, 11, 9), [])
            try same(members(2, 0, 9), [8])
            try same(context.campaignMessageID(campaign: 1, customer: 5), 1)
            try same(context.campaignMessageID(campaign: 1, customer: 6), nil)
            try same(context.campaignMessageID(campaign: 2, customer: 5), nil)
        }
    }

    @Test func theOldestWorkThatIsNotDoneComesFirst() throws {
        try atEverySplit(
            [
                .work(1), .work(2, .unassignUser, of: 3), .sending(1, work: 3),
                .advanced(work: 2, to: 8), .finished(work: 1),
            ],
            undoing: [.finished(work: 2), .advanced(work: 3, to: 1)]
        ) { context, split in
            try same(context.firstWork()?.id, 2, "split \(split)")
            try same(context.firstWork()?.cursor, 8)
            try same(context.work(1), nil)
            try same(context.work(3)?.kind, .sendCampaign)
            try same(context.work(3)?.cursor, 0)
        }
    }
}
