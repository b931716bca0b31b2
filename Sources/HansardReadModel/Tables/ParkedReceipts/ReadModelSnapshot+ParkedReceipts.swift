import HansardRecords
import LMDB

extension ReadModelSnapshot {
    /// Lists the reports that wait for a message, by id.
    ///
    /// Serves the index `platform_message_id`. Only the first 8 bytes of the digest count.
    func parkedReceipts(key: Digest16) throws(ReadModelError) -> [ParkedReceiptRow] {
        var ids: [Int64] = []
        try source.walk(
            stores.parkedReceipts.indexes[ParkedReceiptRow.Index.key],
            prefix: Key(looselyMatching: key)
        ) { (key, _) throws(ReadModelError) in
            ids.append(KeyTail.id.entry(in: key).id)
            return true
        }
        var rows: [ParkedReceiptRow] = []
        for id in ids.sorted() {
            rows.append(try stores.parkedReceipts.existingRow(id, in: source))
        }
        return rows
    }
}
