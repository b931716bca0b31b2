import HansardChannels
import HansardDomain
import HansardEngine
import HansardRecords

/// Takes the body of a webhook to a tenant: understood, submitted, and every item accounted for.
public struct WebhookIntake: Sendable {
    /// What the body asked for, and what of it was ignored.
    public let translation: Translation
    /// What became of each command, in order.
    public let outcomes: [CommandOutcome]

    /// Understands a body and submits what it asks for, a batch at a time.
    ///
    /// - Parameters:
    ///   - body: the body, byte for byte.
    ///   - provider: platform that it came from.
    ///   - channelAccount: overrides the receiving account that the body names; nil = as named.
    ///   - tenant: where the commands go.
    /// - Throws: `Problem` when the body is not of that platform.
    public init(
        _ body: [UInt8],
        from provider: Provider,
        channelAccount: String?,
        to tenant: Tenant
    ) async throws {
        translation = try Self.translate(body, provider, channelAccount, tenant.commandIDs)
        var outcomes: [CommandOutcome] = []
        var rest = translation.commands[...]
        while !rest.isEmpty {
            let batch = Array(rest.prefix(EngineLimits.commandsPerBatch))
            rest = rest.dropFirst(batch.count)
            outcomes += await tenant.submit(batch, atomic: false)
        }
        self.outcomes = outcomes
    }

    /// Understands a body without submitting anything.
    ///
    /// - Throws: `Problem` when it is not of that platform.
    static func translate(
        _ body: [UInt8],
        _ provider: Provider,
        _ channelAccount: String?,
        _ digester: any CommandIDDigester
    ) throws(Problem) -> Translation {
        do throws(ChannelError) {
            return try ChannelCatalog.translate(
                provider: provider,
                body: body,
                channelAccount: channelAccount,
                digester: digester
            )
        } catch {
            throw Problem(error)
        }
    }

    /// Gives the first failure of the engine itself: the platform must send the body again.
    public var failure: Problem? {
        for case .refused(let rejection) in outcomes {
            let problem = Problem(rejection)
            if problem.status >= 500 { return problem }
        }
        return nil
    }

    /// Writes the results, what was ignored and why, and notes, as one JSON object.
    public func json(into writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("results")
        writer.beginArray()
        for outcome in outcomes { outcome.json(into: &writer) }
        writer.endArray()
        writer.key("ignored")
        writer.beginArray()
        for item in translation.ignored { writer.string(item.description) }
        writer.endArray()
        writer.key("notes")
        writer.beginArray()
        for note in translation.notes { writer.string(note) }
        writer.endArray()
        writer.endObject()
    }
}
