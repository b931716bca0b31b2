/// Says how a field's payload is framed; the low three bits of its key.
///
/// A record is a row of fields in ascending order of their tags, each once:
/// ```
/// OFFSET  SIZE  FIELD    ENCODING
///      0   1-4  key      tag << 3 | wire type, base-128, low groups first
///      -     -  payload  as the wire type says
/// ```
public enum WireType: UInt8, Sendable {
    /// Base-128 number of at most ten bytes, low groups first.
    case number = 0
    /// Eight bytes, little-endian.
    case eight = 1
    /// Length in bytes as a number, then the bytes.
    case bytes = 2
    /// Nothing: the field is null.
    case null = 3
    /// Sixteen bytes.
    case sixteen = 4
}
