/// Is one message, as people see it; texts may hold `{order}` and the like, see `Persona.fill`.
enum Line: Sendable, Equatable {
    /// Words.
    case text(String)
    /// A picture, maybe with a caption.
    case photo(caption: String?)
    /// A film, maybe with a caption.
    case video(caption: String?)
    /// A file with its name, maybe with a caption.
    case document(name: String, caption: String?)
    /// Spoken words, so many seconds.
    case voice(seconds: Int)
    /// A place with its name, maybe with an address.
    case location(name: String, address: String?)
    /// A sticker that stands for an emoji.
    case sticker(String)
    /// An emoji on the agent's last message.
    case reaction(String)
    /// The press of a button that the shop's bot offered.
    case button(String)
    /// Somebody's business card.
    case contact(String)
    /// What a platform announces and does not deliver.
    case unsupported

    /// Reads a message from a script: a word for its kind, then its parts between `|`.
    ///
    /// ```
    ///  words                     text
    /// photo caption              video caption             voice 14
    /// document name | caption    location name | address   contact name
    /// sticker 🙂                 reaction 👍               button words       unsupported
    /// ```
    init(script: Substring) {
        guard script.first != " " else {
            self = .text(script.trimmed)
            return
        }
        let kind = script.prefix { $0 != " " }
        let parts = script.dropFirst(kind.count).split(separator: "|").map(\.trimmed)
            .filter { !$0.isEmpty }
        let first = parts.first ?? ""
        switch kind {
        case "photo": self = .photo(caption: parts.first)
        case "video": self = .video(caption: parts.first)
        case "document": self = .document(name: first, caption: parts.dropFirst().first)
        case "voice": self = .voice(seconds: Int(first) ?? 10)
        case "location": self = .location(name: first, address: parts.dropFirst().first)
        case "sticker": self = .sticker(first)
        case "reaction": self = .reaction(first)
        case "button": self = .button(first)
        case "contact": self = .contact(first)
        case "unsupported": self = .unsupported
        default: preconditionFailure("no kind of message is called \(kind)")
        }
    }

    /// Says whether it is a reaction: nobody need answer it.
    var isReaction: Bool {
        if case .reaction = self { true } else { false }
    }

    /// Says whether it brings a file.
    var hasFile: Bool {
        switch self {
        case .photo, .video, .document, .voice, .sticker: true
        default: false
        }
    }

    /// Gives the message with each of its texts changed.
    func filled(_ fill: (String) -> String) -> Line {
        switch self {
        case .text(let text): .text(fill(text))
        case .photo(let caption): .photo(caption: caption.map(fill))
        case .video(let caption): .video(caption: caption.map(fill))
        case .document(let name, let caption):
            .document(name: fill(name), caption: caption.map(fill))
        case .location(let name, let address):
            .location(name: fill(name), address: address.map(fill))
        case .contact(let name): .contact(fill(name))
        case .button(let title): .button(fill(title))
        case .voice, .sticker, .reaction, .unsupported: self
        }
    }
}
