/// Says which optional parts a record has.
///
/// Part of the file format: bits are never given anew.
struct RecordFlags: OptionSet {
    let rawValue: UInt16

    static let schemaVersion = RecordFlags(rawValue: 1 << 0)
    static let actorID = RecordFlags(rawValue: 1 << 1)
    static let indexInCommand = RecordFlags(rawValue: 1 << 2)
    static let commandEventCount = RecordFlags(rawValue: 1 << 3)
    static let commandID = RecordFlags(rawValue: 1 << 4)
    static let commandDigest = RecordFlags(rawValue: 1 << 5)
    static let correlationID = RecordFlags(rawValue: 1 << 6)
    static let causationID = RecordFlags(rawValue: 1 << 7)
    static let keyID = RecordFlags(rawValue: 1 << 8)
    static let box = RecordFlags(rawValue: 1 << 9)

    /// Every bit that this format knows.
    static let known = RecordFlags(rawValue: (1 << 10) - 1)
    /// Parts that few records have; without them the fast way is taken.
    static let rare: RecordFlags = [
        .schemaVersion, .actorID, .indexInCommand, .commandEventCount, .commandID,
        .commandDigest, .correlationID, .causationID,
    ]

    /// Says which parts the record of an event needs.
    init(_ event: NewEvent) {
        let header = event.header
        var flags: RecordFlags = []
        if header.schemaVersion != 1 { flags.insert(.schemaVersion) }
        if header.actorID != 0 { flags.insert(.actorID) }
        if header.indexInCommand != 0 { flags.insert(.indexInCommand) }
        if header.commandEventCount != 1 { flags.insert(.commandEventCount) }
        if header.commandID != nil { flags.insert(.commandID) }
        if header.commandDigest != nil { flags.insert(.commandDigest) }
        if header.correlationID != nil { flags.insert(.correlationID) }
        if header.causationID != nil { flags.insert(.causationID) }
        if header.keyID != 0 { flags.insert(.keyID) }
        if !event.personal.isEmpty { flags.insert(.box) }
        self = flags
    }

    init(rawValue: UInt16) { self.rawValue = rawValue }
}
