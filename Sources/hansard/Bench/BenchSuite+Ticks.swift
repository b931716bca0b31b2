import HansardDomain
import HansardEngine
import HansardLog
import HansardReadModel
import HansardRecords
import Synchronization

extension BenchSuite {
    /// Measures a tick in which 100 conversations fall due, at two sizes: its cost must not grow
    /// with the conversations that exist.
    func ticks(conversations: Int, _ report: inout BenchReport) throws {
        for size in [max(1_000, conversations / 100), conversations] {
            let tenant = try openTenant("ticks-\(size)")
            defer { tenant.close() }
            try fill(tenant, conversations: size)
            var times: [Double] = []
            for tick in 1...max(5, repetitions) {
                let before = tenant.log.head.position
                var command = AdvanceTime()
                command.to = TickDesk.due(of: tick * TickDesk.duePerTick)
                let start = ContinuousClock.now
                let outcome = tenant.submitAndWait([Command(.advanceTime(command))])[0]
                times.append((ContinuousClock.now - start).microseconds)
                if case .refused(let why) = outcome {
                    throw CommandFailure(.internalFailure, "a tick was refused: \(why.message)")
                }
                let breaches = Int(tenant.log.head.position - before) - 1
                precondition(breaches == TickDesk.duePerTick, "\(breaches) breaches in a tick")
            }
            report.figure(
                "tick with \(TickDesk.duePerTick) due, \(size) conversations",
                unit: "µs",
                values: times
            )
        }
    }

    private func fill(_ tenant: Tenant, conversations: Int) throws {
        let refused = Atomic<Int>(0)
        var batch: [Command] = [TickDesk.policy]
        for number in 1...conversations {
            batch.append(TickDesk.message(number))
            guard batch.count == 256 || number == conversations else { continue }
            tenant.enqueue(batch) { outcomes in
                for case .refused in outcomes { refused.add(1, ordering: .relaxed) }
            }
            batch.removeAll(keepingCapacity: true)
        }
        _ = tenant.submitAndWait([BenchDesk.lastCommand])
        precondition(refused.load(ordering: .relaxed) == 0, "commands of the bench were refused")
    }
}

/// Makes a desk whose conversations fall due one a second, long after the last of them began.
private enum TickDesk {
    /// Conversations that fall due in one tick.
    static let duePerTick = 100
    private static let start: Int64 = 1_767_225_600_000_000
    private static let second: Int64 = 1_000_000
    private static let promisedMinutes: Int64 = 60 * 24 * 365

    /// Promises a first response within a year.
    static var policy: Command {
        var policy = DefineSLAPolicy()
        policy.name = .set("within a year")
        policy.firstResponseTimeMinutes = .set(promisedMinutes)
        policy.isDefault = .set(true)
        return at(0, .defineSLAPolicy(policy))
    }

    /// Begins the nth conversation, from 1.
    static func message(_ number: Int) -> Command {
        var message = ReceiveMessage()
        message.platform = "whatsapp"
        message.platformMessageID = "t.\(number)"
        message.from.platformUserID = "c\(number)"
        message.content = "Hello, where is my order \(number)?"
        return at(number, .receiveMessage(message))
    }

    /// Gives an instant at which the first `number` conversations are past due.
    static func due(of number: Int) -> Timestamp {
        let began = start + Int64(number) * second
        return Timestamp(microseconds: began + promisedMinutes * 60 * second + second / 2)
    }

    private static func at(_ number: Int, _ body: CommandBody) -> Command {
        var envelope = CommandEnvelope()
        envelope.occurredAt = Timestamp(microseconds: start + Int64(number) * second)
        return Command(body, envelope: envelope)
    }
}
