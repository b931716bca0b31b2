import HansardDomain
import HansardEngine
import HansardLog
import HansardRecords
import HansardServer

/// Prints events: JSON Lines for machines, one short line each for people.
struct EventPrinter {
    private let reader: TenantReader
    private let asJSON: Bool
    private let feed: EventFeed

    /// Prints events of a tenant.
    init(reader: TenantReader, asJSON: Bool) {
        self.reader = reader
        self.asJSON = asJSON
        feed = EventFeed(log: reader.log, index: reader.index)
    }

    /// Prints everything that matches up to the log's head of this moment.
    ///
    /// - Returns: the position to go on behind.
    func print(_ query: EventQuery) throws -> Int64 {
        var query = query
        query.through = reader.log.head.position
        var output = Output()
        var lines = EventLineWriter(log: reader.log)
        let progress = try feed.page(query, limit: .max) { stored in
            if asJSON {
                var writer = JSONWriter()
                try lines.write(stored, into: &writer)
                try output.line(writer.bytes)
            } else {
                let event = try EventDecoder.decode(stored)
                try output.line(line(event))
            }
        }
        try output.flush()
        return progress.lastRead
    }

    private func line(_ event: RecordedEvent) -> String {
        let terminal = Terminal.output
        var data = JSONWriter()
        event.event.json(into: &data)
        let head = [
            DisplayWidth.padded(String(event.position), to: 8, right: true),
            event.occurredAt.rfc3339(),
            DisplayWidth.padded(event.stream.description, to: 18),
            DisplayWidth.padded(event.event.type.name, to: 26),
        ]
        let text = head.joined(separator: "  ") + "  " + DisplayWidth.printable(data.text)
        return DisplayWidth.truncated(text, to: terminal.width)
    }
}
