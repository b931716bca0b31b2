/// Says whether a delivery is the platform's own.
public enum SignatureVerdict: Sendable, Equatable {
    /// Whoever sent it knows the secret.
    case valid
    /// The header that should prove it is not there.
    case missing(header: String)
    /// The header does not have the form that the platform gives it.
    case malformed(header: String, expected: String)
    /// The proof is another's: another secret, or other bytes.
    case mismatch(header: String)

    /// Tells whether the delivery may be taken.
    public var isValid: Bool { self == .valid }

    /// Says what is wrong and what to do; nil when nothing is.
    public var problem: String? {
        switch self {
        case .valid: nil
        case .missing(let header):
            "header \(header) is missing; let the platform sign what it sends"
        case .malformed(let header, let expected):
            "header \(header) is malformed; it holds \(expected)"
        case .mismatch(let header):
            "header \(header) does not fit body and secret; check the secret that this provider has"
        }
    }
}
