/// Names what a JSON column may hold at its top.
public enum JSONShape: UInt8, Sendable {
    /// Any JSON value.
    case any = 0
    /// An object.
    case object = 1
    /// An array.
    case array = 2
}
