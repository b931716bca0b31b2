/// Names what of a record is written.
@usableFromInline
enum RecordPart: UInt8, Sendable {
    /// All fields.
    case all
    /// Fields that are not personal.
    case clear
    /// Fields that are personal, and records that hold such.
    case personal
}
