import HansardRecords

/// Reads commands from JSON and refuses, with the field and its bound, what is not one.
///
/// The caller bounds how many bytes come in. Source: contract §1, semantics §0.
public enum CommandParser {
    /// Reads one command from its bytes: strict UTF-8, one object, at most
    /// `RecordLimits.jsonDepth` deep.
    ///
    /// - Throws: `Rejection`: `invalid_json` with the offset, and what `parse(_: JSONValue)`
    ///   throws.
    public static func parse(_ bytes: [UInt8]) throws(Rejection) -> Command {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue.parse(bytes)
        } catch {
            throw invalid(error)
        }
        return try parse(value)
    }

    /// Reads one command from JSON.
    ///
    /// - Throws: `Rejection`: `invalid_json` when it is no object, `unknown_command`,
    ///   `missing_field`, `invalid_field`.
    public static func parse(_ value: JSONValue) throws(Rejection) -> Command {
        guard case .object(let object) = value else {
            throw Rejection(
                .invalidJSON,
                "a command is one JSON object; give {\"command\": …} with the command's fields"
            )
        }
        let name = try name(in: object)
        var envelopeFields: [(String, JSONValue)] = []
        var bodyFields: [(String, JSONValue)] = []
        for member in object.members where member.key != commandField {
            if CommandEnvelope.fieldNames.contains(member.key) {
                envelopeFields.append((member.key, member.value))
            } else {
                bodyFields.append((member.key, member.value))
            }
        }
        let envelope = try envelope(JSONObject(envelopeFields))
        let body = try body(name, .object(JSONObject(bodyFields)))
        let canonicalBytes =
            envelope.commandID == nil ? [] : JSONText(value.sortedByKey()).utf8
        return Command(body, envelope: envelope, canonicalBytes: canonicalBytes)
    }

    /// Turns a reader's error into a refusal: where, why, and what to do.
    public static func invalid(_ error: JSONError) -> Rejection {
        let remedy =
            switch error.reason {
            case .tooDeep: "nest at most \(RecordLimits.jsonDepth) levels"
            case .duplicateKey: "name every key once in its object"
            case .badUTF8, .loneSurrogate: "send UTF-8"
            case .byteOrderMark: "send UTF-8 without a byte order mark"
            default: "send one JSON object as RFC 8259 describes it"
            }
        return Rejection(.invalidJSON, "\(error); \(remedy)", bound: "RFC 8259")
    }

    private static let commandField = "command"

    private static func name(in object: JSONObject) throws(Rejection) -> String {
        guard let value = object[commandField], !value.isNull else {
            throw Rejection.missing(
                commandField,
                "give the name of a command: \(CommandCatalog.names.joined(separator: ", "))"
            )
        }
        guard let name = value.stringValue else {
            throw Rejection.invalid(
                commandField,
                "it is not a string",
                "give the name of a command",
                bound: "a string"
            )
        }
        return name
    }

    private static func envelope(_ fields: JSONObject) throws(Rejection) -> CommandEnvelope {
        let envelope: CommandEnvelope
        do throws(CodecError) {
            envelope = try CommandEnvelope(json: fields)
        } catch {
            throw refusal(error, CommandEnvelope.schema())
        }
        if envelope.commandID?.isEmpty == true {
            throw Rejection.invalid(
                "command_id",
                "the text is empty",
                "give 1 to \(Limits.commandIDByteCount) bytes, or leave it out",
                bound: "1 to \(Limits.commandIDByteCount) bytes"
            )
        }
        return envelope
    }

    private static func body(
        _ name: String,
        _ fields: JSONValue
    ) throws(Rejection) -> CommandBody {
        let body: CommandBody?
        do throws(CodecError) {
            body = try CommandCatalog.decode(name, fields)
        } catch {
            throw refusal(error, CommandCatalog.schema(of: name))
        }
        guard let body else { throw unknown(name) }
        return body
    }

    private static func unknown(_ name: String) -> Rejection {
        let names = CommandCatalog.names
        let remedy =
            NearestName.of(name, among: names).map { "did you mean \($0)?" }
            ?? "give one of \(names.joined(separator: ", "))"
        return Rejection(
            .unknownCommand,
            "command \(Rejection.quoted(name)) is unknown; \(remedy)",
            field: commandField
        )
    }

    private static func refusal(_ error: CodecError, _ schema: RecordSchema?) -> Rejection {
        let code: Rejection.Code = error.kind == .missing ? .missingField : .invalidField
        var message = error.description
        if error.kind == .unknownField, let schema,
            let name = schema.nearestField(to: error.path)
        {
            message = "\(error.path): \(error.problem); did you mean \(name)?"
        }
        return Rejection(
            code,
            message,
            field: error.path.isEmpty ? nil : error.path,
            bound: error.bound.isEmpty ? nil : error.bound
        )
    }
}
