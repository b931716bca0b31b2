import HansardDomain
import HansardRecords
import LMDB

extension WriteSetContext {
    /// Finds an SLA policy.
    public mutating func slaPolicy(_ id: Int64) throws(Rejection) -> SLAPolicyFacts? {
        try reading { () throws(ReadModelError) in
            try writeSet.slaPolicies.get(id).map { SLAPolicyFacts($0) }
        }
    }

    /// Lists the active policies, by id.
    public mutating func activeSLAPolicies() throws(Rejection) -> [SLAPolicyFacts] {
        try reading { () throws(ReadModelError) in
            let rows = writeSet.slaPolicies
            var prefix = Key()
            prefix.append(UInt8(0))
            let ids = try rows.ids(index: SLAPolicyRow.Index.active, prefix: prefix)
            var found: [SLAPolicyFacts] = []
            for id in ids {
                if let row = try rows.get(id) { found.append(SLAPolicyFacts(row)) }
            }
            return found
        }
    }

    /// Finds the default policy, active or not.
    public mutating func defaultSLAPolicy() throws(Rejection) -> SLAPolicyFacts? {
        try reading { () throws(ReadModelError) in
            let rows = writeSet.slaPolicies
            var prefix = Key()
            prefix.append(UInt8(1))
            let ids = try rows.ids(index: SLAPolicyRow.Index.defaults, prefix: prefix)
            guard let id = ids.first else { return nil }
            return try rows.get(id).map { SLAPolicyFacts($0) }
        }
    }

    /// Finds a version of an SLA policy.
    public mutating func slaTerms(policyVersion id: Int64) throws(Rejection) -> SLATerms? {
        try reading { () throws(ReadModelError) in
            try writeSet.slaPolicyVersions.get(id).map { SLATerms($0) }
        }
    }

    /// Finds a rule.
    public mutating func automatedReply(_ id: Int64) throws(Rejection) -> AutomatedReplyFacts? {
        try reading { () throws(ReadModelError) in
            try writeSet.automatedReplies.get(id).map { AutomatedReplyFacts($0) }
        }
    }

    /// Lists the active rules, the greatest priority first, then by id.
    public mutating func activeAutomatedReplies() throws(Rejection) -> [AutomatedReplyFacts] {
        try reading { () throws(ReadModelError) in
            let rows = writeSet.automatedReplies
            var prefix = Key()
            prefix.append(UInt8(1))
            let ids = try rows.ids(index: AutomatedReplyRow.Index.active, prefix: prefix)
            var found: [AutomatedReplyFacts] = []
            for id in ids {
                if let row = try rows.get(id) { found.append(AutomatedReplyFacts(row)) }
            }
            return found.sorted { ($1.priority, $0.id) < ($0.priority, $1.id) }
        }
    }
}
