/// Holds a webhook as it came: its body, byte for byte, and its headers.
public struct WebhookDelivery: Sendable {
    /// Body, byte for byte: signatures cover these bytes and no others.
    public let body: [UInt8]
    private let headers: [String: String]

    /// Makes a delivery; names of headers may be in any case, the first of equal names counts.
    public init(body: [UInt8], headers: [(name: String, value: String)]) {
        self.body = body
        self.headers = Dictionary(
            headers.map { ($0.name.lowercased(), $0.value) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Gives the value of a header, whatever the case of its name.
    public func header(_ name: String) -> String? { headers[name.lowercased()] }
}
