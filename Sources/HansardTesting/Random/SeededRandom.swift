/// Makes numbers that look random and are the same for the same seed, in every run and build.
///
/// Source: SplitMix64, Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (2014).
public struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Begins a series.
    ///
    /// - Parameters:
    ///   - seed: chooses the series.
    ///   - branch: makes series that have nothing to do with each other from one seed.
    public init(seed: UInt64, branch: UInt64 = 0) {
        state = seed
        state = next() ^ branch &* 0xd6e8_feb8_6659_fd93
        state = next()
    }

    /// Gives the next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        return bits ^ (bits >> 31)
    }

    /// Gives a number from 0 that is less than the bound; a bound under 1 counts as 1.
    ///
    /// The standard library may change how it makes numbers of a range; this does not.
    public mutating func below(_ bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(max(1, bound))).high)
    }

    /// Gives a number within bounds, both included.
    public mutating func within(_ bounds: ClosedRange<Int>) -> Int {
        bounds.lowerBound + below(bounds.upperBound - bounds.lowerBound + 1)
    }

    /// Gives a number within bounds that is small more often than large, as waits are.
    public mutating func soon(within bounds: ClosedRange<Int>) -> Int {
        let span = bounds.upperBound - bounds.lowerBound + 1
        return bounds.lowerBound + min(below(span), below(span), below(span))
    }

    /// Says whether something happens that happens so often in a thousand times.
    public mutating func happens(perMille: Int) -> Bool { below(1_000) < perMille }

    /// Picks an element; there must be one.
    public mutating func pick<Elements: RandomAccessCollection>(
        _ elements: Elements
    ) -> Elements.Element {
        elements[elements.index(elements.startIndex, offsetBy: below(elements.count))]
    }

    /// Picks an index by weight: twice the weight, twice as often; one weight must be above 0.
    public mutating func pick(weights: [Int]) -> Int {
        var rest = below(weights.reduce(0, +))
        for (index, weight) in weights.enumerated() {
            if rest < weight { return index }
            rest -= weight
        }
        return weights.count - 1
    }
}
