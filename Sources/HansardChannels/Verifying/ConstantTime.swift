/// Compares secrets in a time that tells nothing of where they differ.
enum ConstantTime {
    /// Tells whether two rows of bytes are equal; only their lengths show in the time it takes.
    static func isEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        var difference: UInt8 = 0
        for index in left.indices { difference |= left[index] ^ right[index] }
        return difference == 0
    }
}
