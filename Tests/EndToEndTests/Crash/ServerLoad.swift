import Foundation
import HansardRecords
import Synchronization

/// Sends commands from several callers at once and kills the server after some answers.
final class ServerLoad: Sendable {
    private struct State {
        var next = 0
        var acknowledged: [String: CrashDesk.Acknowledgement] = [:]
        var problems: [String] = []
    }

    private let process: HansardProcess
    private let socket: String
    private let commands: [(id: String, line: String)]
    private let answersBeforeKill: Int
    private let batchSize: Int
    private let state = Mutex(State())

    /// Prepares a load.
    ///
    /// - Parameters:
    ///   - server: server that takes the load and is killed.
    ///   - commands: what is sent, each once.
    ///   - answersBeforeKill: number of acknowledged commands that brings the kill.
    ///   - batchSize: commands of one request.
    init(
        server: RunningServer,
        commands: [(id: String, line: String)],
        answersBeforeKill: Int,
        batchSize: Int
    ) {
        process = server.process
        socket = server.socket
        self.commands = commands
        self.answersBeforeKill = answersBeforeKill
        self.batchSize = batchSize
    }

    /// Sends until the server is gone.
    ///
    /// - Returns: what was acknowledged, by command id.
    func run(callers: Int) throws -> [String: CrashDesk.Acknowledgement] {
        let ended = DispatchSemaphore(value: 0)
        for _ in 0..<callers {
            let thread = Thread { [self] in
                send()
                ended.signal()
            }
            thread.start()
        }
        for _ in 0..<callers { ended.wait() }
        // Answers may have been too few to bring the kill: what is left of the load was sent then.
        process.signal(SIGKILL)
        return try state.withLock { state in
            if let problem = state.problems.first { throw Failure(problem) }
            return state.acknowledged
        }
    }

    private func send() {
        while let batch = take() {
            let body = "[" + batch.map(\.line).joined(separator: ",") + "]"
            do {
                let answer = try UnixHTTP.send(
                    "POST",
                    "/v1/default/commands",
                    Array(body.utf8),
                    socket: socket
                )
                guard let answer else { return }
                try note(answer.body)
            } catch {
                state.withLock { $0.problems.append("\(error)") }
                return
            }
        }
    }

    private func take() -> ArraySlice<(id: String, line: String)>? {
        state.withLock { state in
            let start = state.next
            state.next = min(start + batchSize, commands.count)
            return start < commands.count ? commands[start..<state.next] : nil
        }
    }

    private func note(_ body: [UInt8]) throws {
        let results = try JSONValue.parse(body).arrayValue ?? []
        let count = try state.withLock { state in
            for result in results {
                let (id, _, answer) = try CrashDesk.result(result.text)
                state.acknowledged[id] = answer
            }
            return state.acknowledged.count
        }
        if count >= answersBeforeKill { process.signal(SIGKILL) }
    }
}
