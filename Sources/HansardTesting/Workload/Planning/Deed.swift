import HansardDomain

/// Is one thing that somebody does about an errand; messages go by their number in the errand.
enum Deed: Sendable {
    /// The customer writes one message, or several in one delivery.
    case write(Writing)
    /// The platform delivers a message a second time.
    case redeliver(Writing, writtenAt: Int64)
    /// The customer corrects a text.
    case edit(Writing, text: String, writtenAt: Int64)
    /// The customer takes a message back.
    case takeBack(Writing)
    /// Somebody at the shop writes; the platform's id is known at once or comes later.
    case reply(Line, agent: Int64, message: Int, knowsPlatformID: Bool)
    /// Somebody at the shop writes in the platform's own window.
    case echo(Line, agent: Int64, message: Int)
    /// The bot greets.
    case greet(String, message: Int)
    /// The platform's answer to a message that was sent tells its id.
    case bind(message: Int, attempt: Int, sentAt: Int64)
    /// The platform reports on one message.
    case receipt(MessageStatus, message: Int, attempt: Int)
    /// The platform reports on all messages up to a time.
    case watermark(MessageStatus, message: Int, upTo: Int64)
    /// An agent sends a failed message again.
    case retry(message: Int, agent: Int64)
    /// The conversation is given to an agent, by hand or by the bot.
    case assign(to: Int64, by: Int64?)
    /// The conversation is put back for all.
    case unassign(by: Int64)
    /// An agent passes it on to another, and says why.
    case transfer(to: Int64, by: Int64, reason: String)
    /// The shop's software tags it.
    case tag(String)
    /// An agent notes something for the others.
    case note(String, by: Int64)
    /// An agent looks at it.
    case read(by: Int64)
    /// An agent changes its status.
    case status(Change, by: Int64)
    /// The shop's software ties it to an order.
    case tie(topic: String)
    /// The shop's software looks up a customer's name where the platform gives none.
    case introduce(person: Int)
    /// An agent blocks the customer.
    case block(by: Int64)
    /// The shop's software fetches the file of a message.
    case store(Line, message: Int)

    /// Names the changes of status that an agent asks for.
    enum Change: Sendable {
        case open
        case pend
        case resolve
        case reopen
        case archive
    }

    /// Is what a customer writes at one moment.
    struct Writing: Sendable {
        /// Messages, at least one.
        var lines: [Line]
        /// Number of the first message.
        var message: Int
        /// Who of the errand's people writes.
        var person = 0
        /// Message of the shop that is answered or reacted to.
        var about: Int?
        /// Whether a conversation begins with it.
        var begins = false
    }
}

/// Is a deed and when it is done.
struct Step: Sendable {
    /// Seconds since 1970-01-01 UTC.
    var time: Int64
    /// What is done.
    var deed: Deed
}
