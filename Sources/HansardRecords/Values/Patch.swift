/// Says what a command wants of a value that is there: leave it, clear it, or replace it.
///
/// In JSON an absent field keeps and `null` clears. Source: semantics §16. Its default is `.keep`.
public enum Patch<Value: FieldValue>: Sendable {
    /// Leaves the value as it is.
    case keep
    /// Clears it.
    case clear
    /// Replaces it.
    case set(Value)

    /// Gives what the value is afterwards; nil when there is none.
    public func applied(to current: Value?) -> Value? {
        switch self {
        case .keep: current
        case .clear: nil
        case .set(let value): value
        }
    }

    /// Gives the new value; nil when the patch keeps or clears.
    public var newValue: Value? {
        if case .set(let value) = self { value } else { nil }
    }

    /// Says whether the patch leaves the value as it is.
    public var isKeep: Bool {
        if case .keep = self { true } else { false }
    }
}

extension Patch: Equatable where Value: Equatable {}
extension Patch: Hashable where Value: Hashable {}
