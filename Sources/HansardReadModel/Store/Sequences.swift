import HansardDomain
import HansardRecords

/// Holds the greatest id of each sequence that the events have named.
struct Sequences: Sendable {
    private var greatest = InlineArray<24, Int64>(repeating: 0)
    /// Greatest `occurred_at` of all events: the tenant's virtual time.
    ///
    /// Semantics §14.
    var virtualTime = Timestamp(microseconds: .min)

    /// Reads or sets the greatest id of a sequence; 0 = none yet.
    subscript(sequence: IDSequence) -> Int64 {
        @inline(__always) get { greatest[Int(sequence.rawValue)] }
        set { greatest[Int(sequence.rawValue)] = newValue }
    }

    /// Moves the virtual time to an event's, never back.
    @inline(__always)
    mutating func noteTime(_ time: Timestamp) {
        if time > virtualTime { virtualTime = time }
    }

    /// Notes that an id is taken.
    @inline(__always)
    mutating func note(_ id: Int64, in sequence: IDSequence) {
        if id > self[sequence] { self[sequence] = id }
    }
}

extension Sequences: Equatable {
    /// Compares ids and time.
    static func == (left: Sequences, right: Sequences) -> Bool { left.bytes == right.bytes }
}

extension Sequences {
    /// Makes the stored form: the virtual time, then the sequences' numbers ascending, 8 bytes
    /// each, little-endian.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(littleEndian: UInt64(bitPattern: virtualTime.microseconds))
        for sequence in IDSequence.allCases {
            bytes.append(littleEndian: UInt64(bitPattern: self[sequence]))
        }
        return bytes
    }

    /// Reads the stored form; sequences behind its end are 0.
    init(bytes: [UInt8]) {
        self.init()
        guard let time = bytes.littleEndianNumber(at: 0) else { return }
        virtualTime = Timestamp(microseconds: Int64(bitPattern: time))
        for (index, sequence) in IDSequence.allCases.enumerated() {
            guard let value = bytes.littleEndianNumber(at: 8 + index * 8) else { return }
            self[sequence] = Int64(bitPattern: value)
        }
    }
}
