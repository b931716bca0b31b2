/// Names a stream: the events of one entity.
public struct StreamID: Hashable, Sendable {
    /// Number of the category; the domain says which is which.
    public var category: UInt8
    /// Entity's id within its category.
    public var id: Int64

    /// Names a stream.
    public init(category: UInt8, id: Int64) {
        self.category = category
        self.id = id
    }
}
