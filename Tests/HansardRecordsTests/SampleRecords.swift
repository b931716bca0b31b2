import HansardRecords

enum Color: String, FieldEnum {
    case red
    case green
    case darkBlue = "dark_blue"
}

/// Has a personal field, so that arrays of it have a clear and a personal part.
struct Part: Record, Equatable {
    var url = ""
    var size: Int64?
    static let recordName = "part"

    mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.personal(1, "url", &url, .varchar(10))
        try coder.field(2, "size", &size, .range(0...100).unit("bytes"))
    }
}

/// Has no personal field.
struct Point: Record, Equatable {
    var x: Int64 = 0
    var y: Int64 = 5
    static let recordName = "point"

    mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "x", &x)
        try coder.field(2, "y", &y)
    }
}

/// Has a field of every type, some with a default that is not zero.
struct Sample: Record, Equatable {
    var id: Int64 = 0
    var name: String?
    var kind = "text"
    var color: Color = .red
    var maybeColor: Color?
    var isActive = true
    var isPinned = false
    var count = 0
    var limit: Int64? = 7
    var createdAt = Timestamp(microseconds: 0)
    var resolvedAt: Timestamp?
    var metadata: JSONText?
    var digest = Digest16()
    var digests: [Digest16] = []
    var numbers: [Int64] = []
    var words: [String] = []
    var holes: [Int64?] = []
    var parts: [Part] = []
    var part: Part?
    var point = Point()
    var secretPoint: Point?
    var rename: Patch<String> = .keep
    var points: Patch<[Point]> = .keep
    var revision: Int64 = 0
    static let recordName = "sample"

    mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "id", &id, .range(1...50).asRequired)
        try coder.personal(2, "name", &name, .varchar(5).about("Name of it."))
        try coder.field(3, "kind", &kind, .token(8))
        try coder.field(4, "color", &color)
        try coder.field(5, "maybe_color", &maybeColor)
        try coder.field(6, "is_active", &isActive)
        try coder.field(7, "is_pinned", &isPinned)
        try coder.field(8, "count", &count)
        try coder.field(9, "limit", &limit)
        try coder.field(10, "created_at", &createdAt)
        try coder.field(11, "resolved_at", &resolvedAt)
        try coder.personal(12, "metadata", &metadata, .json(.object, maxBytes: 40))
        try coder.field(13, "digest", &digest)
        try coder.field(14, "digests", &digests)
        try coder.field(15, "numbers", &numbers, .range(-5...5).asItems(3))
        try coder.field(16, "words", &words, .text(6))
        try coder.field(17, "holes", &holes)
        try coder.field(18, "parts", &parts)
        try coder.field(19, "part", &part)
        try coder.field(20, "point", &point)
        try coder.personal(21, "secret_point", &secretPoint)
        try coder.field(22, "rename", &rename)
        try coder.field(23, "points", &points)
        try coder.hidden(70, "revision", &revision)
    }

    /// Gives a sample in which no field has its default.
    static func full() throws -> Sample {
        var sample = Sample()
        sample.id = 42
        sample.name = "Zoë"
        sample.kind = ""
        sample.color = .darkBlue
        sample.maybeColor = .green
        sample.isActive = false
        sample.isPinned = true
        sample.count = -3
        sample.limit = nil
        sample.createdAt = Timestamp(microseconds: 1_767_603_600_000_001)
        sample.resolvedAt = Timestamp(microseconds: 0)
        sample.metadata = try JSONText(parsing: #"{ "b" : 1.50, "a": [ null ] }"#)
        sample.digest = Digest16(high: 1, low: 2)
        sample.digests = [Digest16(), Digest16(high: .max, low: 0)]
        sample.numbers = [1, -1, 0]
        sample.words = ["", "ß"]
        sample.holes = [nil, 0, .max, .min]
        var first = Part()
        first.url = "u1"
        var second = Part()
        second.size = 9
        sample.parts = [first, second]
        sample.part = second
        sample.point.x = 300
        sample.point.y = 0
        sample.secretPoint = Point()
        sample.rename = .clear
        sample.points = .set([Point(), sample.point])
        sample.revision = 12
        return sample
    }
}

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
}

/// Catches the codec's error of a body; nil when there was none.
func codecError(_ body: () throws -> Void) -> CodecError? {
    do {
        try body()
        return nil
    } catch {
        return error as? CodecError
    }
}

extension [UInt8] {
    /// Spells the bytes in lower-case hexadecimal.
    var hex: String {
        let digits = [Character]("0123456789abcdef")
        return String(flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
