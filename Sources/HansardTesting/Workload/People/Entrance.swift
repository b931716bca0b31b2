import HansardChannels

/// Makes up who comes to the shop: a customer, or now and then a group.
enum Entrance {
    /// Largest number of people of one errand.
    static let mostPeople = 4

    /// Makes an errand's people up, and where they write.
    ///
    /// No two numbers share an id of a platform.
    static func errand(
        _ number: Int,
        _ random: inout SeededRandom
    ) -> (errand: Errand, region: Region) {
        let region = RegionCatalog.regions[random.pick(weights: RegionCatalog.weights)]
        let platforms: [Provider] = [.whatsapp, .facebook, .telegram]
        let provider = platforms[random.pick(weights: region.platformWeights)]
        let isGroup = provider != .facebook && random.happens(perMille: 25)
        let count = isGroup ? random.within(2...mostPeople) : 1
        let people = (0..<count)
            .map { place in
                Persona(
                    of: region,
                    platformUserID: userID(number * mostPeople + place, provider, region),
                    &random
                )
            }
        let account: String? =
            switch provider {
            case .whatsapp: Accounts.phoneNumberIDs[random.happens(perMille: 220) ? 1 : 0]
            case .facebook: Accounts.page
            case .telegram: nil
            }
        var group: (id: String, title: String)?
        if isGroup {
            let id = digits(number, count: 10)
            let kind = random.pick(["Resellers", "Handball club", "Team wear", "Choir"])
            group = (
                provider == .telegram ? "-100\(id)" : "12036\(id)", "\(kind) \(people[0].city)"
            )
        }
        let errand = Errand(
            number: number,
            people: people,
            provider: provider,
            account: account,
            group: group
        )
        return (errand, region)
    }

    private static func userID(_ index: Int, _ provider: Provider, _ region: Region) -> String {
        switch provider {
        case .whatsapp: region.dial + digits(index, count: region.phoneDigits)
        case .facebook: "24" + digits(index, count: 14)
        case .telegram: digits(index, count: 9)
        }
    }

    /// Spreads numbers over all numbers of so many digits, none twice; the first digit is not 0.
    private static func digits(_ number: Int, count: Int) -> String {
        var most: UInt64 = 1
        for _ in 1..<count { most *= 10 }
        // 387,420,489 is 3¹⁸ and has no factor in common with a power of ten.
        let product = UInt64(number + 1).multipliedFullWidth(by: 387_420_489)
        let rest = String(most.dividingFullWidth(product).remainder)
        let leading = String(1 + count % 9)
        return leading + String(repeating: "0", count: count - 1 - rest.count) + rest
    }
}
