import HansardDomain
import HansardRecords
import Testing

@Suite struct CustomerTests {
    private func define(_ change: (inout DefineCustomer) -> Void) -> CommandBody {
        var body = DefineCustomer()
        change(&body)
        return .defineCustomer(body)
    }

    private func identity(_ person: String, account: String? = "shop") -> CustomerIdentity {
        CustomerIdentity(platform: "whatsapp", channelAccount: account, platformUserID: person)
    }

    @Test func aNewCustomerGetsAnId() throws {
        var desk = Desk()
        let decision = try desk.run(define { $0.identities = .set([self.identity("ann")]) })
        #expect(decision.names == ["customer.defined"])
        #expect(decision.id("customer_id") == 1)
        #expect(decision.events.first?.keyID == 1)
        #expect(try desk.receive().id("customer_id") == 1)
    }

    @Test func theHostsIdCreatesTheRowAndIsReserved() throws {
        var desk = Desk()
        #expect(try desk.run(define { $0.customerID = 40 }).id("customer_id") == 40)
        #expect(try desk.receive().id("customer_id") == 41)
    }

    @Test func absentKeepsNullClearsAndTheSameIsNoEvent() throws {
        var desk = Desk()
        try desk.run(
            define {
                $0.customerID = 1
                $0.name = .set("Ann")
                $0.identities = .set([self.identity("ann")])
                $0.metadata = .set(.emptyObject)
                $0.isBlocked = .set(true)
            }
        )
        let same = try desk.run(define { $0.customerID = 1 })
        #expect(same.events.isEmpty)
        #expect(same.id("customer_id") == 1)
        try desk.run(
            define {
                $0.customerID = 1
                $0.isBlocked = .clear
                $0.name = .clear
                $0.metadata = .clear
            }
        )
        let customer = try #require(desk.world.customers[1])
        #expect(!customer.isBlocked)
        #expect(customer.name == nil)
        #expect(customer.metadata == nil)
        #expect(customer.identities == [identity("ann")])
        try desk.run(
            define {
                $0.customerID = 1
                $0.identities = .clear
            }
        )
        #expect(desk.world.customers[1]?.identities.isEmpty == true)
    }

    @Test func anIdentityOfAnotherCustomerIsTaken() throws {
        var desk = Desk()
        try desk.receive(from: "ann")
        let refusal = try desk.refusal(
            define { $0.identities = .set([self.identity("bob"), self.identity("ann")]) }
        )
        #expect(refusal.code == .identityTaken)
        #expect(refusal.field == "identities[1]")
        #expect(refusal.message.contains("customer 1"))
    }

    @Test func ownIdentitiesMayBeGivenAgainAndTwice() throws {
        var desk = Desk()
        try desk.receive(from: "ann")
        let body = define {
            $0.customerID = 1
            $0.identities = .set([self.identity("ann"), self.identity("ann")])
        }
        #expect(try desk.run(body).events.isEmpty)
    }

    @Test func badIdentitiesAndNamesAreRefused() throws {
        var desk = Desk()
        let blank = define { $0.identities = .set([self.identity("")]) }
        #expect(try desk.refusal(blank).field == "identities[0].platform_user_id")
        let many = define {
            $0.identities = .set((0...100).map { self.identity("p\($0)") })
        }
        #expect(try desk.refusal(many).bound == "100 identities")
        #expect(try desk.refusal(define { $0.name = .set("") }).field == "name")
    }

    @Test func anIdentityWithItsAccountComesBeforeOneForAll() throws {
        var desk = Desk()
        try desk.run(define { $0.identities = .set([self.identity("ann", account: nil)]) })
        try desk.run(define { $0.identities = .set([self.identity("ann")]) })
        #expect(try desk.receive().id("customer_id") == 2)
        #expect(try desk.receive { $0.channelAccount = "branch" }.id("customer_id") == 1)
    }
}
