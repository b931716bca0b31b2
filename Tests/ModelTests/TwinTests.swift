import Testing

/// Holds the engine against its slow twin on random histories.
@Suite struct TwinTests {
    /// Lists the seeds, one of them new in every run; a soak takes 100,000 commands in all.
    static let seeds: [UInt64] =
        Sizes.seed.map { [$0] }
        ?? (1...UInt64(Sizes.choose(7, soak: 40))).map { $0 &* 7_919 }
        + [UInt64.random(in: 1...1_000_000_000)]

    @Test(arguments: seeds)
    func theEngineAgreesWithTheTwin(seed: UInt64) throws {
        let commandCount = Sizes.choose(1_500, soak: 2_500)
        let run = TwinRun(seed: seed, commandCount: commandCount, interval: 250)
        let difference = try run.firstDifference()
        #expect(difference == nil, "\(difference ?? "")")
    }
}
