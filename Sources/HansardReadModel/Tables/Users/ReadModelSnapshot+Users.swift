import HansardDomain
import HansardRecords
import LMDB

extension ReadModelSnapshot {
    /// Lists all users by id.
    ///
    /// - Complexity: O(users).
    public func users() throws(ReadModelError) -> [UserRow] {
        var rows: [UserRow] = []
        try source.walk(stores.users.rows, from: 0) { (id, bytes) throws(ReadModelError) in
            rows.append(try TableStore<UserRow>.decode(bytes, Int64(bitPattern: id)))
            return true
        }
        return rows
    }

    /// Reads how many conversations a user has in each status.
    ///
    /// - Complexity: O(1), from kept counts.
    public func workload(ofUser id: Int64) throws(ReadModelError) -> Workload {
        var workload = Workload()
        for status in ConversationStatus.allCases {
            workload[status] = try ledger.count(
                ConversationRow.assigneeStatusKey(id, status),
                counter: ConversationRow.Counter.workload,
                of: ConversationRow.table.number,
                in: source
            )
        }
        return workload
    }

    /// Reads the workload of everybody who has any conversation, by user id; 0 = assigned to
    /// nobody.
    ///
    /// - Complexity: O(users), from kept counts.
    public func workloads() throws(ReadModelError) -> [(userID: Int64, workload: Workload)] {
        var found: [(userID: Int64, workload: Workload)] = []
        try ledger.eachCount(
            counter: ConversationRow.Counter.workload,
            of: ConversationRow.table.number,
            in: source
        ) { key, count in
            guard let status = ConversationStatus(code: key[10]) else { return }
            let user = key.readAscending(at: 2)
            if found.last?.userID != user { found.append((user, Workload())) }
            found[found.count - 1].workload[status] = count
        }
        return found
    }
}
