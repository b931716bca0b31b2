import HansardDomain
import HansardRecords
import LMDB
import Testing

@testable import HansardReadModel

/// Holds what deciders are told, of rows that are stored and of rows that are only folded.
@Suite struct WriteSetContextTests {
    private static let key = Digest16(high: 5, low: 6)

    @Test func theLatestConversationOfACustomerIsOfPlatformAndAccount() throws {
        try atEverySplit([
            .started(1) { $0.channelAccount = "shop" }, .started(2) { $0.channelAccount = "shop" },
            .started(3), .started(4) { $0.platform = "line" },
            .started(5) { body in
                body.channelAccount = "shop"
                body.threadDigest = Self.key
            }, .started(6) { $0.customerID = 6 },
        ]) { context, split in
            func latest(_ platform: String, _ account: String?) throws -> Int64? {
                try context.latestConversation(
                    customer: 5,
                    platform: platform,
                    channelAccount: account
                )?
                .id
            }
            try same(latest("whatsapp", "shop"), 2, "split \(split)")
            try same(latest("whatsapp", nil), 3)
            try same(latest("line", nil), 4)
            try same(latest("line", "shop"), nil)
            try same(context.latestConversation(thread: Self.key)?.id, 5)
            try same(context.latestConversation(thread: Digest16()), nil)
        }
    }

    @Test func messagesAreFoundByExactAndByLooseKey() throws {
        let other = Digest16(high: 5, low: 7)
        try atEverySplit([
            .started(), .received(1) { $0.keyDigest = Self.key },
            .received(2) { $0.keyDigest = other }, .sent(3), .bound(3, to: "w", Self.key),
        ]) { context, split in
            try same(context.messages(key: Self.key).map(\.id), [1, 3], "split \(split)")
            try same(context.messages(key: other).map(\.id), [2])
            try same(context.messages(looseKey: Digest16(high: 5, low: 0)).map(\.id), [1, 2, 3])
            try same(context.messages(looseKey: Digest16()).isEmpty, true)
        }
    }

    @Test func looseMatchesAreBounded() throws {
        let fold = try Fold(
            [.started()] + (1...90).map { .received($0) { $0.keyDigest = Self.key } }
        )
        var context = WriteSetContext(writeSet: fold.tables, digester: ConstantDigester())
        try same(context.messages(looseKey: Self.key).count, HansardDomain.Limits.looseMatches)
    }

    @Test func repeatedReceiptsAreKnown() throws {
        try atEverySplit([.started(), .sent(1), .reported(.sent, of: 1, at: 4)]) { context, split in
            func knows(
                _ status: MessageStatus,
                _ minutes: Int64,
                of message: Int64 = 1
            ) throws -> Bool {
                try context.hasStatusUpdate(message: message, status: status, at: .minute(minutes))
            }
            try same(knows(.sent, 4), true, "split \(split)")
            try same(knows(.sent, 5), false)
            try same(knows(.read, 4), false)
            try same(knows(.sent, 4, of: 2), false)
        }
    }

    @Test func outboundMessagesThatAReportLiftsAreListed() throws {
        try atEverySplit([
            .started(1), .sent(1), .received(2), .sent(3), .reported(.read, of: 3), .sent(4),
            .reported(.failed, of: 4, update: 2), .sent(5), .started(2), .sent(6, in: 2), .sent(7),
            .started(3) { $0.channelAccount = "shop" }, .sent(8, in: 3),
        ]) { context, split in
            func lifted(
                _ status: MessageStatus,
                _ minutes: Int64,
                account: String? = nil
            ) throws
                -> [Int64]
            {
                try context.outboundMessages(
                    customer: 5,
                    platform: "whatsapp",
                    channelAccount: account,
                    through: .minute(minutes),
                    below: status
                )
                .map(\.id)
            }
            try same(lifted(.delivered, 9), [1, 5, 6], "split \(split)")
            try same(lifted(.read, 8), [1, 5])
            try same(lifted(.read, 0), [])
            try same(lifted(.read, 90, account: "shop"), [8])
        }
    }

    @Test func unreadMessagesAreCountedBehindTheMarker() throws {
        try atEverySplit([
            .started(), .received(1), .received(2) { $0.type = "reaction" }, .sent(3), .received(4),
            .received(5) { $0.type = "system" }, .received(6), .read(upTo: 1, unread: 2),
        ]) { context, split in
            func unread(_ message: Int64) throws -> Int64 {
                try context.unreadCount(conversation: 1, after: message)
            }
            try same(unread(0), 3, "split \(split)")
            try same(unread(1), 2)
            try same(unread(2), 2)
            try same(unread(4), 1)
            try same(unread(6), 0)
            try same(unread(99), 0)
        }
    }

    @Test func whatAUserHasInHandIsListed() throws {
        try atEverySplit([
            .started(1), .assigned(1, to: 3), .started(2), .started(3) { $0.status = .open },
            .resolved(1), .reopened(1), .pended(1),
        ]) { context, split in
            try same(context.liveConversations(assignee: 3, limit: 9), [1], "split \(split)")
            try same(context.liveConversations(assignee: 0, limit: 9), [2, 3])
            try same(context.liveConversations(assignee: 0, limit: 1), [2])
            try same(context.liveConversations(assignee: 4, limit: 9), [])
        }
    }

    @Test func peopleReceiptsAndWatermarksAreFound() throws {
        try atEverySplit([
            .user(3), .customer(5) { $0.identityDigests = [Self.key] }, .parked(1, key: Self.key),
            .parked(2, key: Digest16(high: 5, low: 9)), .watermark(.read, upTo: 4, of: Self.key),
            .started(), .received(1) { $0.attachments = [.init(1), .init(2)] },
        ]) { context, split in
            try same(context.user(3)?.name, "User 3", "split \(split)")
            try same(context.user(4), nil)
            try same(context.customerID(identity: Self.key), 5)
            try same(context.customerID(identity: Digest16()), nil)
            try same(context.customer(5)?.isBlocked, false)
            try same(context.parkedReceipts(looseKey: Self.key).map(\.id), [1, 2])
            try same(context.watermark(identity: Self.key)?.readUpTo, .minute(4))
            try same(context.watermark(identity: Digest16()), nil)
            try same(context.attachments(message: 1).map(\.reference.attachmentID), [1, 2])
            try same(context.attachment(2)?.messageID, 1)
            try same(context.message(1)?.conversationID, 1)
            try same(context.conversation(1)?.hasInbound, true)
        }
    }

    @Test func idsFollowTheGreatestOfAll() throws {
        let fold = try Fold([.started(7), .user(40)])
        var context = WriteSetContext(writeSet: fold.tables, digester: ConstantDigester())
        same(context.allocate(.conversation), 8)
        same(context.allocate(.conversation), 9)
        same(context.allocate(.message), 1)
        context.reserve(100, in: .user)
        context.reserve(50, in: .user)
        same(context.allocate(.user), 101)
        var other = WriteSetContext(writeSet: fold.tables, digester: ConstantDigester())
        same(other.allocate(.conversation), 8)
    }

    @Test func aTableThatCannotBeReadIsARejectionThatSaysSo() throws {
        let tables = try TestTables()
        try tables.fold([.started()])
        try tables.tamper { transaction in
            try transaction.put(1, [0xFF], in: tables.readModel.stores.conversations.rows)
        }
        var context = WriteSetContext(writeSet: try tables.writeSet(), digester: ConstantDigester())
        let rejection = try #require(throws: Rejection.self) { try context.conversation(1) }
        #expect(rejection.code == .storageFailed)
    }
}
