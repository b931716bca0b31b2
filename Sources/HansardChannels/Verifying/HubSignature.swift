import Crypto

/// Checks the signature of Meta's webhooks: HMAC-SHA256 of the raw body under the app's secret.
///
/// Source: Meta's "Validating payloads", header `X-Hub-Signature-256: sha256=<64 hex digits>`.
enum HubSignature {
    static let header = "X-Hub-Signature-256"
    private static let prefix = "sha256="
    private static let byteCount = 32

    /// Checks a delivery against an app's secret.
    static func verify(_ delivery: WebhookDelivery, secret: String) -> SignatureVerdict {
        guard let value = delivery.header(header) else { return .missing(header: header) }
        guard value.hasPrefix(prefix),
            let given = bytes(hex: value.dropFirst(prefix.count)), given.count == byteCount
        else {
            return .malformed(header: header, expected: "sha256= and 64 hexadecimal digits")
        }
        let key = SymmetricKey(data: Array(secret.utf8))
        let code = HMAC<SHA256>.authenticationCode(for: delivery.body, using: key)
        return ConstantTime.isEqual(given, Array(code)) ? .valid : .mismatch(header: header)
    }

    private static func bytes(hex: Substring) -> [UInt8]? {
        var bytes: [UInt8] = []
        var high: UInt8?
        for character in hex.utf8 {
            guard let digit = digit(character) else { return nil }
            if let first = high {
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        return high == nil ? bytes : nil
    }

    private static func digit(_ character: UInt8) -> UInt8? {
        switch character {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): character - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
