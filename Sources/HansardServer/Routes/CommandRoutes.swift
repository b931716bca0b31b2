import HansardDomain
import HansardEngine
import HansardRecords
import Hummingbird

/// Takes commands: one object, or an array of up to 1,000.
///
/// Source: contract §1 and §3.
enum CommandRoutes {
    /// Adds the routes.
    static func add(to table: inout RouteTable) {
        table.post("/v1/:tenant/commands", ["atomic"]) { call in try await post(call) }
    }

    private static func post(_ call: RouteCall) async throws -> Response {
        let isAtomic = try flag("atomic", call.query)
        let key = try idempotencyKey(call.request)
        let value: JSONValue
        do {
            value = try JSONValue.parse(await call.body())
        } catch let error as JSONError {
            throw Problem(error)
        }
        guard case .array(let values) = value else {
            return try await answer(one: value, key: key, call)
        }
        guard key == nil else {
            throw Problem(
                400,
                "invalid_header",
                "Idempotency-Key: an array has no key of its own; give each command its command_id",
                field: "Idempotency-Key"
            )
        }
        guard values.count <= EngineLimits.commandsPerBatch else {
            throw Problem(
                400,
                "too_many_commands",
                "the array holds \(values.count) commands; send at most "
                    + "\(EngineLimits.commandsPerBatch) at a time",
                bound: "at most \(EngineLimits.commandsPerBatch) commands"
            )
        }
        let outcomes = try await CommandBatch(values)
            .submit(atomic: isAtomic) {
                try call.tenant(create: true)
            }
        return JSONResponse.make { writer in
            writer.beginArray()
            for outcome in outcomes { outcome.json(into: &writer) }
            writer.endArray()
        }
    }

    private static func answer(
        one value: JSONValue,
        key: String?,
        _ call: RouteCall
    ) async throws -> Response {
        let command = try CommandParser.parse(key.map { named(value, $0) } ?? value)
        let outcome = try await call.tenant(create: true).submit(command)
        if case .refused(let rejection) = outcome { throw rejection }
        return JSONResponse.make { outcome.json(into: &$0) }
    }

    /// Gives the key to a command that has no id of its own.
    private static func named(_ value: JSONValue, _ key: String) -> JSONValue {
        guard case .object(var object) = value, object["command_id"]?.isNull ?? true else {
            return value
        }
        object["command_id"] = .string(key)
        return .object(object)
    }

    private static func idempotencyKey(_ request: Request) throws(Problem) -> String? {
        guard let key = request.headers.value("Idempotency-Key") else { return nil }
        guard (1...Limits.commandIDByteCount).contains(key.utf8.count) else {
            throw Problem(
                400,
                "invalid_header",
                "Idempotency-Key: it has \(key.utf8.count) bytes; give 1 to "
                    + "\(Limits.commandIDByteCount)",
                field: "Idempotency-Key",
                bound: "1 to \(Limits.commandIDByteCount) bytes"
            )
        }
        return key
    }

    private static func flag(
        _ name: String,
        _ query: QueryParameters
    ) throws(Problem) -> Bool {
        switch try query.single(name) {
        case nil, "false": false
        case "true": true
        case .some(let other):
            throw QueryParameters.invalid(
                name,
                "'\(other.prefix(40))' is no truth value",
                bound: "true or false"
            )
        }
    }
}
