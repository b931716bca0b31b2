import HansardDomain
import HansardRecords
import Testing

@testable import HansardReadModel

/// Holds pages whose matches lie far apart: short, never stuck, and complete in the end.
@Suite struct InboxBudgetTests {
    private static let rowCount = Int64(ReadModelLimits.entriesPerPage * 2 + 2_000)
    private static let rare: Set<Int64> = [3, 4_999, 5_000, 5_001, 9_999, 11_998]

    /// Makes conversations of one customer in one status, a few of them in groups.
    private func tables() throws -> TestTables {
        let tables = try TestTables()
        let writeSet = try tables.writeSet(tracksLookups: false)
        for id in 1...Self.rowCount {
            var row = ConversationRow()
            row.id = id
            row.customerID = 1
            row.platform = "line"
            row.status = .open
            row.unreadCount = 1
            row.createdAt = .minute(id)
            row.lastMessageAt = .minute(id)
            row.waitingSince = .minute(id)
            row.slaResolutionDueAt = .minute(id)
            row.slaFirstResponseBreached = true
            row.tagIDs = [7, 8]
            row.channelType = Self.rare.contains(id) ? .group : .direct
            try writeSet.conversations.put(row)
        }
        try tables.apply(writeSet)
        return tables
    }

    @Test func rareMatchesAreFoundPageByPage() throws {
        let snapshot = try tables().snapshot()
        let filters: [(inout InboxQuery) -> Void] = [
            { _ in }, { $0.customerIDs = [1] }, { $0.unread = true }, { $0.platforms = ["line"] },
            { $0.assignedTo = .none }, { $0.statuses = [.open, .new] }, { $0.sla = .breached },
            { $0.sla = .dueBefore(.minute(100_000)) },
        ]
        for sort in InboxQuery.Sort.allCases {
            for (number, filter) in filters.enumerated() {
                var query = InboxQuery()
                query.sort = sort
                query.channelTypes = [.group]
                filter(&query)
                var found: [Int64] = []
                var pages: [Int] = []
                repeat {
                    let page = try snapshot.inbox(query)
                    pages.append(page.rows.count)
                    found += page.rows.map(\.id)
                    query.cursor = page.nextCursor
                } while query.cursor != nil && pages.count < 50
                let expected = Self.rare.sorted()
                #expect(
                    found == (query.isAscending ? expected : expected.reversed()),
                    "\(sort), filter \(number)"
                )
                #expect(pages.count == 3, "\(sort), filter \(number): pages of \(pages)")
            }
        }
    }

    @Test func whatFallsDueSoonIsFoundAtOnceInAnyOrder() throws {
        let snapshot = try tables().snapshot()
        for sort in InboxQuery.Sort.allCases {
            var query = InboxQuery()
            query.sort = sort
            query.sla = .dueBefore(.minute(1_000))
            query.channelTypes = [.group]
            let page = try snapshot.inbox(query)
            #expect(page.rows.map(\.id) == [3], "\(sort)")
            #expect(page.nextCursor == nil, "\(sort)")
        }
    }

    @Test func aConversationWithTwoOfTheTagsIsShownOnceAndTheLastPageKnowsThatItIsTheLast() throws {
        let snapshot = try tables().snapshot()
        var query = InboxQuery()
        query.tagIDs = [7, 8]
        query.limit = 200
        var ids: [Int64] = []
        var pages = 0
        repeat {
            let page = try snapshot.inbox(query)
            ids += page.rows.map(\.id)
            pages += 1
            query.cursor = page.nextCursor
        } while query.cursor != nil
        #expect(ids == (1...Self.rowCount).reversed())
        #expect(pages == Int(Self.rowCount) / 200)
    }

    @Test func thePageThatEndsAtTheTimeKnowsThatItIsTheLast() throws {
        let snapshot = try tables().snapshot()
        var query = InboxQuery()
        query.sort = .slaDue
        query.sla = .dueBefore(.minute(51))
        let page = try snapshot.inbox(query)
        #expect(page.rows.map(\.id) == Array(1...50))
        #expect(page.nextCursor == nil)
    }

    @Test func aPageWithoutAnyMatchStillLeadsOn() throws {
        let snapshot = try tables().snapshot()
        var query = InboxQuery()
        query.channelTypes = [.broadcast]
        var pageCount = 0
        repeat {
            let page = try snapshot.inbox(query)
            #expect(page.rows.isEmpty)
            pageCount += 1
            query.cursor = page.nextCursor
        } while query.cursor != nil && pageCount < 50
        #expect(pageCount == 3)
    }

    @Test func indexPrefixesGiveFullPages() throws {
        let snapshot = try tables().snapshot()
        var query = InboxQuery()
        query.statuses = [.open]
        query.assignedTo = .none
        query.limit = 200
        var ids: [Int64] = []
        repeat {
            let page = try snapshot.inbox(query)
            ids += page.rows.map(\.id)
            #expect(page.rows.count == 200)
            query.cursor = page.nextCursor
        } while query.cursor != nil
        #expect(ids == (1...Self.rowCount).reversed())
    }
}
