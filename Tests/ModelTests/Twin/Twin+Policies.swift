extension Twin {
    static let policiesTable = Table(
        "sla_policies",
        [
            "id", "name", "description", "first_response_time_minutes", "resolution_time_hours",
            "conditions", "is_active", "is_default",
        ]
    )

    /// SEMANTICS 10: each change is a version; at most one policy is the default.
    mutating func definePolicy(_ command: Item) throws(Refusal) {
        var old: Row?
        if let id = command["sla_policy_id"].int { old = try requirePolicy(id) }
        var row = old ?? Row(["is_active": .bool(true), "is_default": .bool(false)])
        try row.require("name", from: command)
        row.take(
            [
                "description", "first_response_time_minutes", "resolution_time_hours",
                "conditions",
            ],
            from: command
        )
        row.take("is_active", from: command, else: .bool(true))
        row.take("is_default", from: command, else: .bool(false))
        try Conditions.check(
            command["conditions"],
            keys: ["platform", "channel_type", "tags", "customer_ids", "calendar"],
            calendar: "calendar"
        )
        if row == old { return }
        let id = old?.id ?? policies.add(row)
        row["id"] = .int(id)
        addVersion(of: &row)
        if row.isTrue("is_default"),
            var other = policies.rows.values.first(where: {
                $0.isTrue("is_default") && $0.id != id
            })
        {
            other["is_default"] = .bool(false)
            addVersion(of: &other)
            policies.change(other.id) { $0 = other }
            note("sla_policy.defined")
        }
        policies.change(id) { $0 = row }
        note("sla_policy.defined")
    }

    private mutating func addVersion(of policy: inout Row) {
        var version = policy
        version["_policy"] = .int(policy.id)
        policy["_version"] = .int(policyVersions.add(version))
    }

    /// Gives a conversation another policy: from its first inbound message, with its pauses.
    mutating func applyPolicy(_ command: Item) throws(Refusal) {
        let row = try requireConversation(command)
        named = row.id
        if row["status"] == "archived" { throw Refusal("invalid_transition") }
        let policy = try requirePolicy(command["sla_policy_id"].int ?? 0)
        if row["_version"] == policy["_version"] { return }
        promise(row.id, policy["_version"].int ?? 0, since: row["_anchor"].time)
    }

    /// Finds the version of the policy for a conversation that begins: the most specific whose
    /// conditions match, then the lowest id, else the default.
    func policyVersion(for conversation: Row) -> Int64? {
        let active = policies.rows.values.filter { $0.isTrue("is_active") }
        let fitting = active.filter { policy in
            let conditions = policy["conditions"]
            return Twin.specificity(conditions) > 0
                && Conditions.names(conditions["platform"], conversation["platform"])
                && Conditions.names(conditions["channel_type"], conversation["channel_type"])
                && conditions["tags"].isNull
                && Conditions.names(conditions["customer_ids"], conversation["customer_id"])
        }
        let best = fitting.min {
            (-Twin.specificity($0["conditions"]), $0.id)
                < (-Twin.specificity($1["conditions"]), $1.id)
        }
        return (best ?? active.first { $0.isTrue("is_default") })?["_version"].int
    }

    private static func specificity(_ conditions: Item) -> Int {
        ["platform", "channel_type", "tags", "customer_ids"].count { !conditions[$0].isNull }
    }

    private func requirePolicy(_ id: Int64) throws(Refusal) -> Row {
        guard let row = policies[id] else { throw Refusal("unknown_sla_policy") }
        return row
    }
}
