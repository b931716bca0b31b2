import Foundation
import HansardDomain
import HansardEngine
import HansardLog
import HansardReadModel
import HansardRecords
import Synchronization

/// Holds what the benches of one run share.
struct BenchSuite {
    let folder: String
    let repetitions: Int
    let conversations: Int
    let commands: Int

    /// Removes everything the benches wrote.
    func removeFolder() {
        do {
            try FileManager.default.removeItem(atPath: folder)
        } catch {
            FileHandle.standardError.write(Data("cannot remove \(folder): \(error)\n".utf8))
        }
    }

    /// Opens a fresh tenant.
    func openTenant(_ name: String) throws -> Tenant {
        try Tenant.open(TenantDirectory(dataDirectory: folder, name: name))
    }

    /// Measures durable commands with a number of callers, each waiting for its answer.
    ///
    /// A command is a message received, new customers and conversations among them: one to three
    /// events each.
    func durableCommands(callers: Int, _ report: inout BenchReport) throws {
        var rates: [Double] = []
        var medians: [Double] = []
        let total = callers == 1 ? max(1_000, commands / 10) : commands
        for repetition in 0..<repetitions {
            let tenant = try openTenant("durable-\(callers)-\(repetition)")
            let latencies = Mutex<[Double]>([])
            let refusal = Mutex<String?>(nil)
            let start = ContinuousClock.now
            let threads = (0..<callers)
                .map { caller in
                    Thread {
                        var mine: [Double] = []
                        for number in 0..<(total / callers) {
                            let command = BenchCommands.make(caller: caller, number: number)
                            let begun = ContinuousClock.now
                            if case .refused(let why) = tenant.submitAndWait([command])[0] {
                                refusal.withLock { $0 = why.message }
                                break
                            }
                            mine.append((ContinuousClock.now - begun).microseconds)
                        }
                        latencies.withLock { $0 += mine }
                    }
                }
            for thread in threads { thread.start() }
            while latencies.withLock({ $0.count }) < total / callers * callers {
                if let why = refusal.withLock({ $0 }) {
                    throw CommandFailure(.internalFailure, "the bench was refused: \(why)")
                }
                usleep(200)
            }
            let elapsed = (ContinuousClock.now - start).microseconds / 1_000_000
            rates.append(Double(total / callers * callers) / elapsed)
            let sorted = latencies.withLock { $0.sorted() }
            medians.append(sorted[sorted.count / 2])
            tenant.close()
        }
        report.figure(
            "durable commands, \(callers) caller\(callers == 1 ? "" : "s")",
            unit: "commands/s",
            values: rates,
            detail: [("p50_us", medians.sorted()[medians.count / 2])]
        )
    }
}

extension Duration {
    /// Gives the whole duration in microseconds.
    var microseconds: Double {
        Double(components.seconds) * 1_000_000 + Double(components.attoseconds) / 1e12
    }
}
