import HansardDomain
import HansardRecords
import LMDB

extension WriteSetContext {
    /// Finds a user.
    public mutating func user(_ id: Int64) throws(Rejection) -> UserFacts? {
        try reading { () throws(ReadModelError) in try writeSet.users.get(id).map { UserFacts($0) }
        }
    }

    /// Finds a customer.
    public mutating func customer(_ id: Int64) throws(Rejection) -> CustomerFacts? {
        try reading { () throws(ReadModelError) in
            try writeSet.customers.get(id).map { CustomerFacts($0) }
        }
    }

    /// Finds the customer that owns an identity digest.
    public mutating func customerID(identity: Digest16) throws(Rejection) -> Int64? {
        try reading { () throws(ReadModelError) in
            try writeSet.customers.ids(index: CustomerRow.Index.identity, prefix: Key(identity))
                .first
        }
    }

    /// Finds up to when a thread is delivered and read.
    public mutating func watermark(identity: Digest16) throws(Rejection) -> WatermarkFacts? {
        try reading { () throws(ReadModelError) in
            let row = try writeSet.watermarks.row(of: identity)
            guard row.deliveredUpTo != nil || row.readUpTo != nil else { return nil }
            return WatermarkFacts(deliveredUpTo: row.deliveredUpTo, readUpTo: row.readUpTo)
        }
    }

    /// Lists parked receipts whose key agrees in platform and platform id, oldest first.
    public mutating func parkedReceipts(
        looseKey: Digest16
    ) throws(Rejection) -> [ParkedReceipt] {
        try reading { () throws(ReadModelError) in
            let rows = writeSet.parkedReceipts
            var found: [ParkedReceipt] = []
            let ids = try rows.ids(
                index: ParkedReceiptRow.Index.key,
                prefix: Key(looselyMatching: looseKey)
            )
            for id in ids {
                if let row = try rows.get(id) { found.append(ParkedReceipt(row)) }
            }
            return found
        }
    }
}

extension Key {
    /// Makes a key of the 16 bytes of a digest.
    init(_ digest: Digest16) {
        self.init()
        append(digest)
    }

    /// Makes a key of the 8 bytes of a digest that do not depend on account and scope.
    init(looselyMatching digest: Digest16) {
        self.init()
        append(digest.high)
    }
}
