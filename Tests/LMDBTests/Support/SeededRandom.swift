/// Gives the same numbers for the same seed, so that a failure can be repeated: SplitMix64.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    /// Takes a new seed for each run; print it with every failure.
    static func newSeed() -> UInt64 { UInt64.random(in: 0...(.max)) }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Makes bytes out of few different values, so that prefixes and equal keys are frequent.
    mutating func bytes(_ counts: ClosedRange<Int>) -> [UInt8] {
        let values: [UInt8] = [0, 1, 0x41, 0x7F, 0x80, 0xFE, 0xFF, 0xFF]
        return (0..<Int.random(in: counts, using: &self))
            .map { _ in
                values[Int.random(in: 0..<values.count, using: &self)]
            }
    }
}
