import HansardDomain
import HansardRecords
import Testing

@testable import HansardReadModel

/// Holds what promises leave in a conversation: dues, flags, the clock's pauses.
@Suite struct SLAProjectorTests {
    private let promised: [Event] = [
        .started(), .received(1), .promised(response: 20, resolution: 60, policy: 4, version: 7),
    ]

    @Test func aPromiseIsShownWithItsPolicyAndDues() throws {
        let row = try Fold(promised).conversation()
        #expect(row.slaPolicyID == 4)
        #expect(row.slaPolicyVersionID == 7)
        #expect(row.slaFirstResponseDueAt == .minute(20))
        #expect(row.slaResolutionDueAt == .minute(60))
        #expect(!row.slaFirstResponseBreached)
        #expect(!row.slaResolutionBreached)
        #expect(row.firstInboundAt == .minute(1))
        #expect(row.updatedAt == .minute(2))
        #expect(row.nextDueAt == .minute(20))
    }

    @Test func anotherPolicyReplacesBothDuesAndNoneTakesThemAway() throws {
        let fold = try Fold(promised)
        try fold.fold(.promised(response: nil, resolution: 90, policy: 5, version: 8), at: 3)
        #expect(try fold.conversation().slaFirstResponseDueAt == nil)
        #expect(try fold.conversation().nextDueAt == .minute(90))
        try fold.fold(.promised(response: nil, resolution: nil, policy: nil, version: nil), at: 4)
        let row = try fold.conversation()
        #expect(row.slaPolicyID == nil)
        #expect(row.slaPolicyVersionID == nil)
        #expect(row.nextDueAt == nil)
    }

    @Test(arguments: SLATarget.allCases)
    func aBreachSetsItsFlagUntilItIsCorrected(_ target: SLATarget) throws {
        let fold = try Fold(promised)
        try fold.fold(.breached(target), at: 61)
        var row = try fold.conversation()
        #expect(row.slaFirstResponseBreached == (target == .firstResponse))
        #expect(row.slaResolutionBreached == (target == .resolution))
        #expect(row.isBreached)
        #expect(row.updatedAt == .minute(61))
        #expect(row.nextDueAt == (target == .firstResponse ? .minute(60) : .minute(20)))
        try fold.fold(.promised(response: 99, resolution: 99), at: 62)
        #expect(try fold.conversation().isBreached, "only a correcting event takes a flag away")
        try fold.fold(.corrected(target), at: 63)
        row = try fold.conversation()
        #expect(!row.isBreached)
        #expect(row.updatedAt == .minute(63))
    }

    @Test func theClockPausesWhilePendingAndRunsOnWhenOpened() throws {
        let fold = try Fold(promised)
        try fold.fold(.pended(), at: 10)
        var row = try fold.conversation()
        #expect(row.slaPausedAt == .minute(10))
        #expect(row.slaResolutionDueAt == .minute(60), "the due shown stays")
        #expect(row.pendingResolutionDueAt == nil)
        #expect(row.nextDueAt == .minute(20), "the first response never pauses")
        try fold.fold(.opened(), at: 25)
        try fold.fold(.rescheduled(to: 75), at: 25)
        row = try fold.conversation()
        #expect(row.slaPausedAt == nil)
        #expect(row.slaPauses == [SLAPause(from: .minute(10), to: .minute(25))])
        #expect(row.slaResolutionDueAt == .minute(75))
        #expect(row.updatedAt == .minute(25))
    }

    @Test func resolvingWhilePendingIsOnePauseUntilTheReopen() throws {
        let fold = try Fold(promised)
        try fold.fold(.pended(), at: 10)
        try fold.fold(.resolved(), at: 15)
        #expect(try fold.conversation().slaPausedAt == .minute(10))
        #expect(try fold.conversation().nextDueAt == nil)
        try fold.fold(.reopened(), at: 40)
        #expect(
            try fold.conversation().slaPauses == [SLAPause(from: .minute(10), to: .minute(40))]
        )
    }

    @Test func aConversationThatBeginsPendingBeginsPaused() throws {
        let fold = try Fold([.started { $0.status = .pending }])
        #expect(try fold.conversation().slaPausedAt == .minute(0))
        #expect(try Fold([.started()]).conversation().slaPausedAt == nil)
    }

    @Test func aPauseNeverRunsBackwards() throws {
        let fold = try Fold(promised)
        try fold.fold(.pended(), at: 30)
        try fold.fold(.opened(), at: 20)
        #expect(
            try fold.conversation().slaPauses == [SLAPause(from: .minute(30), to: .minute(30))]
        )
    }

    @Test func theOldestPausesBecomeOneWhenThereAreTooMany() throws {
        let fold = try Fold(promised)
        let count = Int64(HansardDomain.Limits.pausesPerConversation) + 2
        for pause in 0..<count {
            try fold.fold(.pended(), at: 100 + pause * 10)
            try fold.fold(.opened(), at: 105 + pause * 10)
        }
        let pauses = try fold.conversation().slaPauses
        #expect(pauses.count == HansardDomain.Limits.pausesPerConversation)
        #expect(pauses.first == SLAPause(from: .minute(100), to: .minute(125)))
        #expect(pauses.dropFirst().first == SLAPause(from: .minute(130), to: .minute(135)))
        #expect(pauses.last?.to == .minute(105 + (count - 1) * 10))
    }

    @Test func aFirstResponseThatFellDueWhileResolvedIsWaived() throws {
        let fold = try Fold(promised)
        try fold.fold(.resolved(), at: 10)
        try fold.fold(.reopened(), at: 21)
        let row = try fold.conversation()
        #expect(row.isFirstResponseWaived)
        #expect(row.pendingFirstResponseDueAt == nil)
        #expect(!row.slaFirstResponseBreached)
    }

    @Test func aReopenBeforeTheFirstResponseIsPastDueWaivesNothing() throws {
        let fold = try Fold(promised)
        try fold.fold(.resolved(), at: 10)
        try fold.fold(.reopened(), at: 20)
        #expect(try !fold.conversation().isFirstResponseWaived)
        #expect(try fold.conversation().nextDueAt == .minute(20))
        let answered = try Fold(promised + [.answered(2), .resolved()])
        try answered.fold(.reopened(), at: 90)
        #expect(try !answered.conversation().isFirstResponseWaived)
    }

    @Test func aPolicyAndItsVersionsAreRows() throws {
        let conditions = try JSONText.of(#"{"platforms":["line"]}"#)
        let fold = try Fold([
            .policy(1, version: 1) { body in
                body.description = "d"
                body.firstResponseTimeMinutes = 15
                body.resolutionTimeHours = 24
                body.conditions = conditions
                body.isDefault = true
            },
            .policy(1, version: 2) { body in
                body.version = 2
                body.isActive = false
            },
        ])
        let policy: SLAPolicyRow = try fold.row(1)
        #expect(
            policy.jsonText()
                == #"{"id":1,"name":"Policy 1","description":null,"#
                + #""first_response_time_minutes":null,"resolution_time_hours":null,"#
                + #""conditions":null,"is_active":false,"is_default":false}"#
        )
        #expect(policy.version == 2)
        #expect(policy.policyVersionID == 2)
        let old: SLAPolicyVersionRow = try fold.row(1)
        #expect(old.firstResponseTimeMinutes == 15)
        #expect(old.resolutionTimeHours == 24)
        #expect(old.conditions == conditions)
        let new: SLAPolicyVersionRow = try fold.row(2)
        #expect(new.version == 2)
        #expect(new.conditions == nil)
    }
}
