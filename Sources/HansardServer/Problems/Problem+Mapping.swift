import HansardChannels
import HansardDomain
import HansardEngine
import HansardReadModel
import HansardRecords

extension Problem {
    /// Turns a refusal of the domain into a problem.
    ///
    /// Source: contract §1, "HTTP status".
    public init(_ rejection: Rejection) {
        self.init(
            Self.status(of: rejection.code),
            rejection.code.rawValue,
            rejection.message,
            field: rejection.field,
            bound: rejection.bound
        )
        if status == 503 { retryAfterSeconds = EngineLimits.retryAfterSeconds }
    }

    /// Turns a failure of the engine into a problem.
    public init(_ error: HansardError) {
        let status =
            switch error.code {
            case .invalidTenantName: 400
            case .unknownTenant: 404
            case .tenantInUse, .closed: 503
            case .storageFailed, .logCorrupt, .newerEvent, .projectionFailed: 500
            }
        self.init(status, error.code.rawValue, error.description)
        if error.code == .invalidTenantName { field = "tenant" }
        if status == 503 { retryAfterSeconds = EngineLimits.retryAfterSeconds }
    }

    /// Turns bytes that are not JSON into a problem.
    public init(_ error: JSONError) {
        let bound: String? =
            switch error.reason {
            case .tooDeep: "at most \(RecordLimits.jsonDepth) levels"
            case .longNumber: "at most 1024 characters"
            default: nil
            }
        self.init(
            400,
            "invalid_json",
            "\(error); send JSON as RFC 8259 defines it, in UTF-8",
            bound: bound
        )
    }

    /// Turns a webhook that is refused as a whole into a problem.
    public init(_ error: ChannelError) {
        let isUnknown = error.code == .unknownProvider
        self.init(
            isUnknown ? 404 : 400,
            error.code.rawValue,
            error.message,
            field: isUnknown ? "provider" : nil
        )
    }

    /// Turns any error into a problem; those that nobody expected are 500.
    public init(_ error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let rejection as Rejection: self.init(rejection)
        case let error as HansardError: self.init(error)
        case let error as ChannelError: self.init(error)
        case let error as JSONError: self.init(error)
        case ReadModelError.foreignCursor:
            self.init(
                400,
                "invalid_parameter",
                "cursor: it was made by another query; ask for the first page again",
                field: "cursor",
                bound: "the next_cursor of a page of the same query"
            )
        default:
            self.init(
                500,
                "internal",
                "the request failed inside the server: \(error); nothing is known to be recorded, "
                    + "look into the log and try again"
            )
        }
    }

    private static func status(of code: Rejection.Code) -> Int {
        switch code {
        case .unknownCommand, .invalidField, .invalidJSON, .missingField, .timeAhead,
            .tooManyEvents, .unknownVariable, .invalidCalendar:
            400
        case .invalidTransition, .wrongExpectedVersion, .commandIDReused, .identityTaken,
            .ambiguousMessage, .inactiveUser, .batchAborted, .nameTaken, .shortcutTaken:
            409
        case .overloaded, .shuttingDown: 503
        case .storageFailed: 500
        default: code.rawValue.hasPrefix("unknown_") ? 404 : 409
        }
    }
}
