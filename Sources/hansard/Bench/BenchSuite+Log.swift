import HansardDomain
import HansardEngine
import HansardLog
import HansardReadModel
import HansardRecords

extension BenchSuite {
    /// Measures appending to the log alone, 100 and 1,000 events a commit, and scanning it.
    func logAppendAndScan(_ report: inout BenchReport) throws {
        for size in [100, 1_000] {
            var rates: [Double] = []
            var headerRates: [Double] = []
            var decodeRates: [Double] = []
            var bytesPerEvent = 0.0
            for repetition in 0..<repetitions {
                let tenant = try openTenant("log-\(size)-\(repetition)")
                let total = size * 200
                let start = ContinuousClock.now
                for batch in 0..<(total / size) {
                    let events = (0..<size).map { BenchEvents.received(batch * size + $0 + 1) }
                    _ = try tenant.log.append(events, recordedAt: WallClock().now())
                }
                rates.append(Double(total) / seconds(since: start))
                bytesPerEvent = Double(try tenant.log.usedByteCount()) / Double(total)
                headerRates.append(try scanRate(tenant, decoding: false, total))
                decodeRates.append(try scanRate(tenant, decoding: true, total))
                tenant.close()
            }
            report.figure(
                "log append, \(size) events a commit",
                unit: "events/s",
                values: rates,
                detail: [("bytes_per_event", bytesPerEvent)]
            )
            guard size == 1_000 else { continue }
            report.figure("log scan, headers only", unit: "events/s", values: headerRates)
            report.figure("log scan, decoded", unit: "events/s", values: decodeRates)
        }
    }

    private func scanRate(_ tenant: Tenant, decoding: Bool, _ total: Int) throws -> Double {
        var seen = 0
        let start = ContinuousClock.now
        if decoding {
            try tenant.log.scan(from: 1, through: Int64(total)) { stored in
                seen += try EventDecoder.decode(stored).position > 0 ? 1 : 0
                return true
            }
        } else {
            try tenant.log.scanHeaders(from: 1, through: Int64(total)) { header in
                seen += header.position > 0 ? 1 : 0
                return true
            }
        }
        precondition(seen == total, "the scan saw \(seen) of \(total) events")
        return Double(total) / seconds(since: start)
    }

    /// Gives the seconds since an instant.
    func seconds(since start: ContinuousClock.Instant) -> Double {
        (ContinuousClock.now - start).microseconds / 1_000_000
    }
}

/// Makes events for the log alone: a received message of about 90 bytes, sealed.
enum BenchEvents {
    /// Makes the nth event of its stream.
    static func received(_ number: Int) -> NewEvent {
        var body = MessageReceived()
        body.conversationID = Int64(number / 40 + 1)
        body.messageID = Int64(number)
        body.customerID = Int64(number / 40 + 1)
        body.keyDigest = Digest16(high: UInt64(number), low: 7)
        body.platformMessageID = "wamid.\(number)"
        body.content = "Hello, where is my order \(number)? It has not changed since Monday."
        let encoded = body.encodedSplit()
        return NewEvent(
            header: EventHeader(
                position: 0,
                typeNumber: MessageReceived.eventType.rawValue,
                schemaVersion: 1,
                stream: StreamID(
                    category: StreamCategory.conversation.rawValue,
                    id: body.conversationID
                ),
                streamVersion: Int64(number % 40 + 1),
                occurredAt: Timestamp(microseconds: 1_767_225_600_000_000 + Int64(number)),
                recordedAt: Timestamp(microseconds: 0),
                actorType: ActorType.system.code,
                actorID: 0,
                commandID: nil,
                commandDigest: nil,
                correlationID: nil,
                causationID: nil,
                keyID: body.customerID,
                indexInCommand: 0,
                commandEventCount: 1
            ),
            clear: encoded.clear,
            personal: encoded.personal
        )
    }
}
