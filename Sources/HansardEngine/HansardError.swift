/// Says what failed in the engine itself, and what to do about it.
public struct HansardError: Error, CustomStringConvertible {
    /// Names the kinds of failure, for programs.
    public enum Code: String, Sendable {
        case invalidTenantName = "invalid_tenant_name"
        case unknownTenant = "unknown_tenant"
        case tenantInUse = "tenant_in_use"
        case storageFailed = "storage_failed"
        case logCorrupt = "log_corrupt"
        case newerEvent = "newer_event"
        case projectionFailed = "projection_failed"
        case closed = "closed"
    }

    /// Names the kind of failure.
    public var code: Code
    /// Says what failed and what to do, in one line.
    public var message: String
    /// Error that caused it, if another layer threw one.
    public var underlying: (any Error)?

    /// Makes an error.
    public init(_ code: Code, _ message: String, underlying: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.underlying = underlying
    }

    /// Spells the message, with its cause.
    public var description: String {
        guard let underlying else { return message }
        return "\(message) (\(underlying))"
    }
}
