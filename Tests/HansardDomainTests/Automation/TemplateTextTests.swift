import HansardDomain
import Testing

@Suite struct TemplateTextTests {
    private func expand(_ text: String, customer: String? = "Ann") throws -> String {
        try TemplateText(text, field: "content")
            .expanded(customerName: customer, agentName: "Bo", conversationID: 42)
    }

    @Test(arguments: [
        ("Hello {{customer.name}}!", "Hello Ann!"), ("{{ agent.name }}", "Bo"),
        ("{{\n\tconversation.id\u{A0}}}", "42"), ("", ""), ("no variable", "no variable"),
        ("{{customer.name}}{{customer.name}}", "AnnAnn"), ("é{{agent.name}}😀", "éBo😀"),
    ])
    func knownVariablesExpand(_ text: String, expanded: String) throws {
        #expect(try expand(text) == expanded)
    }

    @Test(arguments: [
        ("{{customer.name", "{{customer.name"), ("customer.name}}", "customer.name}}"),
        ("{customer.name}", "{customer.name}"), ("{{customer.name}", "{{customer.name}"),
        ("{{{customer.name}}}", "{Ann}"), ("{{ {{agent.name}} }}", "{{ Bo }}"),
        ("{{customer.name}{agent.name}}", "{{customer.name}{agent.name}}"),
        (#"{"a": {"b": {}}}"#, #"{"a": {"b": {}}}"#), ("{{{a}", "{{{a}"), ("{", "{"), ("}}", "}}"),
        ("{ {customer.name} }", "{ {customer.name} }"), ("{{a {b}}", "{{a {b}}"),
    ])
    func bracesThatDoNotPairStayText(_ text: String, expanded: String) throws {
        #expect(try expand(text) == expanded)
    }

    @Test(arguments: ["custommer.name", "Customer.Name", "agent", "", "customer .name", "a\nb"])
    func anUnknownVariableIsRefusedAndTheKnownOnesNamed(_ name: String) throws {
        let refusal = try #require(throws: Rejection.self) { try expand("Hi {{ \(name) }}") }
        #expect(refusal.code == .unknownVariable)
        #expect(refusal.field == "content")
        #expect(refusal.message.contains("\"\(name)\""))
        for known in ["customer.name", "agent.name", "conversation.id"] {
            #expect(refusal.message.contains(known))
        }
    }

    @Test func aMisspeltVariableNamesTheNearest() throws {
        let refusal = try #require(throws: Rejection.self) { try expand("{{custommer.name}}") }
        #expect(refusal.message.contains("did you mean customer.name?"))
    }

    @Test func aValueThatIsNotThereIsEmptyAndOneWithBracesIsNotExpandedAgain() throws {
        #expect(try expand("Hi {{customer.name}}.", customer: nil) == "Hi .")
        #expect(try expand("{{customer.name}}", customer: "{{agent.name}}") == "{{agent.name}}")
        let text = try TemplateText("{{agent.name}} {{conversation.id}}", field: "content")
        #expect(text.variables == [.agentName, .conversationID])
        #expect(text.expanded(customerName: nil, agentName: nil, conversationID: nil) == " ")
    }
}
