import HansardDomain
import HansardRecords
import LMDB

/// Answers a decider's look-ups from a write set: what is stored, and what was folded on top of it.
public struct WriteSetContext: DecisionContext {
    /// Holds the tenant's settings.
    public let settings: TenantSettings

    /// Keeps what was read from the JSON of policies and rules.
    public var compiled: CompiledConditions { writeSet.compiled }

    let writeSet: WriteSet
    private let digester: any KeyDigester
    private var sequences: Sequences

    /// Makes the context of one command.
    ///
    /// - Parameters:
    ///   - writeSet: made with `tracksLookups`; every command accepted before is folded into it.
    ///   - digester: makes the keyed digests.
    public init(writeSet: WriteSet, digester: any KeyDigester) {
        self.writeSet = writeSet
        self.digester = digester
        sequences = writeSet.sequences
        settings = writeSet.settings
    }

    /// Takes the next id of a sequence; given back with the context when the command is refused.
    public mutating func allocate(_ sequence: IDSequence) -> Int64 {
        sequences[sequence] += 1
        return sequences[sequence]
    }

    /// Keeps a given id out of what `allocate` hands out later.
    public mutating func reserve(_ id: Int64, in sequence: IDSequence) {
        sequences.note(id, in: sequence)
    }

    /// Digests a message key.
    public func digest(of key: MessageKey) -> Digest16 { digester.digest(of: key) }

    /// Digests an identity.
    public func digest(of identity: CustomerIdentity) -> Digest16 { digester.digest(of: identity) }

    /// Digests a platform's own conversation id.
    public func digest(thread platform: String, account: String?, id: String) -> Digest16 {
        digester.digest(thread: platform, account: account, id: id)
    }
}

/// Runs a look-up and turns its failure into the rejection that a decider may throw.
func reading<Value>(_ body: () throws(ReadModelError) -> Value) throws(Rejection) -> Value {
    do throws(ReadModelError) {
        return try body()
    } catch {
        throw Rejection(.storageFailed, "the tables cannot be read: \(error)")
    }
}
