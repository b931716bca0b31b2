import HansardDomain

/// Holds the greatest id of each sequence that the events have named.
struct Sequences: Equatable, Sendable {
    private var users: Int64 = 0
    private var customers: Int64 = 0
    private var conversations: Int64 = 0
    private var messages: Int64 = 0
    private var attachments: Int64 = 0
    private var assignments: Int64 = 0
    private var statusUpdates: Int64 = 0
    private var parkedReceipts: Int64 = 0

    /// Reads or sets the greatest id of a sequence; 0 = none yet.
    subscript(sequence: IDSequence) -> Int64 {
        get {
            switch sequence {
            case .user: users
            case .customer: customers
            case .conversation: conversations
            case .message: messages
            case .attachment: attachments
            case .assignment: assignments
            case .statusUpdate: statusUpdates
            case .parkedReceipt: parkedReceipts
            }
        }
        set {
            switch sequence {
            case .user: users = newValue
            case .customer: customers = newValue
            case .conversation: conversations = newValue
            case .message: messages = newValue
            case .attachment: attachments = newValue
            case .assignment: assignments = newValue
            case .statusUpdate: statusUpdates = newValue
            case .parkedReceipt: parkedReceipts = newValue
            }
        }
    }

    /// Notes that an id is taken.
    @inline(__always)
    mutating func note(_ id: Int64, in sequence: IDSequence) {
        if id > self[sequence] { self[sequence] = id }
    }
}

extension Sequences {
    /// Makes the stored form: the sequences' numbers ascending, 8 bytes each, little-endian.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for sequence in IDSequence.allCases {
            bytes.append(littleEndian: UInt64(bitPattern: self[sequence]))
        }
        return bytes
    }

    /// Reads the stored form; sequences behind its end are 0.
    init(bytes: [UInt8]) {
        self.init()
        for (index, sequence) in IDSequence.allCases.enumerated() {
            guard let value = bytes.littleEndianNumber(at: index * 8) else { return }
            self[sequence] = Int64(bitPattern: value)
        }
    }
}
