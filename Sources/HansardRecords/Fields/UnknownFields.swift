/// Says what a JSON reader does with a field that the record does not list.
public enum UnknownFields: Sendable {
    /// Refuses it, naming the fields there are.
    case refuse
    /// Passes over it.
    case ignore
}
