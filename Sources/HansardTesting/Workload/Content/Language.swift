/// Holds what people of one language say to a shop, and what the shop sells them.
struct Language: Sendable {
    /// IETF language tag, as Telegram gives it.
    var tag: String
    /// Goods of the shop, as they stand in the middle of a sentence.
    var products: [String]
    /// What is said.
    var dialogs: [Dialog]
    /// What a customer writes when all is well.
    var thanks: [String]
    /// What a bot says to somebody who writes for the first time.
    var greeting: String

    /// Makes a language from its script; see `Dialog.parse`.
    init(
        tag: String,
        products: [String],
        thanks: [String],
        greeting: String,
        script: String
    ) {
        self.tag = tag
        self.products = products
        self.thanks = thanks
        self.greeting = greeting
        dialogs = Dialog.parse(script)
    }
}
