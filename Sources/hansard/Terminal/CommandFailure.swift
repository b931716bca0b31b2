import HansardEngine
import HansardServer

/// Ends a subcommand: a sentence for people and an exit code for programs.
struct CommandFailure: Error, Sendable {
    /// Names the exit codes.
    ///
    /// Source: contract §4.
    enum Code: Int32, Sendable {
        case done = 0
        case refused = 1
        case usage = 2
        case internalFailure = 70
    }

    /// Exit code.
    let code: Code
    /// What is wrong; what to do.
    ///
    /// Empty when everything was said already.
    let message: String

    /// Makes a failure.
    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// Turns any error into a failure: the one place that maps errors to exit codes.
    init(_ error: any Error) {
        switch error {
        case let failure as CommandFailure: self = failure
        case let error as HansardError:
            switch error.code {
            case .invalidTenantName: self.init(.usage, error.description)
            case .unknownTenant, .tenantInUse, .closed:
                self.init(.refused, error.description)
            case .storageFailed, .logCorrupt, .newerEvent, .projectionFailed:
                self.init(.internalFailure, error.description)
            }
        case let problem as Problem:
            switch problem.status {
            case 400: self.init(.usage, problem.detail)
            case 500...: self.init(.internalFailure, problem.detail)
            default: self.init(.refused, problem.detail)
            }
        default:
            self.init(
                .internalFailure,
                "unexpected: \(error); this is a fault of hansard, please report it"
            )
        }
    }
}
