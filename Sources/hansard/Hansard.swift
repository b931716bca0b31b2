import ArgumentParser

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Runs the command line: reads the arguments, runs one subcommand, and ends with its exit code.
@main
struct Hansard: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hansard",
        abstract: "Keeps the record of everything said on every channel of a support desk.",
        discussion: "Begin with: hansard demo",
        version: "0.1.0",
        subcommands: [
            Demo.self, Apply.self, Webhook.self, Inbox.self, Show.self, Messages.self, Table.self,
            Tables.self, Agents.self, Queue.self, SLA.self, ExplainAssignment.self, Events.self,
            Verify.self, Serve.self, Bench.self,
        ]
    )

    /// Runs and exits: 0 done, 1 refused or a check failed, 2 usage, 70 internal.
    static func main() async {
        let code = await run(Array(CommandLine.arguments.dropFirst()))
        endProcess(code.rawValue)
    }

    private static func run(_ arguments: [String]) async -> CommandFailure.Code {
        do {
            var command = try parseAsRoot(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            return .done
        } catch  where exitCode(for: error) == .success {
            // Help and version arrive as errors.
            Output.say(fullMessage(for: error))
            return .done
        } catch  where exitCode(for: error) == .validationFailure {
            Output.complain("hansard: \(oneLine(message(for: error))); see hansard help")
            return .usage
        } catch {
            let failure = CommandFailure(error)
            if !failure.message.isEmpty { Output.complain("hansard: \(oneLine(failure.message))") }
            return failure.code
        }
    }

    private static func oneLine(_ text: String) -> String {
        DisplayWidth.printable(text).trimmingSuffix(".")
    }
}

/// Ends the process; inside the command, `exit` is ArgumentParser's.
private func endProcess(_ code: Int32) -> Never { exit(code) }

extension String {
    /// Leaves a suffix out.
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
