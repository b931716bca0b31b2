import HansardDomain

/// Is one of the people who answer for the shop.
struct Agent: Sendable {
    /// Id in the directory of users.
    var id: Int64
    /// Whole name.
    var name: String
    /// How the agent signs.
    var first: String
    /// What the agent may do.
    var role = UserRole.agent
    /// Largest load; nil = no limit.
    var capacity: Int64?
    /// How often the agent takes a conversation.
    var weight: Int
    /// Second of the day at which work begins.
    var begins: Int64
    /// Second of the day at which work ends.
    var ends: Int64
}

/// Lists the people of the shop.
enum Team {
    /// Everybody, by id from 1.
    static let agents: [Agent] = [
        agent(1, "Ingrid", "Berg", .admin, nil, weight: 1, 8, 17),
        agent(2, "Samuel", "Okafor", .supervisor, 15, weight: 4, 8, 18),
        agent(3, "Lena", "Fischer", .agent, 30, weight: 10, 8, 16),
        agent(4, "Marco", "Ricci", .agent, 30, weight: 9, 9, 18),
        agent(5, "Amélie", "Laurent", .agent, 25, weight: 9, 8, 17),
        agent(6, "Diego", "Herrera", .agent, 30, weight: 8, 9, 18),
        agent(7, "Yuki", "Tanaka", .agent, 20, weight: 6, 8, 16),
        agent(8, "Noor", "Haddad", .agent, 20, weight: 6, 10, 18),
        agent(9, "Tomasz", "Nowak", .agent, 15, weight: 4, 9, 17),
        temp,
    ]

    /// Helps out for a while and leaves.
    static let temp = agent(10, "Noah", "Klein", .agent, 8, weight: 3, 9, 17)
    /// Shares the work out.
    static let supervisorID: Int64 = 2

    /// Gives the agent with an id.
    static func agent(_ id: Int64) -> Agent { agents[Int(id) - 1] }

    private static func agent(
        _ id: Int64,
        _ given: String,
        _ family: String,
        _ role: UserRole,
        _ capacity: Int64?,
        weight: Int,
        _ begins: Int64,
        _ ends: Int64
    ) -> Agent {
        Agent(
            id: id,
            name: "\(given) \(family)",
            first: given,
            role: role,
            capacity: capacity,
            weight: weight,
            begins: begins * 3_600,
            ends: ends * 3_600
        )
    }
}
