/// Is one customer with what he is after.
struct Persona: Sendable {
    /// Name that the platform shows.
    var name: String
    /// Given name, as platforms spell it.
    var given: String
    /// Family name.
    var family: String
    /// What an agent calls the customer.
    var first: String
    /// Platform's id: a phone number without `+`, or a number.
    var platformUserID: String
    /// Language tag.
    var languageTag: String
    /// Number of the order.
    var order: String
    /// Number of the parcel.
    var tracking: String
    /// What was bought, in the language of the customer.
    var product: String
    /// A price.
    var amount: String
    /// Town.
    var city: String

    /// Makes a customer up.
    init(of region: Region, platformUserID: String, _ random: inout SeededRandom) {
        given = random.pick(region.given)
        family = random.pick(region.family)
        first = region.isFamilyFirst ? family : given
        let whole = region.isFamilyFirst ? "\(family) \(given)" : "\(given) \(family)"
        name =
            switch random.below(20) {
            case 0: given
            case 1: "\(given) ✨"
            case 2: "\(whole) 🌿"
            default: whole
            }
        self.platformUserID = platformUserID
        languageTag = region.language.tag
        order = String(random.within(40_000...59_999))
        tracking = "CX" + String(random.within(100_000_000...999_999_999)) + "EU"
        product = random.pick(region.language.products)
        amount = region.money.replacing("#", with: String(random.within(19...149)))
        city = random.pick(region.cities)
    }

    /// Fills a text of a script in: `{first}`, `{order}`, `{tracking}`, `{product}`, `{amount}`,
    /// `{city}` and `{agent}`.
    func fill(_ text: String, agent: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"),
            let close = rest[open...].firstIndex(of: "}")
        {
            result += rest[..<open]
            let name = rest[rest.index(after: open)..<close]
            result += value(name, agent: agent)
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private func value(_ name: Substring, agent: String) -> String {
        switch name {
        case "first": first
        case "order": order
        case "tracking": tracking
        case "product": product
        case "amount": amount
        case "city": city
        case "agent": agent
        default: preconditionFailure("a script knows no {\(name)}")
        }
    }
}
