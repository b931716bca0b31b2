import HansardDomain
import HansardReadModel
import HansardRecords
import Testing

@Suite struct CampaignTests {
    private func desk(customers: Int64 = 3) throws -> Desk {
        var desk = Desk()
        for id in 1...customers {
            try desk.command("define_customer", "'customer_id': \(id), 'name': 'C\(id)'")
        }
        return desk
    }

    @Test func aTemplateIsDefinedAndItsVariablesMustBeKnown() throws {
        var desk = Desk()
        let decision = try desk.command(
            "define_template",
            "'name': 'Sale', 'content': 'Hi {{customer.name}}'"
        )
        #expect(decision.ids == [AnsweredID(name: "template_id", id: 1)])
        #expect(desk.world.templates.map(\.content) == ["Hi {{customer.name}}"])
        let again = try desk.command("define_template", "'template_id': 1, 'name': 'Sale'")
        #expect(again.events.isEmpty)
        #expect(again.id("template_id") == 1)
        let refusal = try desk.refused("define_template", "'name': 'x', 'content': '{{a}}'")
        #expect(refusal.code == .unknownVariable)
    }

    @Test func idsOfTheHostCreateTheRow() throws {
        var desk = try desk()
        try desk.command("define_template", "'template_id': 40, 'name': 'T', 'content': 'x'")
        try desk.command("define_campaign", "'campaign_id': 50, 'name': 'C', 'template_id': 40")
        #expect(desk.world.campaigns.map(\.id) == [50])
        #expect(try desk.command("define_campaign", "'name': 'D'").id("campaign_id") == 51)
        let next = try desk.command("define_template", "'name': 'U', 'content': 'y'")
        #expect(next.id("template_id") == 41)
    }

    @Test func theCustomersOfACampaignAreReplacedByTheNewList() throws {
        var desk = try desk()
        let decision = try desk.command(
            "define_campaign",
            "'name': 'Spring', 'customer_ids': [2, 1, 2]"
        )
        #expect(decision.events.count == 2)
        #expect(decision.ids == [AnsweredID(name: "campaign_id", id: 1)])
        #expect(desk.world.campaignCustomers.map(\.customerID) == [1, 2])
        try desk.command("define_campaign", "'campaign_id': 1, 'customer_ids': [2, 3]")
        #expect(desk.world.campaignCustomers.map(\.customerID) == [2, 3])
        #expect(desk.world.campaignCustomers.map(\.id) == [2, 3])
        let same = try desk.command("define_campaign", "'campaign_id': 1, 'customer_ids': [3, 2]")
        #expect(same.events.isEmpty)
        #expect(same.id("campaign_id") == 1)
        try desk.command("define_campaign", "'campaign_id': 1, 'name': 'Summer'")
        #expect(desk.world.campaignCustomers.count == 2)
        try desk.command("define_campaign", "'campaign_id': 1, 'customer_ids': null")
        #expect(desk.world.campaignCustomers.isEmpty)
    }

    @Test func aCampaignLosesItsTemplateByNull() throws {
        var desk = Desk()
        try desk.command("define_template", "'name': 'T', 'content': 'x'")
        try desk.command("define_campaign", "'name': 'C', 'template_id': 1")
        try desk.command("define_campaign", "'campaign_id': 1, 'template_id': null")
        #expect(desk.world.campaigns.map(\.templateID) == [nil])
    }

    @Test func manyCustomersAreManyAnEvent() throws {
        var desk = try desk(customers: 1_200)
        let ids = (1...1_200).map(String.init).joined(separator: ", ")
        let decision = try desk.command("define_campaign", "'name': 'C', 'customer_ids': [\(ids)]")
        #expect(decision.events.count == 3)
        #expect(desk.world.campaignCustomers.count == 1_200)
        try desk.command("define_campaign", "'campaign_id': 1, 'customer_ids': [7]")
        #expect(desk.world.campaignCustomers.map(\.customerID) == [7])
    }

    @Test func badInputIsRefused() throws {
        var desk = try desk()
        try desk.expectRefused(
            "define_template",
            [
                ("'content': 'x'", .missingField, "name"),
                ("'name': 'T'", .missingField, "content"),
                ("'name': 'T', 'content': ''", .invalidField, "content"),
                ("'name': 'T', 'content': null", .invalidField, "content"),
                ("'name': 'T', 'content': 'x', 'template_id': -1", .invalidField, "template_id"),
            ]
        )
        try desk.expectRefused(
            "define_campaign",
            [
                ("", .missingField, "name"), ("'name': ''", .invalidField, "name"),
                ("'name': null", .invalidField, "name"),
                ("'name': 'C', 'template_id': 9", .unknownTemplate, "template_id"),
                (
                    "'name': 'C', 'customer_ids': [1, 9]", .unknownCustomer, "customer_ids[1]"
                ),
                ("'name': 'C', 'customer_ids': 1", .invalidField, "customer_ids"),
                ("'name': 'C', 'customer_ids': [0]", .invalidField, "customer_ids[0]"),
            ]
        )
        #expect(desk.world.campaigns.isEmpty)
    }
}
