import HansardDomain
import HansardRecords
import Testing

@testable import HansardReadModel

/// Digests everything of a kind to the same number.
struct ConstantDigester: KeyDigester {
    func digest(of key: MessageKey) -> Digest16 { Digest16(high: 1, low: 1) }
    func digest(of identity: CustomerIdentity) -> Digest16 { Digest16(high: 2, low: 2) }
    func digest(thread platform: String, account: String?, id: String) -> Digest16 {
        Digest16(high: 3, low: 3)
    }
}

/// Holds a value to another one; `#expect` cannot look into calls that change their context.
func same<Value: Equatable>(
    _ found: Value,
    _ expected: Value,
    _ comment: Comment? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(found == expected, comment, sourceLocation: sourceLocation)
}

/// Folds the first events into the store and the rest on top of it, at every split.
///
/// Before it is checked, a scope folds `undone` on top and is dropped.
func atEverySplit(
    _ events: [Event],
    undoing undone: [Event] = [],
    _ check: (inout WriteSetContext, Int) throws -> Void
) throws {
    for split in 0...events.count {
        let tables = try TestTables()
        let first = try tables.writeSet()
        for (minute, event) in events.enumerated() where minute < split {
            try Fold(on: first).fold(event, at: Int64(minute))
        }
        try tables.apply(first)
        let writeSet = try tables.writeSet()
        for (minute, event) in events.enumerated() where minute >= split {
            try Fold(on: writeSet).fold(event, at: Int64(minute))
        }
        writeSet.beginScope()
        for event in undone { try Fold(on: writeSet).fold(event, at: 1_000) }
        writeSet.dropScope()
        var context = WriteSetContext(writeSet: writeSet, digester: ConstantDigester())
        try check(&context, split)
    }
}
