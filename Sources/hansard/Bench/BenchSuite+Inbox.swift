import HansardDomain
import HansardEngine
import HansardLog
import HansardReadModel
import HansardRecords
import Synchronization

extension BenchSuite {
    /// Fills a tenant with conversations, then measures its inbox page, folding its log into empty
    /// tables event by event, and the bytes an event takes.
    func inboxAndFold(_ report: inout BenchReport) throws {
        let tenant = try openTenant("inbox")
        defer { tenant.close() }
        let start = ContinuousClock.now
        try fill(tenant)
        let events = tenant.log.head.position
        report.figure(
            "import, durable in groups",
            unit: "events/s",
            values: [Double(events) / seconds(since: start)]
        )
        try inboxPage(tenant, &report)
        try fold(tenant, events, &report)
        report.figure(
            "log, bytes an event",
            unit: "bytes",
            values: [Double(try tenant.log.usedByteCount()) / Double(events)]
        )
        report.figure(
            "index over the log, bytes an event",
            unit: "bytes",
            values: [Double(try tenant.index.usedByteCount()) / Double(events)]
        )
        report.figure(
            "tables and indexes, bytes an event",
            unit: "bytes",
            values: [Double(try tenant.tablesByteCount()) / Double(events)]
        )
    }

    private func fill(_ tenant: Tenant) throws {
        let refused = Atomic<Int>(0)
        var batch: [Command] = []
        func flush() {
            tenant.enqueue(batch) { outcomes in
                for case .refused in outcomes { refused.add(1, ordering: .relaxed) }
            }
            batch.removeAll(keepingCapacity: true)
        }
        for command in BenchDesk(conversations: conversations) {
            batch.append(command)
            if batch.count == 256 { flush() }
        }
        if !batch.isEmpty { flush() }
        _ = tenant.submitAndWait([BenchDesk.lastCommand])
        precondition(refused.load(ordering: .relaxed) == 0, "commands of the bench were refused")
    }

    private func inboxPage(_ tenant: Tenant, _ report: inout BenchReport) throws {
        var query = InboxQuery()
        query.statuses = [.open]
        query.limit = 50
        var times: [Double] = []
        for number in 0..<2_000 {
            query.assignedTo = .users([Int64(number % BenchDesk.agents + 1)])
            let start = ContinuousClock.now
            let page = try tenant.snapshot().inbox(query)
            var writer = JSONWriter()
            for row in page.rows { row.json(into: &writer) }
            times.append((ContinuousClock.now - start).microseconds)
            precondition(page.rows.count == 50 && !writer.bytes.isEmpty, "the inbox page is short")
        }
        times.sort()
        report.figure(
            "inbox page of 50 to JSON, \(conversations) conversations, p50",
            unit: "µs",
            values: [times[times.count / 2]],
            detail: [("p99", times[times.count * 99 / 100])]
        )
    }

    private func fold(_ tenant: Tenant, _ events: Int64, _ report: inout BenchReport) throws {
        var rates: [Double] = []
        for _ in 0..<min(3, repetitions) {
            let start = ContinuousClock.now
            try tenant.foldIntoEmptyTables()
            rates.append(Double(events) / seconds(since: start))
        }
        report.figure("fold of the log into empty tables", unit: "events/s", values: rates)
    }
}
