import Foundation
import Testing

/// Is a source of random numbers that gives the same ones for the same seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Says yes once in so many times.
    mutating func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }

    /// Picks one of some values.
    mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &self)]
    }
}

/// Chooses seeds and sizes of random tests.
enum Soak {
    /// Whether the full sizes are asked for.
    static let isOn = ProcessInfo.processInfo.environment["HANSARD_SOAK"] != nil

    /// Gives the full size or the reduced one.
    static func size(_ full: Int, reduced: Int) -> Int { isOn ? full : reduced }

    /// Gives the seed that `HANSARD_SEED` names, else another one each time.
    static func seed() -> UInt64 {
        let named = ProcessInfo.processInfo.environment["HANSARD_SEED"].flatMap { UInt64($0) }
        return named ?? UInt64.random(in: 0...UInt64(UInt32.max))
    }

    /// Says how to see a failure again.
    static func remark(_ seed: UInt64) -> Comment { "again with HANSARD_SEED=\(seed)" }
}
