import HansardDomain
import HansardEngine
import HansardLog

/// Reads events of the log in order, by position, type or stream.
public struct EventFeed: Sendable {
    private let log: EventLog
    private let index: LogIndex

    /// Reads from a log and the look-ups over it.
    public init(log: EventLog, index: LogIndex) {
        self.log = log
        self.index = index
    }

    /// Says how far a page came.
    public struct Progress: Sendable {
        /// Last position that was looked at: where the next page begins.
        public var lastRead: Int64
        /// Whether nothing is left up to the query's end.
        public var isComplete: Bool
    }

    /// Visits at most `limit` events that match.
    ///
    /// - Parameters:
    ///   - query: what is wanted.
    ///   - limit: largest number of events visited, from 1.
    ///   - visit: sees each event, in the log's order.
    /// - Returns: how far it came.
    /// - Throws: what the log, the index or `visit` throws.
    /// - Complexity: O(events of the stream or types), O(events) without a filter.
    public func page(
        _ query: EventQuery,
        limit: Int,
        _ visit: (StoredEvent) throws -> Void
    ) throws -> Progress {
        guard query.after < query.through else {
            return Progress(lastRead: query.after, isComplete: true)
        }
        if query.stream == nil, query.types.isEmpty {
            return try scan(query, limit: limit, visit)
        }
        return try lookUp(query, limit: limit, visit)
    }

    private func scan(
        _ query: EventQuery,
        limit: Int,
        _ visit: (StoredEvent) throws -> Void
    ) throws -> Progress {
        var count = 0
        var last = query.after
        try log.scan(from: query.after + 1, through: query.through) { stored in
            try visit(stored)
            count += 1
            last = stored.header.position
            return count < limit
        }
        return Progress(lastRead: last, isComplete: last >= query.through)
    }

    private func lookUp(
        _ query: EventQuery,
        limit: Int,
        _ visit: (StoredEvent) throws -> Void
    ) throws -> Progress {
        var last = query.after
        var count = 0
        while true {
            let positions = try positions(of: query, after: last)
            guard !positions.isEmpty else {
                return Progress(lastRead: query.through, isComplete: true)
            }
            for position in positions {
                guard position <= query.through else {
                    return Progress(lastRead: query.through, isComplete: true)
                }
                last = position
                guard let stored = try log.read(position), isWanted(stored, query) else { continue }
                try visit(stored)
                count += 1
                if count == limit {
                    return Progress(lastRead: last, isComplete: last >= query.through)
                }
            }
        }
    }

    /// Gives the next positions that may match, ascending.
    private func positions(of query: EventQuery, after: Int64) throws -> [Int64] {
        if let stream = query.stream {
            return try index.positions(
                ofStream: StreamID(category: stream.category.rawValue, id: stream.id),
                after: after,
                limit: ServerLimits.positionsPerLookUp
            )
        }
        var positions: [Int64] = []
        for type in query.types {
            positions += try index.positions(
                ofType: type.rawValue,
                after: after,
                limit: ServerLimits.positionsPerLookUp
            )
        }
        // Only as many as one type has room for: what lies behind may be missing from the others.
        return Array(Set(positions).sorted().prefix(ServerLimits.positionsPerLookUp))
    }

    private func isWanted(_ stored: StoredEvent, _ query: EventQuery) -> Bool {
        query.types.isEmpty
            || query.types.contains { $0.rawValue == stored.header.typeNumber }
    }
}
