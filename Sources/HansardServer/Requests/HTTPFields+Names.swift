import HTTPTypes

extension HTTPFields {
    /// Gives the value of a header by its name, in any case; nil when it is absent.
    func value(_ name: String) -> String? { HTTPField.Name(name).flatMap { self[$0] } }

    /// Gives every header with its value, in order.
    var pairs: [(name: String, value: String)] { map { ($0.name.rawName, $0.value) } }

    /// Sets a header by its name.
    mutating func set(_ name: String, _ value: String) {
        if let name = HTTPField.Name(name) { self[name] = value }
    }
}
