import HansardDomain
import HansardRecords
import Testing

extension Desk {
    /// Spells a command as JSON: its name, and its fields with `'` for the quotes.
    static func json(_ name: String, _ fields: String) -> [UInt8] {
        let members = fields.isEmpty ? "" : ", \(fields)"
        return Array("{'command': '\(name)'\(members)}".replacing("'", with: "\"").utf8)
    }

    /// Reads a command from its name and fields, decides it and folds it.
    @discardableResult
    mutating func command(
        _ name: String,
        _ fields: String = "",
        at minutes: Int64 = 0,
        by actor: Actor = Actor()
    ) throws(Rejection) -> Decision {
        let command = try CommandParser.parse(Self.json(name, fields))
        return try run(command.body, at: minutes, by: actor)
    }

    /// Gives the rejection of a command that must be refused, and checks that nothing changed.
    mutating func refused(
        _ name: String,
        _ fields: String = "",
        at minutes: Int64 = 0,
        location: SourceLocation = #_sourceLocation
    ) throws -> Rejection {
        let command: Command
        do throws(Rejection) {
            command = try CommandParser.parse(Self.json(name, fields))
        } catch {
            return error
        }
        return try refusal(command.body, at: minutes, location)
    }

    /// Checks that each command is refused with a code and a field.
    mutating func expectRefused(
        _ name: String,
        _ cases: [(fields: String, code: Rejection.Code, field: String)],
        location: SourceLocation = #_sourceLocation
    ) throws {
        for (fields, code, field) in cases {
            let refusal = try refused(name, fields, location: location)
            #expect(refusal.code == code, "\(fields): \(refusal)", sourceLocation: location)
            #expect(refusal.field == field, "\(fields): \(refusal)", sourceLocation: location)
        }
    }

    /// Defines a user who is online.
    mutating func agent(
        _ id: Int64,
        capacity: Int64? = nil,
        at minutes: Int64 = 0
    ) throws(Rejection) {
        let bound = capacity.map { ", 'capacity': \($0)" } ?? ""
        try command("define_user", "'user_id': \(id), 'name': 'User \(id)'\(bound)", at: minutes)
        try go(.online, id, at: minutes)
    }

    /// Says where a user is.
    mutating func go(
        _ availability: Availability,
        _ id: Int64,
        at minutes: Int64 = 0
    ) throws(Rejection) {
        let word = availability.rawValue
        try command(
            "set_availability",
            "'user_id': \(id), 'availability': '\(word)'",
            at: minutes
        )
    }

    /// Defines a policy: 60 minutes to the first response, 4 hours to the resolution; the default.
    mutating func policy(
        _ fields: String = "",
        at minutes: Int64 = 0
    ) throws(Rejection) {
        let more = fields.isEmpty ? "" : ", \(fields)"
        try command(
            "define_sla_policy",
            "'name': 'Standard', 'first_response_time_minutes': 60, 'resolution_time_hours': 4, "
                + "'is_default': true\(more)",
            at: minutes
        )
    }

    /// Lets the clock come to a time.
    mutating func advance(to minutes: Int64) throws(Rejection) {
        var body = AdvanceTime()
        body.to = Self.minute(minutes)
        try run(.advanceTime(body), at: minutes)
    }

    /// Lets the clock come to an instant.
    mutating func advance(to text: String) throws {
        var body = AdvanceTime()
        body.to = try Self.time(text)
        try run(.advanceTime(body), at: body.to)
    }

    /// Reads an instant.
    static func time(_ text: String) throws -> Timestamp {
        try #require(Timestamp(rfc3339: text))
    }

    /// Lists the types of all events from a place of the log on.
    func names(from place: Int = 0) -> [String] { world.log[place...].map(\.event.type.name) }

    /// Lists when the events of a type happened.
    func times(of name: String) -> [Timestamp] {
        world.log.filter { $0.event.type.name == name }.map(\.occurredAt)
    }
}
