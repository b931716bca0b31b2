/// Names the shop's own accounts on the platforms.
enum Accounts {
    /// WhatsApp's id of the business.
    static let whatsAppBusiness = "102290129340398"
    /// Phone number ids of WhatsApp, the shop's own and that for returns.
    static let phoneNumberIDs = ["106540352242922", "107713399021745"]
    /// The numbers themselves, in the same order.
    static let phoneNumbers = ["+49 30 23125 100", "+49 30 23125 190"]
    /// Page of Messenger.
    static let page = "345872018840112"
    /// App that writes for the page.
    static let app = "517038291744620"
}
