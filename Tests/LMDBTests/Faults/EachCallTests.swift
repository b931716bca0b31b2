import LMDB
import Testing

/// Makes each call to liblmdb fail at each place where the work comes by.
@Suite struct EachCallTests {
    static let codes: [LMDBError.Code] = [.noMemory, .ioError, .panic, .noSpace, .corrupted]

    @Test(arguments: LMDBFaults.calls)
    func aCallThatFailsIsNamedAndLeavesACommittedState(call: String) throws {
        defer { LMDBFaults.disarm() }
        for code in Self.codes {
            var nth = 1
            while try failOnce(call, nth: nth, code) { nth += isSoak || nth < 8 ? 1 : 5 }
            #expect(nth > 1, "the work never calls \(call)")
        }
    }

    /// Runs the work with one fault.
    ///
    /// - Returns: whether the work came to the place of the fault.
    private func failOnce(_ call: String, nth: Int, _ code: LMDBError.Code) throws -> Bool {
        var workload = try FaultWorkload()
        LMDBFaults.fail(call, nth: nth, with: code, reach: .thisThread)
        var thrown: (any Error)?
        do { try workload.run() } catch { thrown = error }
        LMDBFaults.disarm()
        guard let thrown else { return false }
        let say = "\(call) number \(nth) answers \(code.rawValue)"
        let expected = LMDBError(code: code, call: call)
        #expect(named(thrown) == expected, "\(say), thrown \(thrown)")
        #expect("\(thrown)".contains(call), "\(say)")
        if let environment = workload.environment {
            if let failure = environment.failure {
                #expect(failure == expected, "\(say)")
                let refusal = LMDBError(code: .environmentFailed, call: call)
                #expect(throws: refusal, "\(say)") { try environment.snapshot() }
                #expect(throws: refusal, "\(say)") { try environment.write { _ in } }
            } else {
                #expect(try workload.matches(environment), "\(say)")
            }
        }
        workload.close()
        let again = try workload.open()
        #expect(try workload.matches(again), "\(say), opened again")
        again.close()
        return true
    }

    private func named(_ error: any Error) -> LMDBError? {
        if case .call(let error, _)? = error as? EnvironmentError { return error }
        return error as? LMDBError
    }

    @Test func theWorkIsDoneWhenNothingFails() throws {
        var workload = try FaultWorkload()
        try workload.run()
        let environment = try #require(workload.environment)
        #expect(try workload.matches(environment))
        #expect(workload.texts.count == 3 && workload.counts.count == 6)
        #expect(environment.failure == nil)
    }
}
