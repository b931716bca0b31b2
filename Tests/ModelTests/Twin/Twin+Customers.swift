extension Twin {
    static let customersTable = Table(
        "customers",
        ["id", "name", "is_blocked", "identities", "metadata"]
    )

    mutating func defineCustomer(_ command: Item) throws(Refusal) {
        let id = command["customer_id"].int
        let old = id.flatMap { customers[$0] }
        var row = old ?? Row(["is_blocked": .bool(false), "identities": []])
        if let name = command.given("name") {
            if name.text?.isAllSpace == true { throw Refusal("invalid_field") }
            row["name"] = name
        }
        if let metadata = command.given("metadata") { row["metadata"] = metadata }
        if let isBlocked = command.given("is_blocked") {
            row["is_blocked"] = .bool(isBlocked.bool ?? false)
        }
        if let identities = command.given("identities") {
            row["identities"] = .list(try identitiesOf(old?.id, identities.list ?? []))
        }
        guard let old else {
            own(row, customers.add(row, id: id))
            note("customer.defined")
            return
        }
        if row == old { return }
        for identity in old["identities"].list ?? [] { owners[identity.json] = nil }
        customers.change(old.id) { $0 = row }
        own(row, old.id)
        note("customer.defined")
    }

    /// Takes each identity once; one of another customer is refused.
    private func identitiesOf(_ owner: Int64?, _ given: [Item]) throws(Refusal) -> [Item] {
        var taken: [Item] = []
        for item in given {
            if item["platform_user_id"] == "" { throw Refusal("invalid_field") }
            let identity = Twin.identity(
                item["platform"].text ?? "",
                item["channel_account"].text,
                item["platform_user_id"].text ?? ""
            )
            if taken.contains(identity) { continue }
            if let other = ownerOf(identity), other != owner { throw Refusal("identity_taken") }
            taken.append(identity)
        }
        return taken
    }

    static func identity(_ platform: String, _ account: String?, _ person: String) -> Item {
        [
            "platform": .text(platform), "channel_account": .text(orNull: account),
            "platform_user_id": .text(person),
        ]
    }

    private func ownerOf(_ identity: Item) -> Int64? {
        owners[identity.json]
    }

    private mutating func own(_ row: Row, _ id: Int64) {
        for identity in row["identities"].list ?? [] { owners[identity.json] = id }
    }

    /// Finds who a person is; an identity without account is good for all accounts.
    func customer(_ platform: String, _ account: String?, _ person: String) -> Int64? {
        ownerOf(Twin.identity(platform, account, person))
            ?? ownerOf(Twin.identity(platform, nil, person))
    }

    /// Finds the person's customer or makes one; a name that was missing is filled in.
    mutating func contact(
        _ platform: String,
        _ account: String?,
        _ person: String,
        name: String?
    ) -> Int64 {
        let name = name.flatMap { $0.isAllSpace ? nil : $0 }
        guard let id = customer(platform, account, person) else {
            note("customer.defined")
            let row = Row([
                "name": .text(orNull: name), "is_blocked": .bool(false),
                "identities": [Twin.identity(platform, account, person)],
            ])
            let id = customers.add(row)
            own(row, id)
            return id
        }
        if let name, customers[id]?["name"].isNull == true {
            customers.change(id) { $0["name"] = .text(name) }
            note("customer.defined")
        }
        return id
    }
}
