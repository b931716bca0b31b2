import Foundation
import HansardRecords

/// Makes numbers that look random and are the same for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    /// Changes bytes in one to four places.
    mutating func mutated(_ bytes: [UInt8], from start: Int = 0) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &self) where bytes.count > start {
            let index = Int.random(in: start..<bytes.count, using: &self)
            switch Int.random(in: 0..<6, using: &self) {
            case 0: bytes[index] = UInt8.random(in: 0...255, using: &self)
            case 1: bytes[index] ^= 1 << UInt8.random(in: 0...7, using: &self)
            case 2: bytes.remove(at: index)
            case 3: bytes.insert(UInt8.random(in: 0...255, using: &self), at: index)
            case 4: bytes.removeSubrange(index...)
            default:
                let end = min(bytes.count, index + Int.random(in: 1...12, using: &self))
                bytes.insert(contentsOf: bytes[index..<end], at: index)
            }
        }
        return bytes
    }
}

/// Knows how long random tests run and where they begin.
enum Trial {
    /// Gives the full number of rounds when `HANSARD_SOAK` is set.
    static func rounds(_ reduced: Int, soak: Int) -> Int {
        ProcessInfo.processInfo.environment["HANSARD_SOAK"] == nil ? reduced : soak
    }

    /// Gives `HANSARD_SEED`, or another seed each time; failures print it.
    static func seed() -> UInt64 {
        ProcessInfo.processInfo.environment["HANSARD_SEED"].flatMap { UInt64($0) }
            ?? UInt64.random(in: 0 ... .max)
    }
}

extension [UInt8] {
    /// Reads hexadecimal digits.
    init(hex: String) {
        let digits = hex.compactMap { $0.hexDigitValue }
        self = stride(from: 0, to: digits.count - 1, by: 2)
            .map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    /// Spells the bytes in lower-case hexadecimal.
    var hex: String {
        let digits = [Character]("0123456789abcdef")
        return String(flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    /// Puts the right checksum before a record's bytes.
    mutating func mendChecksum() {
        guard count >= 4 else { return }
        let sum = CRC32C.of(Array(dropFirst(4)))
        for place in 0..<4 { self[place] = UInt8(truncatingIfNeeded: sum >> UInt32(place * 8)) }
    }
}

/// Catches an error of a kind; nil when there was none or one of another kind.
func caught<E: Error>(_ type: E.Type, _ body: () throws -> Void) -> E? {
    do {
        try body()
        return nil
    } catch {
        return error as? E
    }
}
