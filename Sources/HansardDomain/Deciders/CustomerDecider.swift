import HansardRecords

/// Decides `define_customer`, and what the first contact of a customer does to the directory.
enum CustomerDecider {
    /// Creates a customer or changes one.
    ///
    /// Source: contract §1, semantics §16.
    static func decide<Context: DecisionContext>(
        _ body: DefineCustomer,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var decision = Decision()
        var existing: CustomerFacts?
        if let id = body.customerID { existing = try context.customer(id) }
        if case .set(let name) = body.name, name.isBlank { throw Rejection.empty("name") }

        var event = CustomerDefined()
        event.isBlocked = body.isBlocked.applied(to: existing?.isBlocked ?? false, cleared: false)
        event.name = body.name.applied(to: existing?.name)
        event.metadata = body.metadata.applied(to: existing?.metadata)
        let identities = body.identities.applied(to: existing?.identities ?? [], cleared: [])
        try add(identities, to: &event, owner: existing?.id, &context)
        if let existing {
            event.customerID = existing.id
            let isUnchanged =
                event.name == existing.name && event.isBlocked == existing.isBlocked
                && event.metadata == existing.metadata && event.identities == existing.identities
            if isUnchanged {
                decision.answer("customer_id", existing.id)
                return decision
            }
        } else if let id = body.customerID {
            context.reserve(id, in: .customer)
            event.customerID = id
        } else {
            event.customerID = context.allocate(.customer)
        }
        emit(event, occasion, &decision)
        return decision
    }

    /// Finds the customer with an identity, or creates him; fills in a name that was missing.
    ///
    /// An identity that names no account is good for all accounts of its platform.
    static func contact<Context: DecisionContext>(
        _ identity: CustomerIdentity,
        name: String?,
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) -> CustomerFacts {
        let given = name.flatMap { $0.isBlank ? nil : $0 }
        guard let id = try customerID(identity, &context), var customer = try context.customer(id)
        else {
            let facts = CustomerFacts(
                id: context.allocate(.customer),
                name: given,
                identities: [identity],
                metadata: nil,
                isBlocked: false
            )
            emit(definition(facts, context), occasion, &decision)
            return facts
        }
        if customer.name == nil, let given {
            customer.name = given
            emit(definition(customer, context), occasion, &decision)
        }
        return customer
    }

    /// Finds whose identity this is, by its account first, then by the whole platform.
    static func customerID<Context: DecisionContext>(
        _ identity: CustomerIdentity,
        _ context: inout Context
    ) throws(Rejection) -> Int64? {
        let exact = context.digest(of: identity)
        if let id = try context.customerID(identity: exact) { return id }
        guard identity.channelAccount != nil else { return nil }
        var anywhere = identity
        anywhere.channelAccount = nil
        let loose = context.digest(of: anywhere)
        return try context.customerID(identity: loose)
    }

    private static func definition(
        _ facts: CustomerFacts,
        _ context: some DecisionContext
    ) -> CustomerDefined {
        var event = CustomerDefined()
        event.customerID = facts.id
        event.name = facts.name
        event.isBlocked = facts.isBlocked
        event.metadata = facts.metadata
        event.identities = facts.identities
        event.identityDigests = facts.identities.map { context.digest(of: $0) }
        return event
    }

    private static func emit(
        _ event: CustomerDefined,
        _ occasion: Occasion,
        _ decision: inout Decision
    ) {
        decision.emit(
            .customer(.defined(event)),
            on: Stream(.customer, event.customerID),
            at: occasion.occurredAt,
            key: event.customerID
        )
    }

    /// Adds identities with their digests; one that is listed twice is added once.
    private static func add<Context: DecisionContext>(
        _ identities: [CustomerIdentity],
        to event: inout CustomerDefined,
        owner: Int64?,
        _ context: inout Context
    ) throws(Rejection) {
        guard identities.count <= Limits.identitiesPerCustomer else {
            throw Rejection.invalid(
                "identities",
                "\(identities.count) are too many",
                "give at most \(Limits.identitiesPerCustomer)",
                bound: "\(Limits.identitiesPerCustomer) identities"
            )
        }
        for (index, identity) in identities.enumerated() {
            guard !identity.platformUserID.isEmpty else {
                throw Rejection.empty("identities[\(index)].platform_user_id")
            }
            let digest = context.digest(of: identity)
            if event.identityDigests.contains(digest) { continue }
            if let other = try context.customerID(identity: digest), other != owner {
                throw Rejection(
                    .identityTaken,
                    "identities[\(index)]: \(Rejection.quoted(identity.platformUserID)) on "
                        + "\(identity.platform) belongs to customer \(other); give customer_id "
                        + "\(other), or take the identity from that customer first",
                    field: "identities[\(index)]"
                )
            }
            event.identities.append(identity)
            event.identityDigests.append(digest)
        }
    }
}
