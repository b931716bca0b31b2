/// Holds the members of a JSON object in the order of their keys; each key stands once.
public struct JSONObject: Sendable, Equatable {
    /// Holds a key and its value.
    public struct Member: Sendable, Equatable {
        /// Key of the member.
        public var key: String
        /// Value of the member.
        public var value: JSONValue

        /// Makes a member.
        public init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// Members in order.
    public private(set) var members: [Member]

    /// Makes an empty object.
    public init() { members = [] }

    /// Makes an object; of a key that stands several times the last value counts.
    public init(_ pairs: some Sequence<(String, JSONValue)>) {
        members = []
        for (key, value) in pairs { self[key] = value }
    }

    /// Takes members whose keys are known to differ.
    init(distinct members: [Member]) { self.members = members }

    /// Gives or sets the value of a key; setting nil removes it, a new key goes to the end.
    ///
    /// - Complexity: O(number of members).
    public subscript(key: String) -> JSONValue? {
        get { members.first { $0.key == key }?.value }
        set {
            let index = members.firstIndex { $0.key == key }
            switch (index, newValue) {
            case (.some(let index), .some(let value)): members[index].value = value
            case (.some(let index), nil): members.remove(at: index)
            case (nil, .some(let value)): members.append(Member(key: key, value: value))
            case (nil, nil): break
            }
        }
    }

    /// Counts the members.
    public var count: Int { members.count }

    /// Says whether there is no member.
    public var isEmpty: Bool { members.isEmpty }

    /// Gives the keys in order.
    public var keys: [String] { members.map(\.key) }
}
