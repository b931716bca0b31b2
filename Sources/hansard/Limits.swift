import HansardServer

/// Holds every bound of the command line in one place; `docs/limits.md` repeats them.
enum CommandLineLimits {
    /// Largest line of an import file, in bytes: with two brackets around it one request's body.
    static let lineByteCount = ServerLimits.bodyByteCount - 2
    /// Number of commands in flight at once.
    static let commandsInFlight = 512
    /// Sum of the lines in flight after which a group is sent, in bytes.
    static let groupByteCount = ServerLimits.bodyByteCount / 2
    /// Number of refused lines shown; the rest are counted.
    static let refusalsShown = 10
    /// Size of one read from a file, in bytes.
    static let readByteCount = 256 << 10
    /// Numbers of conversations that a demonstration may have.
    static let demoConversations = 1...1_000_000
    /// Number of rows laid out together as a table.
    static let rowsLaidOut = 200
    /// Widest column of a table for people, in terminal cells.
    static let columnWidth = 40
    /// Width of the output where there is no terminal, in cells.
    static let widthWithoutTerminal = 160
    /// Width from which the inbox has all its columns, in cells.
    static let inboxWidth = 100
    /// Time after which progress is shown.
    static let progressDelay = Duration.seconds(1)
    /// Time between two drawings of progress.
    static let progressInterval = Duration.milliseconds(100)
    /// Time between two looks at the log while following it from another process.
    static let followInterval = Duration.milliseconds(200)
    /// Wait before commands are sent again to a server whose queue is full.
    static let overloadWait = Duration.seconds(1)
    /// Longest wait for the server to answer one group of commands, in seconds.
    static let serverWaitSeconds: Int64 = 120
}
