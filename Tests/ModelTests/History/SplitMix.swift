/// Makes random numbers that are the same for the same seed on every machine.
///
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Gives a number from a range.
    mutating func number(_ range: ClosedRange<Int64>) -> Int64 {
        Int64.random(in: range, using: &self)
    }

    /// Says yes that many times in a hundred.
    mutating func chance(_ percent: Int64) -> Bool { number(0...99) < percent }

    /// Picks one of a list that is not empty.
    mutating func pick<Element>(_ list: [Element]) -> Element {
        list[Int(number(0...Int64(list.count - 1)))]
    }
}
