import HansardDomain
import HansardRecords
import Testing

@Suite struct AnswerIDsTests {
    @Test func eachIdStandsOnceInOrder() throws {
        let events = [try Samples.event(.conversationStarted), try Samples.event(.messageReceived)]
        #expect(
            AnswerIDs.of(events).map { "\($0.name) \($0.id)" } == [
                "conversation_id 7", "customer_id 5", "message_id 31", "attachment_id 9",
            ]
        )
    }

    @Test func aCommandWithoutEffectAnswersAsItDid() throws {
        let ids = AnswerIDs.of([try Samples.event(.commandHadNoEffect)])
        #expect(ids.map(\.name) == ["conversation_id", "message_id"])
    }

    @Test(arguments: EventType.allCases)
    func onlyTenantAndFollowingEventsAnswerNothing(_ type: EventType) throws {
        let silent: Set<EventType> = [
            .tenantConfigured, .tenantTimeAdvanced, .conversationUnassigned, .workStarted,
            .workAdvanced, .workFinished, .slaFirstResponseBreached, .slaResolutionBreached,
            .slaBreachCorrected, .slaResolutionRescheduled, .automatedReplyTriggered,
            .campaignMessageSent, .campaignSendingFinished,
        ]
        let isSilent = silent.contains(type)
        #expect(AnswerIDs.of([try Samples.event(type)]).isEmpty == isSilent)
    }
}
