import HansardDomain
import HansardRecords
import Testing

@testable import HansardReadModel

/// Holds ids and the tenant's time through scopes, applying and opening again.
@Suite struct VirtualTimeTests {
    @Test func timeNeverMovesBackAndIsUndoneWithItsScope() throws {
        let fold = try Fold([])
        #expect(fold.tables.virtualTime == nil)
        try fold.fold(.user(1), at: 9)
        try fold.fold(.user(2), at: 4)
        #expect(fold.tables.virtualTime == .minute(9))
        fold.tables.beginScope()
        try fold.fold(.user(3), at: 30)
        #expect(fold.tables.virtualTime == .minute(30))
        fold.tables.dropScope()
        #expect(fold.tables.virtualTime == .minute(9))
        #expect(fold.tables.sequences[.user] == 2)
        fold.tables.beginScope()
        try fold.fold(.user(3), at: 40)
        fold.tables.keepScope()
        #expect(fold.tables.virtualTime == .minute(40))
    }

    @Test func timeAndIDsAreStoredAndRestored() throws {
        let tables = try TestTables()
        #expect(try tables.writeSet().virtualTime == nil)
        try tables.fold(Self.events, at: 17)
        try tables.fold([.user(1)], at: 3)
        let before = try tables.writeSet().sequences
        #expect(before.virtualTime == .minute(17))
        try tables.reopen(clean: true)
        #expect(try tables.writeSet().sequences == before)
        #expect(try tables.writeSet().virtualTime == .minute(17))
    }

    @Test func timesBeforeTheEpochAreTimesToo() throws {
        var sequences = Sequences()
        sequences.noteTime(Timestamp(microseconds: -5))
        #expect(Sequences(bytes: sequences.bytes).virtualTime == Timestamp(microseconds: -5))
        #expect(Sequences(bytes: []).virtualTime == Timestamp(microseconds: .min))
    }

    private static let events: [Event] = [
        .started(6), .started(1), .tag(4, "a"), .tag(2, "b"), .tagged(with: 4, as: 8), .note(3),
        .transferred(5, to: 3), .policy(7, version: 11), .rule(12), .canned(13), .template(14),
        .campaign(15), .members([5, 6, 7], of: 15, from: 20), .work(30), .sending(15, work: 31),
        .sent(40), .sentOut(50, of: 15, as: 40),
    ]

    @Test func sequencesFollowTheGreatestIDsOfTheDesk() throws {
        let sequences = try Fold(Self.events).tables.sequences
        let expected: [(IDSequence, Int64)] = [
            (.conversation, 6), (.tag, 4), (.tagging, 8), (.note, 3), (.transfer, 5),
            (.slaPolicy, 7), (.slaPolicyVersion, 11), (.automatedReply, 12),
            (.cannedResponse, 13), (.template, 14), (.campaign, 15), (.campaignMember, 22),
            (.work, 31), (.message, 40), (.campaignMessage, 50),
        ]
        for (sequence, id) in expected { #expect(sequences[sequence] == id, "\(sequence)") }
        #expect(Sequences(bytes: sequences.bytes) == sequences)
    }

    @Test func everySequenceIsStoredInItsOwnPlace() {
        let numbers = IDSequence.allCases.map(\.rawValue)
        #expect(numbers == numbers.sorted(), "the stored form is by number")
        var sequences = Sequences()
        for sequence in IDSequence.allCases {
            sequences[sequence] = Int64(sequence.rawValue) * 100
        }
        let restored = Sequences(bytes: sequences.bytes)
        for sequence in IDSequence.allCases {
            #expect(restored[sequence] == Int64(sequence.rawValue) * 100)
        }
    }
}
